import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { between, type DecimalRange, exactly, isKnownRange } from "../model/decimal-range.ts";
import { type Bill, EVERY_RUN, howMany, netOf, perFind, perRun, timesOver } from "./bills.ts";

const HALF = exactly("0.5");
const bill = (usd: string, when: Bill["when"]): Bill => ({ usd: exactly(usd), when });

describe("a bill", () => {
  it.each([
    ["found", "0.02", "0.01"],
    ["always", "0.04", "0.02"],
  ] as const)("for what is %s, at half of the runs a find", (when, find, run) => {
    expect(perFind(bill("0.02", when), HALF)).toEqual(exactly(find));
    expect(perRun(bill("0.02", when), HALF)).toEqual(exactly(run));
  });

  it("of which nobody says whether misses are in it reaches from the one to the other", () => {
    expect(perFind(bill("0.02", "unknown"), HALF)).toEqual(between("0.02", "0.02", "0.04"));
    expect(perRun(bill("0.02", "unknown"), HALF)).toEqual(between("0.01", "0.01", "0.02"));
  });

  it("that is unknown stays so", () => {
    const open: Bill = { usd: { unknown: "why" }, when: "always" };
    expect(perFind(open, HALF)).toEqual({ unknown: "why" });
    expect(netOf("run", bill("1", "found"), open, HALF)).toEqual({ unknown: "why" });
  });
});

describe("the net", () => {
  it("is less than nothing where every run is billed and too few find something", () => {
    expect(netOf("find", bill("0.01", "found"), bill("0.01", "always"), HALF)).toEqual(exactly("-0.01"));
    expect(netOf("run", bill("0.01", "found"), bill("0.01", "always"), HALF)).toEqual(exactly("-0.005"));
  });

  it("compares two bills for finds alike, however rare these are", () => {
    const hits = between("0.01", "0.5", "1");
    expect(netOf("find", bill("0.05", "found"), bill("0.01", "found"), hits)).toEqual(exactly("0.04"));
  });
});

describe("an amount so many times", () => {
  it("turns its ends round below nothing", () => {
    expect(timesOver(exactly("-2"), between(1, 2, 3))).toEqual(between(-6, -4, -2));
    expect(timesOver({ unknown: "why" }, exactly(0))).toEqual(exactly(0));
    expect(timesOver(exactly(1), { unknown: "rows" })).toEqual({ unknown: "rows" });
  });

  it("is counted, unless each may be nothing", () => {
    expect(howMany(exactly(10), between("0.5", "1", "2"))).toEqual(between(5, 10, 20));
    expect(howMany(exactly(10), exactly(0))).toHaveProperty("unknown");
  });
});

const cents = fc.integer({ min: 0, max: 1000 });
const ranges = fc
  .tuple(cents, cents, cents)
  .map((them) => [...them].sort((a, b) => a - b).map((it) => String(it / 100)))
  .map(([low = "0", likely = "0", high = "0"]) => between(low, likely, high));
const hits = fc
  .tuple(...[0, 1, 2].map(() => fc.integer({ min: 1, max: 100 })))
  .map((them) => [...them].sort((a, b) => a - b).map((it) => String(it / 100)))
  .map(([low = "1", likely = "1", high = "1"]) => between(low, likely, high));
const bills = fc.record({ usd: ranges, when: fc.constantFrom("found", "always", "unknown") });
const numbers = (range: DecimalRange) => (isKnownRange(range) ? [range.low, range.likely, range.high].map(Number) : []);

describe("whatever is billed", () => {
  it("every range is in order and none is below nothing", () => {
    fc.assert(
      fc.property(bills, hits, (it, rate) => {
        for (const range of [perFind(it, rate), perRun(it, rate)]) {
          const [low = -1, likely = -1, high = -1] = numbers(range);
          expect(0 <= low && low <= likely && likely <= high).toBe(true);
        }
      }),
    );
  });

  it("what the one saves over the other, the other costs more", () => {
    fc.assert(
      fc.property(bills, bills, hits, (now, then, rate) => {
        const [low = 0, likely = 0, high = 0] = numbers(netOf("run", now, then, rate));
        expect(numbers(netOf("run", then, now, rate))).toEqual([0 - high, 0 - likely, 0 - low]);
      }),
    );
  });

  it("nothing is saved against the same bill for certain figures", () => {
    fc.assert(
      fc.property(cents, fc.constantFrom("found", "always"), (it, when) => {
        const same = bill(String(it / 100), when as Bill["when"]);
        expect(netOf("find", same, same, EVERY_RUN)).toEqual(exactly(0));
      }),
    );
  });
});
