import { describe, expect, it } from "vitest";
import type { RunForecast } from "../model/run-forecast.ts";
import type { RunUsage } from "../model/usage.ts";
import { withBills } from "./attribute-bills.ts";

const NOON = Date.parse("2026-11-21T12:00:00Z");
const MINUTE = 60_000;
const known = { low: 1, likely: 1, high: 1 };

function forecast(at: number, columnIds: string[], endedAt: number | null = at + MINUTE): RunForecast {
  const columns = columnIds.map((columnId) => ({
    columnId,
    rows: known,
    billedRuns: known,
    dataCredits: known,
    actions: known,
    statuses: null,
    billedBefore: null,
    bill: null,
  }));
  return { at, startedBy: "request", endedAt, scenario: "next-run", columns };
}

function usage(runId: string, at: number, columns: Record<string, [string, string]>): RunUsage {
  const rows = Object.entries(columns).map(([columnId, [credits, actions]]) => ({ columnId, credits, actions }));
  return { runId, startedAt: at / 1000, credits: null, actions: null, columns: rows };
}

const billsOf = (forecasts: readonly RunForecast[]) =>
  forecasts.map(({ columns }) => columns.map(({ bill }) => (bill === null ? null : [bill.credits, bill.actions])));
const seen = (forecasts: RunForecast[], runs: RunUsage[], seenAt = NOON + 30 * MINUTE) =>
  billsOf(withBills(forecasts, { seenAt, runs }));

describe("withBills", () => {
  it("takes the one run that started when the forecast was made, column by column", () => {
    const runs = [
      usage("run_old", NOON - 60 * MINUTE, { f_a: ["9", "9"] }),
      usage("run_a", NOON + 20_000, { f_a: ["12", "6"], f_other: ["1", "1"] }),
    ];
    expect(seen([forecast(NOON, ["f_a"])], runs)).toEqual([[["12", "6"]]]);
  });

  it("leaves open what two runs, or two forecasts, may be", () => {
    const two = [usage("run_a", NOON, { f_a: ["12", "6"] }), usage("run_b", NOON + MINUTE, { f_a: ["3", "1"] })];
    expect(seen([forecast(NOON, ["f_a"])], two)).toEqual([[null]]);
    const one = [usage("run_a", NOON + MINUTE, { f_a: ["12", "6"] })];
    expect(seen([forecast(NOON, ["f_a"]), forecast(NOON + MINUTE, ["f_a"])], one)).toEqual([[null], [null]]);
  });

  it("takes a column that the run's report leaves out for one that was billed nothing", () => {
    const runs = [usage("run_a", NOON, { f_a: ["12", "6"] })];
    expect(seen([forecast(NOON, ["f_a", "f_b"])], runs)).toEqual([
      [
        ["12", "6"],
        ["0", "0"],
      ],
    ]);
    // Without any column of the run it may be missing as a whole.
    expect(seen([forecast(NOON, ["f_b"])], runs)).toEqual([[null]]);
  });

  it("waits until the run has ended for as long as reports lag", () => {
    const runs = [usage("run_a", NOON, { f_a: ["12", "6"] })];
    expect(seen([forecast(NOON, ["f_a"])], runs, NOON + 10 * MINUTE)).toEqual([[null]]);
    expect(seen([forecast(NOON, ["f_a"])], runs, NOON + 11 * MINUTE)).toEqual([[["12", "6"]]]);
    const unended = forecast(NOON, ["f_a"], null);
    expect(seen([unended], runs)).toEqual([[null]]);
    expect(seen([unended], runs, NOON + 24 * 60 * MINUTE)).toEqual([[["12", "6"]]]);
  });

  it("keeps a bill when a later report says nothing about its run", () => {
    const billed = withBills([forecast(NOON, ["f_a"])], {
      seenAt: NOON + 30 * MINUTE,
      runs: [usage("run_a", NOON, { f_a: ["12", "6"] })],
    });
    expect(seen(billed, [], NOON + 99 * MINUTE)).toEqual([[["12", "6"]]]);
    expect(seen(billed, [usage("run_a", NOON, { f_a: ["13", "7"] })], NOON + 99 * MINUTE)).toEqual([[["13", "7"]]]);
  });
});
