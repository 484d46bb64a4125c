import type { Factor } from "../model/breakdown.ts";
import type { ColumnFacts } from "../model/facts.ts";
import type { CellFailures } from "../model/gate.ts";
import { countedFactor } from "./counted.ts";

/** How often a column has failed. */
export interface FailingShare {
  failed: number;
  /** Runs that were tried: those that gave a result, a miss included, and those that failed. */
  attempts: number;
}

// users-and-peers.md section 1.3, numbers 22 and 55.
const FEWEST_ATTEMPTS = 10;
const SHARE = 0.75;

/**
 * How often a column failed, or failed in the given way, if that is most of the time: three in four of at least ten tries. Null
 * when it is not, or when no statuses were seen.
 */
export function failingShareOf({ gate }: ColumnFacts, way: keyof CellFailures = "all"): FailingShare | null {
  if (gate?.cells == null) return null;
  const { done, failures } = gate.cells;
  const attempts = done + failures.all;
  const failed = failures[way];
  return attempts >= FEWEST_ATTEMPTS && failed >= SHARE * attempts ? { failed, attempts } : null;
}

/** The same as what a sentence that says it is reckoned from. */
export function failingFactor({ column }: ColumnFacts, share: FailingShare): Factor {
  const text = `${inAttempts(share)} of ${column.name} that were tried, by the run statuses that the page showed.`;
  return countedFactor({ label: "Runs that failed", unit: "runs", text }, share.failed);
}

/** "90 of 100 runs". */
export function inAttempts({ failed, attempts }: FailingShare): string {
  return `${failed.toLocaleString("en-US")} of ${attempts.toLocaleString("en-US")} runs`;
}
