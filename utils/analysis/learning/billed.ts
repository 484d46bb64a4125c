import { type ExactCost, inUsd, type UsdRates } from "../../estimate/cost.ts";
import { type DecimalRange, exactly, isKnownRange, scale, unknownAmount } from "../../model/decimal-range.ts";
import { addDecimals } from "../../model/decimal-sum.ts";
import type { TableReport } from "../../model/report.ts";
import { datesOfSpan, daysOfSpan, type TableUsage, type UsageSpan } from "../../model/usage.ts";

export interface Bill {
  cost: ExactCost;
  /** 30 days at this pace. */
  month: ExactCost;
  span: { from: string | null; to: string | null };
  /** Of the span; null when it is not known, or no report was seen. */
  days: number | null;
  /** Which of Clay's reports says it, as in "usage report by column"; null when none was seen. */
  report: string | null;
  /** What the bill leaves out; null when nothing is known to be missing. */
  leftOut: string | null;
}

export const USAGE_NOT_SEEN = "Open this table's usage in Clay so that Fettle sees what was billed.";
const SPAN_NOT_KNOWN = "Clay's usage report does not say which days it is about.";
/** From here on Clay's usage reports are complete (clay-api.md section 8.6). */
const COMPLETE_SINCE = "2025-11-05";
const DAYS_A_MONTH = 30;
/** The three reports come together; this is how far apart they may be, in milliseconds. */
const TOGETHER = 600_000;

/**
 * What Clay's usage reports say that a table was billed, in credits, actions and, at the workspace's rates of now, US dollars. A meter
 * that the report does not name is unknown. Where none was seen all is unknown, with what to open.
 */
export function billOf(usage: TableUsage, era: TableReport["era"], rates: UsdRates): Bill {
  const report = newestOf(usage);
  if (report === null) {
    const cost = sameFor(unknownAmount(USAGE_NOT_SEEN));
    return { cost, month: cost, span: { from: null, to: null }, days: null, report: null, leftOut: USAGE_NOT_SEEN };
  }
  const credits = sumOf(report.rows.map((row) => row.credits));
  const actions = sumOf(report.rows.map((row) => row.actions));
  const withUsd = (dataCredits: DecimalRange, counted: DecimalRange): ExactCost => {
    // A legacy plan bills no actions, so its report names none.
    const known = era === "legacy" && !isKnownRange(counted) ? exactly(0) : counted;
    return { dataCredits, actions: known, usd: inUsd(dataCredits, known, rates) };
  };
  const days = daysOfSpan(report.span);
  const span = datesOfSpan(report.span, report.seenAt);
  const month =
    days === null
      ? sameFor(unknownAmount(SPAN_NOT_KNOWN))
      : withUsd(perMonth(credits.sum, days), perMonth(actions.sum, days));
  const isOlder = span.from !== null && span.from < COMPLETE_SINCE;
  return {
    cost: withUsd(credits.sum, actions.sum),
    month,
    span,
    days,
    report: report.name,
    leftOut:
      credits.isPart || (actions.isPart && era !== "legacy")
        ? "Clay's usage report does not name every figure."
        : isOlder
          ? `Clay's usage reports are complete since ${COMPLETE_SINCE} only.`
          : null,
  };
}

interface Row {
  credits: string | null;
  actions: string | null;
}

interface UsageReport {
  name: string;
  seenAt: number;
  span: UsageSpan;
  rows: Row[];
}

/** By column where the page showed that lately, since its form is the best known; else by run, else by day. */
function newestOf({ byColumn, byRun, byTime }: TableUsage): UsageReport | null {
  const name = (by: string) => `usage report by ${by}`;
  const reports: UsageReport[] = [
    byColumn && { ...byColumn, name: name("column"), span: byColumn.value.span, rows: [...byColumn.value.columns] },
    byRun && { ...byRun, name: name("run"), span: byRun.value.span, rows: [...byRun.value.runs] },
    byTime && { ...byTime, name: name("day"), span: byTime.value.span, rows: [...byTime.value.spans] },
  ].filter((it) => it !== null);
  const newest = Math.max(...reports.map(({ seenAt }) => seenAt));
  return reports.find(({ seenAt }) => seenAt >= newest - TOGETHER) ?? null;
}

function sumOf(figures: readonly (string | null)[]): { sum: DecimalRange; isPart: boolean } {
  const known = figures.filter((figure) => figure !== null);
  if (known.length === 0 && figures.length > 0) {
    return { sum: unknownAmount("Clay's usage report does not name this meter."), isPart: true };
  }
  return { sum: exactly(known.reduce(addDecimals, "0")), isPart: known.length < figures.length };
}

function perMonth(sum: DecimalRange, days: number): DecimalRange {
  return isKnownRange(sum) ? scale(sum, exactly(DAYS_A_MONTH / days)) : sum;
}

function sameFor(amount: DecimalRange): ExactCost {
  return { dataCredits: amount, actions: amount, usd: amount };
}
