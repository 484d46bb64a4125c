import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exactly } from "../model/decimal-range.ts";
import { isKnown, type Quantity } from "../model/quantity.ts";
import { steady } from "./spread.ts";
import { economicsOf } from "./waterfall-economics.ts";
import { bestOrder, type StepCharge, type StepOdds } from "./waterfall-order.ts";
import type { StepReadings } from "./waterfall-readings.ts";
import { cheapestOrder, comparableMeter, savingOfOrder } from "./waterfall-saving.ts";

const likely = (quantity: Quantity) => (isKnown(quantity) ? quantity.likely : Number.NaN);

interface Given {
  runs: number;
  hits: number;
  usd: number;
  billed?: number;
  valid?: number;
  checkUsd?: number;
}

/** A step that is certain of everything, priced in dollars alone. */
function step(columnId: string, { runs, hits, usd, billed = 0, valid = 1, checkUsd }: Given): StepReadings {
  const amount = (dollars: number) => ({ dataCredits: exactly(0), actions: exactly(0), usd: exactly(dollars) });
  return {
    columnId,
    validationColumnId: checkUsd === undefined ? null : `${columnId} check`,
    runs: steady(runs),
    finds: steady(runs * hits),
    misses: steady(runs * (1 - hits)),
    usable: steady(valid),
    valid: steady(valid),
    billed: steady(billed),
    prices: [{ amount: amount(usd), misses: steady(billed) }],
    check: checkUsd === undefined ? null : { amount: amount(checkUsd), misses: steady(0) },
  };
}

describe("what a waterfall costs", () => {
  it("is its finds where misses are refunded, each at the price of the step that found it", () => {
    const { perRow, perAccepted, coverage } = economicsOf(
      [step("a", { runs: 1, hits: 0.5, usd: 1 }), step("b", { runs: 0.5, hits: 0.4, usd: 2 })],
      true,
    );
    expect(likely(coverage)).toBeCloseTo(0.7);
    expect(likely(perRow.usd)).toBeCloseTo(0.5 + 0.4);
    expect(likely(perAccepted.usd)).toBeCloseTo(0.9 / 0.7, 3);
  });

  it("takes in misses that are billed, and validations of what is not valid", () => {
    const { steps } = economicsOf(
      [step("a", { runs: 1, hits: 0.5, usd: 1, billed: 1, valid: 0.8, checkUsd: 0.2 })],
      true,
    );
    const [only] = steps;
    if (only === undefined) throw new Error("one step here");
    expect(likely(only.perRun.usd)).toBe(1);
    expect(likely(only.billedMisses)).toBe(0.5);
    expect(only.validation === null ? null : likely(only.validation.usd)).toBeCloseTo(0.1);
    expect(likely(only.perAccepted.usd)).toBeCloseTo(1.1 / 0.4);
  });

  it("has no price for a result that nobody expects", () => {
    const { perAccepted } = economicsOf([step("a", { runs: 1, hits: 0, usd: 1, billed: 1 })], true);
    expect(perAccepted.usd).toEqual({ unknown: expect.any(String) });
  });

  it("is unknown where a step's is", () => {
    const [one] = [step("a", { runs: 1, hits: 0.5, usd: 1 })];
    const none = { dataCredits: exactly(0), actions: exactly(0), usd: { unknown: "Not published." } };
    const { perRow } = economicsOf([{ ...one, prices: [{ amount: none, misses: steady(0) }] }], true);
    expect(perRow.usd).toEqual({ unknown: "Not published." });
    expect(likely(perRow.dataCredits)).toBe(0);
  });
});

describe("another order", () => {
  const rows = { low: 1_000, likely: 1_000, high: 1_000 };
  const dearFirst = [step("a", { runs: 1, hits: 0.5, usd: 2 }), step("b", { runs: 0.5, hits: 0.4, usd: 1 })];

  it("saves what the dear step no longer finds, less what the cheap one finds instead", () => {
    expect(cheapestOrder("w", dearFirst, "usd")).toEqual([1, 0]);
    const { usd } = savingOfOrder("w", dearFirst, [1, 0], rows);
    // In front the cheap step finds from 0.4 of the rows, if misses have nothing in common, to all 0.7 that can be found.
    expect(isKnown(usd) && usd.low).toBeGreaterThanOrEqual(200 - 1e-6);
    expect(isKnown(usd) && usd.high).toBeLessThanOrEqual(500 + 1e-6);
  });

  it("saves nothing when it is the same", () => {
    expect(savingOfOrder("w", dearFirst, [0, 1], rows).usd).toEqual({ low: 0, likely: 0, high: 0 });
  });

  it("is the best one by what it saves: no other saves more", () => {
    const given = fc.record({
      hits: fc.double({ min: 0.05, max: 0.6, noNaN: true }),
      usd: fc.double({ min: 0.01, max: 5, noNaN: true }).map((dollars) => Number(dollars.toFixed(4))),
      billed: fc.constantFrom(0, 1),
    });
    fc.assert(
      fc.property(fc.array(given, { minLength: 2, maxLength: 3 }), (them) => {
        let left = 1;
        const steps = them.map((it, at) => {
          const own = step(`${at}`, { ...it, runs: left });
          left *= 1 - it.hits;
          return own;
        });
        const saved = (order: number[]) => likely(savingOfOrder("w", steps, order, rows).usd);
        // The order is chosen by what everything comes to on average, and a saving's likely figure is its middle.
        const slack = 0.05 * Math.max(...them.map(({ usd }) => usd)) * rows.likely;
        expect(saved(cheapestOrder("w", steps, "usd"))).toBeGreaterThanOrEqual(
          saved([...steps.keys()].reverse()) - slack,
        );
        expect(saved(cheapestOrder("w", steps, "usd"))).toBeGreaterThanOrEqual(-slack);
      }),
      { numRuns: 30 },
    );
  });

  it("cannot be told by Clay's meters where a provider bills somebody's own key", () => {
    const [first, second] = dearFirst as [StepReadings, StepReadings];
    const own = {
      amount: { dataCredits: exactly(0), actions: exactly(0), usd: { unknown: "Type it." } },
      misses: steady(0),
    };
    expect(comparableMeter([{ ...first, prices: [...first.prices, own] }, second])).toEqual({ unknown: "Type it." });
    expect(comparableMeter(dearFirst)).toEqual({ meter: "usd" });
  });
});

it("agrees with the exchange of two neighbours", () => {
  const odds = (ends: number, find: number, miss: number): StepOdds & StepCharge => ({
    ends,
    usable: 1,
    answers: 1,
    find,
    miss,
  });
  // Cost per run ÷ hit rate is 2 and 1.5.
  expect(bestOrder([odds(0.5, 1, 1), odds(0.4, 0.6, 0.6)])).toEqual([1, 0]);
});
