import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { censusOf } from "../expressions/run-statuses.ts";
import type { Gate, RunCondition } from "../model/gate.ts";
import { isKnown } from "../model/quantity.ts";
import { rowsToRun } from "./rows-to-run.ts";

const condition = (state: RunCondition["state"]): RunCondition => ({
  state,
  text: null,
  references: [],
  missing: [],
  guards: [],
  traps: [],
  problem: "it is cut off",
});
const open: Gate = { condition: condition("none"), stops: [], cells: null };
const gated: Gate = {
  condition: condition("depends"),
  stops: [{ cause: "run-condition", sentence: "" }],
  cells: null,
};
const exactly = (rows: number) => ({ low: rows, likely: rows, high: rows });
const rows = (gate: Gate, tableRows: number | null, counts?: Record<string, number> | null) =>
  rowsToRun({ ...gate, cells: counts === null ? null : censusOf(counts ?? {}) }, { tableRows, verdicts: null }).rows;
const withLoaded = (gate: Gate, done: number, loaded: { done: number; stale: number }, tableRows = 1_000) =>
  rowsToRun({ ...gate, cells: { ...censusOf({ SUCCESS: done }), loaded } }, { tableRows, verdicts: null });

describe("rowsToRun", () => {
  it("counts the rows that never ran", () => {
    expect(rows(open, 1_000, { SUCCESS: 600 })).toEqual(exactly(400));
    expect(rows(open, 1_000, { SUCCESS: 500, SUCCESS_NO_DATA: 100, HAS_NOT_RUN: 10 })).toEqual(exactly(400));
    expect(rows(open, 1_000)).toEqual(exactly(1_000));
  });

  it("leaves out what is already under way", () => {
    expect(rows(open, 100, { RUNNING: 40, QUEUED: 60 })).toEqual(exactly(0));
  });

  it("does not promise whether failed cells run again", () => {
    expect(rows(open, 100, { SUCCESS: 90, ERROR: 10 })).toEqual({ low: 0, likely: 10, high: 10 });
    expect(rows(open, 100, { SUCCESS: 90, A_STATUS_OF_TOMORROW: 10 })).toEqual({ low: 0, likely: 10, high: 10 });
    expect(rows(open, 100, { SUCCESS: 90, ERROR_BLANK_TOKEN: 10 })).toEqual({ low: 0, likely: 0, high: 10 });
  });

  it("expects the rest to pass the gate as the rows so far did", () => {
    expect(rows(gated, 1_000, { SUCCESS: 100, ERROR_RUN_CONDITION_NOT_MET: 300 })).toEqual({
      low: 0,
      likely: 150,
      high: 600,
    });
    expect(rows(gated, 1_000)).toEqual({ low: 0, likely: 1_000, high: 1_000 });
  });

  it("opens the rows of a gate that is gone", () => {
    expect(rows(open, 100, { SUCCESS: 40, ERROR_RUN_CONDITION_NOT_MET: 60 })).toEqual(exactly(60));
  });

  it("opens results that are out of date, on the rows seen and on the share of the others", () => {
    // Of 800 results 40 were seen, 10 of them out of date; Wilson's interval of 80 % ends at 34.6 % of the 760 others.
    const { rows: some, explanation } = withLoaded(open, 800, { done: 40, stale: 10 });
    expect(some).toEqual({ low: 200, likely: 400, high: 474 });
    expect(explanation).toContain(
      "10 of the 40 results on rows that the page has loaded are out of date. The others were not seen and count alike. A run that repeats out-of-date results pays for them again.",
    );
    expect(withLoaded(open, 40, { done: 40, stale: 10 }, 40).rows).toEqual({ low: 0, likely: 10, high: 10 });
    expect(withLoaded(open, 40, { done: 40, stale: 0 }, 40).rows).toEqual(exactly(0));
    const parked: Gate = { ...open, stops: [{ cause: "parked", sentence: "" }] };
    expect(withLoaded(parked, 40, { done: 40, stale: 10 }, 40).rows).toEqual(exactly(0));
  });

  it("lets the gate decide on them as on the others", () => {
    const cells = { ...censusOf({ SUCCESS: 50, ERROR_RUN_CONDITION_NOT_MET: 50 }), loaded: { done: 50, stale: 50 } };
    expect(rowsToRun({ ...gated, cells }, { tableRows: 100, verdicts: null }).rows).toEqual({
      low: 0,
      likely: 25,
      high: 50,
    });
  });

  it("leaves the rows of a waterfall's later step closed where an earlier one has found", () => {
    const later: Gate = { ...open, stops: [{ cause: "waterfall", sentence: "" }] };
    expect(rows(later, 100, { SUCCESS: 20, SUCCESS_NO_DATA: 20, ERROR_RUN_CONDITION_NOT_MET: 60 })).toEqual(exactly(0));
  });

  it("runs nothing where nothing can run", () => {
    expect(rows({ ...open, stops: [{ cause: "parked", sentence: "" }] }, 100)).toEqual(exactly(0));
    expect(rows({ ...open, condition: condition("constant-false") }, 100)).toEqual(exactly(0));
  });

  it("does not take a column whose statuses were not shown for one that never ran", () => {
    expect(rows(open, 100, null)).toEqual({ low: 0, likely: 100, high: 100 });
  });

  it("starts no more rows than the table has, whatever the statuses say", () => {
    expect(rows(open, 100, { HAS_NOT_RUN: 500 })).toEqual(exactly(100));
    expect(rows(open, 100, { HAS_NOT_RUN: 60, ERROR: 500 })).toEqual({ low: 60, likely: 100, high: 100 });
    expect(rows(gated, 100, { HAS_NOT_RUN: 500 })).toEqual({ low: 0, likely: 100, high: 100 });
  });

  it("says what it does not know", () => {
    expect(rows(open, null)).toEqual({ unknown: "The number of rows has not been seen." });
    expect(rows({ ...open, condition: condition("broken") }, 100)).toEqual({
      unknown: "Its run condition cannot be read: it is cut off.",
    });
    expect(rows(open, 100, null)).toEqual({ low: 0, likely: 100, high: 100 });
  });

  it("keeps low ≤ likely ≤ high ≤ rows, and a gate never adds rows", () => {
    const counts = fc.dictionary(
      fc.constantFrom("SUCCESS", "ERROR", "ERROR_BLANK_TOKEN", "ERROR_RUN_CONDITION_NOT_MET", "QUEUED"),
      fc.nat(500),
    );
    fc.assert(
      fc.property(counts, fc.nat(500), (statuses, never) => {
        const tableRows = Object.values(statuses).reduce((a, b) => a + b, never);
        const [free, stopped] = [rows(open, tableRows, statuses), rows(gated, tableRows, statuses)];
        if (!isKnown(free) || !isKnown(stopped)) throw new Error("both are known here");
        for (const it of [free, stopped]) {
          expect(it.low).toBeLessThanOrEqual(it.likely);
          expect(it.likely).toBeLessThanOrEqual(it.high);
          expect(it.high).toBeLessThanOrEqual(tableRows);
        }
        expect(stopped.high).toBeLessThanOrEqual(free.high);
        expect(stopped.likely).toBeLessThanOrEqual(free.likely);
      }),
    );
  });
});
