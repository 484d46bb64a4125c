import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ComparedRun, RunForecast } from "../model/run-forecast.ts";
import { accuracyOf, compareRun, errorPercent, RUNS_COMPARED } from "./compare-forecast.ts";

const exact = (value: number) => ({ low: value, likely: value, high: value });
const COLUMN: RunForecast["columns"][number] = {
  columnId: "f_a",
  rows: exact(100),
  billedRuns: { low: 40, likely: 50, high: 60 },
  dataCredits: { low: 80, likely: 100, high: 120 },
  actions: { low: 40, likely: 50, high: 60 },
  statuses: {},
  billedBefore: null,
  bill: { credits: "90", actions: "45" },
};
const RUN: RunForecast = { at: 1, startedBy: "request", endedAt: 2, scenario: "next-run", columns: [COLUMN] };
const sides = (forecast: number, billed: number) => ({ forecast, billed });
const compared = (at: number, forecast: number, billed: number): ComparedRun => ({
  at,
  credits: sides(forecast, billed),
  actions: null,
});

describe("compareRun", () => {
  it("adds up the columns of which both sides are known, meter by meter", () => {
    const other = {
      ...COLUMN,
      columnId: "f_b",
      dataCredits: { unknown: "no price" },
      bill: { credits: "7", actions: "5" },
    };
    const open = { ...COLUMN, columnId: "f_c", bill: null };
    expect(compareRun({ ...RUN, columns: [COLUMN, other, open] })).toEqual({
      at: 1,
      credits: sides(100, 90),
      actions: sides(100, 50),
    });
  });

  it("compares nothing that has no bill, was not asked for, or came to nothing on both sides", () => {
    expect(compareRun({ ...RUN, columns: [{ ...COLUMN, bill: null }] })).toBeNull();
    expect(compareRun({ ...RUN, startedBy: "unseen" })).toBeNull();
    const idle = { ...COLUMN, dataCredits: exact(0), actions: exact(0), bill: { credits: "0", actions: "0" } };
    expect(compareRun({ ...RUN, columns: [idle] })).toBeNull();
  });
});

describe("accuracyOf", () => {
  it("says the lowest, the highest and the whole of the latest runs", () => {
    const runs = [compared(3, 100, 109), compared(1, 100, 97), compared(2, 1000, 1000)];
    expect(accuracyOf(runs)).toEqual({
      runs: 3,
      unforetold: 0,
      credits: { low: -3, high: 9, all: 0.5 },
      actions: null,
    });
  });

  it("gives no range for fewer than three runs, and nothing for none", () => {
    expect(accuracyOf([compared(1, 100, 97), compared(2, 100, 97)])).toMatchObject({ runs: 2, credits: null });
    expect(accuracyOf([])).toBeNull();
  });

  it("counts a bill without a forecast beside the range and in the whole", () => {
    const runs = [compared(1, 100, 100), compared(2, 100, 100), compared(3, 100, 100), compared(4, 0, 30)];
    expect(accuracyOf(runs)).toMatchObject({ runs: 4, unforetold: 1, credits: { low: 0, high: 0, all: 10 } });
  });

  it("lets the oldest runs go", () => {
    const old = compared(0, 100, 500);
    const recent = Array.from({ length: RUNS_COMPARED }, (_, at) => compared(at + 1, 100, 100));
    expect(accuracyOf([old, ...recent])).toMatchObject({ runs: RUNS_COMPARED, credits: { high: 0 } });
  });

  it("has the whole within the range, whatever the order of the runs", () => {
    const amount = fc.integer({ min: 1, max: 10_000 });
    const pairs = fc.array(fc.tuple(amount, amount), { minLength: 3, maxLength: 30 });
    fc.assert(
      fc.property(pairs, fc.nat(), (given, turn) => {
        const runs = given.map(([forecast, billed], at) => compared(at, forecast, billed));
        const turned = [...runs.slice(turn % runs.length), ...runs.slice(0, turn % runs.length)];
        const accuracy = accuracyOf(runs);
        expect(accuracyOf(turned)).toEqual(accuracy);
        const { low, high, all } = accuracy?.credits ?? { low: 1, high: 0, all: 0 };
        expect(all).toBeGreaterThanOrEqual(low - 1e-9);
        expect(all).toBeLessThanOrEqual(high + 1e-9);
      }),
    );
  });
});

describe("errorPercent", () => {
  it("is the bill's distance from the forecast in percent of the forecast", () => {
    expect(errorPercent(200, 150)).toBe(-25);
    expect(errorPercent(0, 5)).toBeNull();
  });
});
