import type { KnownQuantity } from "../model/quantity.ts";
import type { VerdictCounts } from "../model/row-cells.ts";

/** How many rows of each verdict were seen. */
export type SeenVerdicts = Pick<VerdictCounts, "run" | "skip" | "unknown">;

/** Standard deviations that hold 80 % of a normal distribution between them. */
const Z = 1.2816;

/**
 * The share of all rows that pass, given how many of those seen do, as an interval that holds in about 80 % of cases: Wilson's, which
 * stays within 0 and 1 and is fair for few rows too (E. B. Wilson, JASA 22, 1927; Brown, Cai and DasGupta, Statistical Science
 * 16, 2001). The rows seen count as a random sample. A row that could not be judged counts against the low end and for the high one.
 * Null when no row could be judged.
 */
export function passRate({ run, skip, unknown }: SeenVerdicts): KnownQuantity | null {
  if (run + skip === 0) return null;
  const seen = run + skip + unknown;
  return { low: wilson(run, seen, -1), likely: run / (run + skip), high: wilson(run + unknown, seen, 1) };
}

function wilson(passing: number, seen: number, side: -1 | 1): number {
  // At its ends the interval is exact; rounding would put it beside them.
  if (passing === (side === 1 ? seen : 0)) return passing / seen;
  const rate = passing / seen;
  const spread = Z * Math.sqrt((rate * (1 - rate)) / seen + (Z * Z) / (4 * seen * seen));
  return (rate + (Z * Z) / (2 * seen) + side * spread) / (1 + (Z * Z) / seen);
}

/**
 * How many of `open` rows pass, which are the whole table or a part of its `tableRows` rows. Where they are the whole, the rows that
 * were seen count as they are, and only the others are an estimate. Whole rows; null when no row could be judged.
 */
export function rowsThatPass(open: number, tableRows: number, seen: SeenVerdicts): KnownQuantity | null {
  const rate = passRate(seen);
  if (rate === null) return null;
  const unseen = tableRows - seen.run - seen.skip - seen.unknown;
  const isWhole = open === tableRows && unseen >= 0;
  const low = isWhole ? seen.run + rate.low * unseen : rate.low * open;
  const high = isWhole ? seen.run + seen.unknown + rate.high * unseen : rate.high * open;
  return { low: Math.floor(low), likely: Math.round(rate.likely * open), high: Math.min(open, Math.ceil(high)) };
}
