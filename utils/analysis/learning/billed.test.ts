import { describe, expect, it } from "vitest";
import { exactly, isKnownRange } from "../../model/decimal-range.ts";
import type { TableUsage } from "../../model/usage.ts";
import { billOf } from "./billed.ts";

const NOON = Date.parse("2026-11-21T12:00:00Z");
const RATES = { perDataCredit: exactly("0.05"), perAction: exactly("0.01") };
const SPAN = { from: "2026-11-06T00:00:00Z", to: "2026-11-21T00:00:00Z", days: null };
const NONE: TableUsage = { byColumn: null, byRun: null, byTime: null };
const byColumn = (...rows: [credits: string | null, actions: string | null][]): TableUsage["byColumn"] => ({
  seenAt: NOON,
  value: {
    span: SPAN,
    columns: rows.map(([credits, actions], index) => ({ columnId: `f_${index}`, credits, actions })),
  },
});

describe("billOf", () => {
  it("adds up the columns of the report, at the workspace's rates, and reckons 30 days from its 15", () => {
    const bill = billOf({ ...NONE, byColumn: byColumn(["0.1", "3"], ["0.2", "4"]) }, "modern", RATES);
    expect(bill.cost).toEqual({ dataCredits: exactly("0.3"), actions: exactly(7), usd: exactly("0.085") });
    expect(bill.month).toEqual({ dataCredits: exactly("0.6"), actions: exactly(14), usd: exactly("0.17") });
    expect(bill.span).toEqual({ from: "2026-11-06", to: "2026-11-21" });
    expect(bill.leftOut).toBeNull();
  });

  it("knows nothing where no report was seen, and says what to open", () => {
    const bill = billOf(NONE, "modern", RATES);
    for (const amount of [...Object.values(bill.cost), ...Object.values(bill.month)]) {
      expect(amount).toEqual({ unknown: expect.stringContaining("Open this table's usage in Clay") });
    }
    expect(bill.leftOut).not.toBeNull();
  });

  it("takes an empty report for a bill of nothing", () => {
    const bill = billOf({ ...NONE, byColumn: byColumn() }, "modern", RATES);
    expect(bill.cost).toEqual({ dataCredits: exactly(0), actions: exactly(0), usd: exactly(0) });
  });

  it("leaves a meter unknown that no row names, except that a legacy plan bills no actions", () => {
    const usage = { ...NONE, byColumn: byColumn(["5", null]) };
    expect(isKnownRange(billOf(usage, "modern", RATES).cost.actions)).toBe(false);
    expect(isKnownRange(billOf(usage, "modern", RATES).cost.usd)).toBe(false);
    expect(billOf(usage, "legacy", RATES).cost).toMatchObject({ actions: exactly(0), usd: exactly("0.25") });
    expect(billOf(usage, "legacy", RATES).leftOut).toBeNull();
  });

  it("says so where some rows do not name a figure", () => {
    expect(billOf({ ...NONE, byColumn: byColumn(["5", "1"], [null, "1"]) }, "modern", RATES).leftOut).toContain(
      "every figure",
    );
  });

  it("knows no month where the span of the report is not named", () => {
    const report = { seenAt: NOON, value: { span: { from: null, to: null, days: null }, columns: [] } };
    const bill = billOf({ ...NONE, byColumn: report }, "modern", RATES);
    expect(isKnownRange(bill.month.dataCredits)).toBe(false);
    expect(bill.cost.dataCredits).toEqual(exactly(0));
  });

  it("takes a report that was seen much later than the one by column, and else the one by column", () => {
    const byRun = (seenAt: number): TableUsage["byRun"] => ({
      seenAt,
      value: { span: SPAN, runs: [{ runId: "1", startedAt: null, credits: "9", actions: "9", columns: [] }] },
    });
    const usage = { ...NONE, byColumn: byColumn(["1", "1"]) };
    expect(billOf({ ...usage, byRun: byRun(NOON + 1000) }, "modern", RATES).cost.dataCredits).toEqual(exactly(1));
    expect(billOf({ ...usage, byRun: byRun(NOON + 86_400_000) }, "modern", RATES).cost.dataCredits).toEqual(exactly(9));
  });

  it("says that a bill from before the reports were complete may lack something", () => {
    const span = { from: null, to: null, days: 1000 };
    const usage = { ...NONE, byColumn: { seenAt: NOON, value: { span, columns: [] } } };
    expect(billOf(usage, "modern", RATES).leftOut).toContain("2025-11-05");
  });
});
