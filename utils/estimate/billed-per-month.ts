import Big from "big.js";
import { addDecimals } from "../model/decimal-sum.ts";
import { type ColumnUsage, daysOfSpan, type RunUsage, type UsageSpan } from "../model/usage.ts";

/** Clay's usage reports of one table, as the page last asked for them; null for one that it did not show. */
export interface UsageReports {
  byColumn: { span: UsageSpan; columns: readonly ColumnUsage[] } | null;
  byRun: { span: UsageSpan; runs: readonly RunUsage[] } | null;
}

export const DAYS_A_MONTH = 30;

/**
 * Credits that a column is billed in 30 days, going by the span of a usage report, and that in words. Null where no report names
 * the column with credits, or its span is not known: a column that was billed nothing may not have run yet.
 */
export function billedPerMonth(
  columnId: string,
  { byColumn, byRun }: UsageReports,
): { credits: string; sentence: string } | null {
  const inRuns = byRun && { span: byRun.span, columns: byRun.runs.flatMap(({ columns }) => columns) };
  for (const report of [byColumn, inRuns]) {
    const days = report === null ? null : daysOfSpan(report.span);
    const credits = (report?.columns ?? [])
      .filter((it) => it.columnId === columnId)
      .reduce((sum, it) => addDecimals(sum, it.credits ?? "0"), "0");
    if (days === null || new Big(credits).lte(0)) continue;
    const perMonth = new Big(credits).times(DAYS_A_MONTH).div(days).round(4).toFixed();
    const sentence = `A month is reckoned from Clay's usage report: ${credits} credits in ${days} days.`;
    return { credits: perMonth, sentence };
  }
  return null;
}
