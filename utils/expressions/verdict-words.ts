import type { VerdictCounts } from "../model/row-cells.ts";

type Figures = Pick<VerdictCounts, "run" | "skip" | "unknown">;

/**
 * How many of the rows seen pass, without a full stop: "31 of 50 rows seen pass, 2 could not be judged". `what` is what they pass.
 * @param locale BCP 47 tag; the browser's own when left out.
 */
export function seenInWords({ run, skip, unknown }: Figures, what = "", locale?: string): string {
  const count = (rows: number) => rows.toLocaleString(locale);
  const seen = run + skip + unknown;
  const rows = seen === 1 ? "row" : "rows";
  if (run + skip === 0) return `${count(seen)} ${rows} seen, none could be judged`;
  const unsure = unknown === 0 ? "" : `, ${count(unknown)} could not be judged`;
  return `${count(run)} of ${count(seen)} ${rows} seen ${run === 1 ? "passes" : "pass"}${what}${unsure}`;
}

/** Both in sentences: "31 of 50 rows seen pass. Row 12 passes, row 3 does not." */
export function verdictInWords(verdicts: VerdictCounts, locale?: string): string {
  const example = exampleInWords(verdicts, locale);
  return `${seenInWords(verdicts, "", locale)}.${example === null ? "" : ` ${example}.`}`;
}

/** One row that passes and one that does not, by their place in the view: "Row 12 passes, row 3 does not". Null when neither is known. */
function exampleInWords({ passingRow, failingRow }: VerdictCounts, locale?: string): string | null {
  const count = (row: number) => row.toLocaleString(locale);
  if (passingRow === null) return failingRow === null ? null : `Row ${count(failingRow)} does not pass`;
  return `Row ${count(passingRow)} passes${failingRow === null ? "" : `, row ${count(failingRow)} does not`}`;
}
