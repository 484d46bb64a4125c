import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { between, exactly } from "../model/decimal-range.ts";
import { inUsd, times } from "./cost.ts";
import { type LineItem, totalOf } from "./total.ts";

const item = (columnId: string, dataCredits: LineItem["cost"]["dataCredits"], actions = exactly(0)): LineItem => ({
  columnId,
  columnName: columnId.toUpperCase(),
  cost: { dataCredits, actions, usd: { unknown: "the plan has not been seen" } },
});

describe("times", () => {
  it("is exact where floating point is not", () => {
    expect(times(exactly("0.1"), { low: 3, likely: 3, high: 3 })).toEqual(exactly("0.3"));
  });

  it("never turns an unknown price or count into zero", () => {
    expect(times({ unknown: "no price" }, { low: 0, likely: 1, high: 1 })).toEqual({ unknown: "no price" });
    expect(times(exactly(1), { unknown: "no count" })).toEqual({ unknown: "no count" });
  });

  it("knows that nothing times anything is nothing", () => {
    expect(times({ unknown: "no price" }, { low: 0, likely: 0, high: 0 })).toEqual(exactly(0));
    expect(times(exactly(0), { unknown: "no count" })).toEqual(exactly(0));
  });
});

describe("inUsd", () => {
  const rates = { perDataCredit: exactly("0.05"), perAction: exactly("0.004") };
  it("adds both meters", () => expect(inUsd(exactly(100), exactly(300), rates)).toEqual(exactly("6.2")));
  it("needs no rate for a meter that stands still", () => {
    expect(inUsd(exactly(0), exactly(10), { ...rates, perDataCredit: { unknown: "?" } })).toEqual(exactly("0.04"));
  });
});

describe("totalOf", () => {
  it("adds what is known and lists what is not", () => {
    const total = totalOf([item("f_a", exactly("0.5")), item("f_b", { unknown: "No price was found." })]);
    expect(total.dataCredits).toEqual({ low: 0.5, likely: 0.5, high: 0.5 });
    expect(total.unknown).toEqual([{ columnId: "f_b", reason: "F_B: data credits unknown. No price was found." }]);
  });

  it("says once what the whole table lacks", () => {
    const lacking = ["f_a", "f_b", "f_c"].map((id) => item(id, { unknown: "No rows were seen." }));
    expect(totalOf(lacking).unknown).toEqual([
      { columnId: null, reason: "3 columns: data credits unknown. No rows were seen." },
    ]);
  });

  it("lists what it leaves out of the dollars, where some dollars are known", () => {
    const inDollars = (columnId: string, usd: LineItem["cost"]["usd"]): LineItem => ({
      ...item(columnId, exactly(1)),
      cost: { dataCredits: exactly(1), actions: exactly(1), usd },
    });
    const priced = inDollars("f_a", exactly("0.05"));
    const unpriced = ["f_b", "f_c", "f_d"].map((id) => inDollars(id, { unknown: "No rate." }));
    const first = totalOf([priced, ...unpriced.slice(0, 1)]);
    expect(first.usd).toEqual({ low: 0.05, likely: 0.05, high: 0.05 });
    expect(first.unknown).toEqual([{ columnId: "f_b", reason: "F_B: dollars unknown. No rate." }]);
    expect(totalOf([priced, ...unpriced]).unknown).toEqual([
      { columnId: null, reason: "3 columns: dollars unknown. No rate." },
    ]);
    expect(totalOf(unpriced)).toMatchObject({ usd: { unknown: "No rate." }, unknown: [] });
  });

  it("does not show zero where everything that costs is unknown", () => {
    const total = totalOf([item("f_free", exactly(0)), item("f_b", { unknown: "No price was found." })]);
    expect(total.dataCredits).toEqual({ unknown: "No price was found." });
  });

  it("is zero for a table without paid columns", () => {
    expect(totalOf([]).dataCredits).toEqual({ low: 0, likely: 0, high: 0 });
  });

  it("does not depend on the order, and its bounds stay in order", () => {
    const amount = fc.tuple(fc.nat(1e6), fc.nat(1e6), fc.nat(1e6)).map((it) => {
      const [low = 0, likely = 0, high = 0] = it.sort((a, b) => a - b);
      return between(low / 1_000, likely / 1_000, high / 1_000);
    });
    fc.assert(
      fc.property(fc.array(amount), (amounts) => {
        const items = amounts.map((it, index) => item(`f_${index}`, it));
        const total = totalOf(items);
        expect(totalOf([...items].reverse())).toMatchObject({ dataCredits: total.dataCredits });
        if (!("low" in total.dataCredits)) throw new Error("known amounts give a known total");
        expect(total.dataCredits.low).toBeLessThanOrEqual(total.dataCredits.likely);
        expect(total.dataCredits.likely).toBeLessThanOrEqual(total.dataCredits.high);
      }),
    );
  });
});
