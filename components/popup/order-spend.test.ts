import fc from "fast-check";
import { expect, test } from "vitest";
import { anySpendLines } from "../../tests/fixtures/arbitrary-spend.ts";
import { isKnown } from "../../utils/model/quantity.ts";
import { firstDirection, orderSpend, type SpendColumn } from "./order-spend.ts";

const columns: SpendColumn[] = ["name", "worst", "billed", "nextRun", "month", "ownKeyUsd"];
const anyOrder = fc.record({
  by: fc.constantFrom(...columns),
  direction: fc.constantFrom("ascending" as const, "descending" as const),
});

test("the same lines stand the same, however they came, and none is lost", () => {
  fc.assert(
    fc.property(anySpendLines, anyOrder, fc.infiniteStream(fc.nat()), (lines, order, numbers) => {
      const shuffled = lines
        .map((line) => ({ line, at: numbers.next().value as number }))
        .sort((a, b) => a.at - b.at)
        .map(({ line }) => line);
      const ids = (them: typeof lines) => them.map(({ tableId }) => tableId);
      expect(ids(orderSpend(shuffled, order))).toEqual(ids(orderSpend(lines, order)));
      expect(ids(orderSpend(lines, order)).sort()).toEqual(ids(lines).sort());
    }),
  );
});

test.each(["billed", "nextRun", "month"] as const)(
  "%s: dollars by size, and what is not known last in either direction",
  (by) => {
    fc.assert(
      fc.property(anySpendLines, anyOrder, (lines, { direction }) => {
        const dollars = orderSpend(lines, { by, direction }).map((line) => line[by].usd);
        const known = dollars.filter(isKnown).map(({ likely }) => likely);
        expect(dollars.slice(0, known.length).every(isKnown)).toBe(true);
        expect(known).toEqual([...known].sort((a, b) => (direction === "ascending" ? a - b : b - a)));
      }),
    );
  },
);

test("the gravest finding comes first, a judgement after all that is proven, and a table without findings last", () => {
  const order = { by: "worst" as const, direction: firstDirection("worst") };
  fc.assert(
    fc.property(anySpendLines, (lines) => {
      const words = orderSpend(lines, order).map(({ worst }) =>
        worst === null ? "none" : `${worst.class} ${worst.severity}`,
      );
      const grave = [
        "proven error",
        "proven warning",
        "proven info",
        "review error",
        "review warning",
        "review info",
        "none",
      ];
      expect(words).toEqual([...words].sort((a, b) => grave.indexOf(a) - grave.indexOf(b)));
    }),
  );
});

test("names start from A, figures from the most", () => {
  expect(columns.map(firstDirection)).toEqual(["ascending", ...columns.slice(1).map(() => "descending")]);
});
