import Big from "big.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lineOf as line } from "../../tests/fixtures/estimate-line.ts";
import type { EstimateLine } from "../model/breakdown.ts";
import { isKnown, type KnownQuantity, type Quantity } from "../model/quantity.ts";
import { diffBreakdowns } from "./diff-breakdowns.ts";

const exactly = (figure: number): KnownQuantity => ({ low: figure, likely: figure, high: figure });
const UNKNOWN = { unknown: "No price was found." };

/** A whole whose figure is the sum of its parts, as far as they are known. */
function whole(parts: EstimateLine[], kind: "table" | "waterfall" = "table", id = "t"): EstimateLine {
  const known = parts.map(({ usd }) => usd).filter(isKnown);
  const sum = (end: keyof KnownQuantity) => known.reduce((all, it) => all.plus(it[end]), new Big(0)).toNumber();
  const amount = { low: sum("low"), likely: sum("likely"), high: sum("high") };
  return line(id, amount, { kind, columnId: null, parts });
}
const usdOf = (before: EstimateLine[], after: EstimateLine[]) => {
  const { usd, parts } = diffBreakdowns(whole(before), whole(after));
  return [usd, ...parts.map((part) => part.usd)];
};
const RANGE = { low: 10, likely: 20, high: 40 };

describe("what became of an estimate", () => {
  it("is more or less by the exact difference, in bounds that hold whichever figures are true", () => {
    expect(usdOf([line("a", exactly(0.1))], [line("a", exactly(0.3))])[0]).toEqual({
      verdict: "more",
      difference: exactly(0.2),
    });
    expect(usdOf([line("a", RANGE)], [line("a", exactly(5))])[0]).toEqual({
      verdict: "less",
      difference: { low: -35, likely: -15, high: -5 },
    });
  });

  it("is nothing where nothing changed, also of a figure in doubt", () => {
    const same = { verdict: "same", difference: exactly(0) };
    expect(usdOf([line("a", RANGE)], [line("a", RANGE)])).toEqual([same, same]);
    expect(usdOf([], [])).toEqual([same]);
  });

  it("leaves what did not change out of the doubt about what did", () => {
    const before = [line("a", RANGE), line("b", exactly(1))];
    expect(usdOf(before, [line("a", RANGE), line("b", exactly(4))])[0]?.difference).toEqual(exactly(3));
  });

  it("says of a whole that it became unknown when a part of it did, and known likewise", () => {
    const [known, unknown] = [line("a", exactly(2)), line("a", UNKNOWN)];
    const other = line("b", exactly(1));
    const lost = { verdict: "became-unknown", difference: UNKNOWN };
    expect(usdOf([known, other], [unknown, other])).toEqual([lost, lost, { verdict: "same", difference: exactly(0) }]);
    expect(usdOf([unknown, other], [known, other])[0]?.verdict).toBe("became-known");
    expect(usdOf([other], [other, unknown])[0]).toEqual(lost);
    expect(usdOf([other, unknown], [other])[0]?.verdict).toBe("became-known");
  });

  it("goes by the rest where a part was and is unknown", () => {
    const unknown = line("a", UNKNOWN);
    expect(usdOf([unknown, line("b", exactly(1))], [unknown, line("b", exactly(3))])).toEqual([
      { verdict: "more", difference: exactly(2) },
      { verdict: "still-unknown", difference: UNKNOWN },
      { verdict: "more", difference: exactly(2) },
    ]);
    expect(usdOf([unknown], [unknown])[0]).toEqual({ verdict: "still-unknown", difference: UNKNOWN });
  });

  it("adds what is new and takes away what is gone, after the lines that stayed", () => {
    expect(usdOf([line("a", exactly(5))], [line("b", RANGE)])).toEqual([
      { verdict: "more", difference: { low: 5, likely: 15, high: 35 } },
      { verdict: "added", difference: RANGE },
      { verdict: "removed", difference: exactly(-5) },
    ]);
  });

  it("knows a column again that moved into a waterfall", () => {
    const [a, b] = [line("a", exactly(5)), line("b", exactly(3))];
    const { usd, parts } = diffBreakdowns(whole([a, b]), whole([whole([a, b], "waterfall", "w")]));
    const same = { verdict: "same", difference: exactly(0) };
    expect([usd, parts[0]?.usd, ...(parts[0]?.parts ?? []).map((part) => part.usd)]).toEqual([same, same, same, same]);
    expect(parts).toHaveLength(1);
  });
});

it("stays unknown where a column that nobody knows moved out of a waterfall", () => {
  const [a, b] = [line("a", UNKNOWN), line("b", UNKNOWN)];
  const { usd, parts } = diffBreakdowns(whole([whole([a], "waterfall", "w"), b]), whole([a, b]));
  expect(usd).toEqual({ verdict: "still-unknown", difference: UNKNOWN });
  expect(parts.map(({ after }) => after?.id)).toEqual(["a", "b"]);
});

const figures = fc.tuple(fc.nat(10_000), fc.nat(10_000), fc.nat(10_000)).map((ends): Quantity => {
  const [low = 0, likely = 0, high = 0] = ends.sort((a, b) => a - b).map((it) => it / 100);
  return { low, likely, high };
});
const treesOf = (amounts: fc.Arbitrary<Quantity>) =>
  fc
    .uniqueArray(
      fc.record({ id: fc.constantFrom("a", "b", "c", "d", "e"), amount: amounts, isGrouped: fc.boolean() }),
      {
        selector: ({ id }) => id,
      },
    )
    .map((columns) => {
      const [grouped, alone] = [columns.filter((it) => it.isGrouped), columns.filter((it) => !it.isGrouped)];
      const lines = (of: typeof columns) => of.map(({ id, amount }) => line(id, amount));
      return whole([...(grouped.length > 0 ? [whole(lines(grouped), "waterfall", "w")] : []), ...lines(alone)]);
    });
const trees = treesOf(fc.oneof(fc.constant<Quantity>(UNKNOWN), figures));

describe("between any two estimates", () => {
  it("the difference is that of the totals, and bounds are in order", () => {
    fc.assert(
      fc.property(treesOf(figures), treesOf(figures), (before, after) => {
        const { difference } = diffBreakdowns(before, after).usd;
        if (!isKnown(difference) || !isKnown(before.usd) || !isKnown(after.usd)) throw new Error("all is known");
        expect(difference.likely).toBe(new Big(after.usd.likely).minus(before.usd.likely).toNumber());
        expect(difference.low <= difference.likely && difference.likely <= difference.high).toBe(true);
      }),
    );
  });

  it("each way is the other turned round", () => {
    fc.assert(
      fc.property(trees, trees, (before, after) => {
        const [there, back] = [diffBreakdowns(before, after).usd, diffBreakdowns(after, before).usd];
        const turned: Record<string, string> = {
          more: "less",
          less: "more",
          "became-known": "became-unknown",
          "became-unknown": "became-known",
        };
        // Where one part became known and another unknown, both ways end in what nobody knows.
        if (isKnown(there.difference)) expect(back.verdict).toBe(turned[there.verdict] ?? there.verdict);
        else expect(isKnown(back.difference)).toBe(false);
      }),
    );
  });

  it("an estimate and itself differ in nothing", () => {
    fc.assert(
      fc.property(trees, (tree) => {
        expect(["same", "still-unknown"]).toContain(diffBreakdowns(tree, tree).usd.verdict);
      }),
    );
  });
});
