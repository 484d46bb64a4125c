import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boundsOf, learnt, learntElsewhere, rateBetween, readingsOf } from "./rate.ts";
import { deviationOf, meanOf, middleOf, shareAround, steady, yesOrNo } from "./spread.ts";

describe("a rate that learns from rows", () => {
  it("weighs what was expected as many rows as its doubt is worth", () => {
    // Half, give or take 0.1: as much as 24 rows say.
    expect(learnt({ mean: 0.5, deviation: 0.1 }, 24, 24).mean).toBeCloseTo((12 + 24) / 48);
  });

  it("comes to what the rows say when they are many, and stays in doubt by as much as the others may differ", () => {
    const { mean, deviation } = learnt(rateBetween(0.4, 0.5, 0.6), 30_000, 100_000);
    expect(mean).toBeCloseTo(0.3, 3);
    expect(deviation).toBeCloseTo(Math.sqrt(0.3 * 0.7 * 0.002), 3);
  });

  it("stays what was expected without rows, and certain until a row is otherwise", () => {
    const certain = { mean: 1, deviation: 0 };
    expect(learnt(rateBetween(0.2, 0.4, 0.5), 0, 0)).toEqual(rateBetween(0.2, 0.4, 0.5));
    expect(learnt(certain, 40, 40)).toEqual(certain);
    expect(learnt(certain, 10, 40).mean).toBeCloseTo(0.27, 1);
  });

  it("stays a share, rises with every hit, and knows more after more rows", () => {
    const rates = fc.record({
      mean: fc.double({ min: 0, max: 1, noNaN: true }),
      deviation: fc.constantFrom(0, 0.05, 0.3),
    });
    fc.assert(
      fc.property(rates, fc.nat(500), fc.nat(500), (rate, hits, misses) => {
        const tries = hits + misses + 1;
        const [one, other] = [learnt(rate, hits, tries), learnt(rate, hits + 1, tries)];
        expect(one.mean).toBeGreaterThanOrEqual(0);
        expect(one.mean).toBeLessThanOrEqual(1);
        expect(other.mean).toBeGreaterThanOrEqual(one.mean);
      }),
    );
  });
});

describe("a rate that learns from other tables", () => {
  const expected = rateBetween(0.4, 0.5, 0.6);

  it("counts their runs as what they say of a table that is not among them", () => {
    // 1 ÷ (1/1,200 + 0.04 × 2) = 12.4 rows from one table, 1 ÷ (1/1,200 + 0.04 × 1.25) = 19.7 from four.
    const worth = (tables: number) => learntElsewhere(expected, { found: 960, done: 1200, tables }).mean;
    expect(worth(1)).toBeCloseTo(learnt({ mean: 0.5, deviation: 0.1 }, 0.8 * 12.37, 12.37).mean, 3);
    expect(worth(4)).toBeCloseTo(learnt({ mean: 0.5, deviation: 0.1 }, 0.8 * 19.67, 19.67).mean, 3);
  });

  it("counts few runs as hardly more than they are, and none as nothing", () => {
    const { mean } = learntElsewhere(expected, { found: 2, done: 2, tables: 1 });
    expect(mean).toBeGreaterThan(0.5);
    expect(mean).toBeLessThan(0.56);
    expect(learntElsewhere(expected, { found: 0, done: 0, tables: 1 })).toEqual(expected);
  });

  it("lets a published figure weigh no more than tables of the workspace do", () => {
    const sure = rateBetween(0.49, 0.5, 0.51);
    expect(learntElsewhere(sure, { found: 900, done: 1000, tables: 20 }).mean).toBeGreaterThan(0.68);
  });

  it("stays a share whose doubt is at least that between tables", () => {
    const counts = fc.record({ found: fc.nat(5000), missed: fc.nat(5000), tables: fc.integer({ min: 1, max: 50 }) });
    fc.assert(
      fc.property(counts, ({ found, missed, tables }) => {
        const { mean, deviation } = learntElsewhere(expected, { found, done: found + missed, tables });
        expect(mean).toBeGreaterThan(0);
        expect(mean).toBeLessThan(1);
        expect(deviation).toBeGreaterThan(Math.sqrt(mean * (1 - mean) * 0.02));
        const { low, likely, high } = boundsOf({ mean, deviation });
        expect(0 <= low && low <= likely && likely <= high && high <= 1).toBe(true);
      }),
    );
  });
});

describe("readings", () => {
  const doubts = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 0.5, noNaN: true }));

  it("keep the mean and stay shares", () => {
    fc.assert(
      fc.property(doubts, fc.string(), ([mean, deviation], key) => {
        const readings = shareAround(mean, deviation, key);
        expect(meanOf(readings)).toBeCloseTo(mean, 6);
        expect(Math.min(...readings)).toBeGreaterThanOrEqual(-1e-12);
        expect(Math.max(...readings)).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  it("hold 80 % between their bounds", () => {
    const { low, high } = middleOf(readingsOf(rateBetween(0.4, 0.5, 0.6), "hits"));
    expect(low).toBeCloseTo(0.4, 2);
    expect(high).toBeCloseTo(0.6, 2);
  });

  it("of two keys vary independently, of one key together", () => {
    const of = (key: string) => shareAround(0.5, 0.1, key);
    const together = of("a").map((reading, at) => reading + (of("b")[at] ?? 0));
    expect(of("a")).toEqual(of("a"));
    expect(deviationOf(together)).toBeCloseTo(0.1 * Math.SQRT2, 1);
  });

  it("of yes or no are so often one", () => {
    expect(meanOf(yesOrNo(0.25, "a"))).toBe(0.25);
    expect(yesOrNo(0, "a")).toEqual(steady(0));
    expect(yesOrNo(1, "a")).toEqual(steady(1));
  });
});
