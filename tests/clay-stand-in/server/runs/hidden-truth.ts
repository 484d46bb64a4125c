import { chance } from "../rows/chance.ts";

/** How the runs of one column really end, which no page shows. A column without one follows the stand-in's plain rates. */
export interface HiddenColumn {
  /** Share of the rows that run for which something is found. */
  hitRate: number;
  /** How much more often the first row finds something than the last, as a share of `hitRate`: lists are often sorted. */
  drift?: number;
  /**
   * How much of a find is decided by the row and not by the provider, from 0 to 1: what one provider has not, the next has less
   * often too. Columns of one pool share that part.
   */
  shared?: { pool: string; share: number };
  /** Share of the runs that fail; another run of the same row may not. */
  errorRate?: number;
  /** A run that finds nothing is billed in both meters; else it is refunded in both. */
  billsMisses?: boolean;
  /** Share of what a validation checks that is valid. */
  validRate?: number;
  /** What a variable AI price settles at, on average, as a share of what was held. */
  settlesAt?: number;
  /** Power by which the number of results per row leans to one (above 1) or to the limit (below 1). */
  resultsLean?: number;
}

/** By the id of the column. */
export type HiddenTruth = Readonly<Record<string, HiddenColumn>>;

/** Whether a column finds something on a row of a table of so many. The same row always ends the same way. */
export function findsIn(hidden: HiddenColumn, fieldId: string, row: number, rows: number): boolean {
  const { hitRate, drift = 0, shared } = hidden;
  const isOfRow = shared !== undefined && chance(fieldId, "shared", row) < shared.share;
  const roll = isOfRow ? chance(shared.pool, row) : chance(fieldId, row);
  return roll < hitRate * (1 + drift * (0.5 - row / Math.max(1, rows)));
}
