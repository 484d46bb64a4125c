import type { CellCensus, CellFailures } from "../model/gate.ts";
import type { ColumnCensus } from "../model/records.ts";
import type { RunStatuses } from "../model/workspace.ts";

const DONE = ["SUCCESS", "SUCCESS_NO_DATA"];
const UNDER_WAY = ["QUEUED", "RUNNING", "AWAITING_CALLBACK", "RETRY"];
const NEVER_RAN = ["HAS_NOT_RUN", "CANCELLED"];
const MISSING_INPUT = ["ERROR_BLANK_TOKEN", "ERROR_MISSING_INPUT"];
const CONDITION_NOT_MET = ["ERROR_RUN_CONDITION_NOT_MET"];
const STOPPED = [...MISSING_INPUT, ...CONDITION_NOT_MET];

type Counts = RunStatuses[string];

/**
 * Sorts the status counts of one column (clay-api.md section 4.9). `loaded` is what the rows that the page has loaded say of the
 * same column; null when it has loaded none.
 */
export function censusOf(counts: Counts, loaded: ColumnCensus | null = null): CellCensus {
  const all = Object.values(counts).reduce((total, count) => total + count, 0);
  const census = {
    done: sum(counts, DONE),
    underWay: sum(counts, UNDER_WAY),
    conditionNotMet: sum(counts, CONDITION_NOT_MET),
    missingInput: sum(counts, MISSING_INPUT),
    neverRan: sum(counts, NEVER_RAN),
  };
  const uncertain = all - Object.values(census).reduce((total, count) => total + count, 0);
  const found = counts.SUCCESS ?? 0;
  return { ...census, found, uncertain, failures: failuresIn(counts), loaded: loaded && resultsOf(loaded) };
}

/** Rows of the column that have never run: those that say so, and those of the table's rows that have no status at all. */
export function neverRan(cells: CellCensus, tableRows: number): number {
  const { done, underWay, conditionNotMet, missingInput, uncertain } = cells;
  const all = done + underWay + conditionNotMet + missingInput + uncertain + cells.neverRan;
  return cells.neverRan + Math.max(0, tableRows - all);
}

function failuresIn(counts: Counts): CellFailures {
  const failed = Object.keys(counts).filter((status) => /^(?:ERROR|FAILED)/.test(status) && !STOPPED.includes(status));
  return {
    all: sum(counts, failed),
    refusedKey: sum(counts, ["ERROR_INVALID_CREDENTIALS"]),
    outOfCredits: sum(counts, ["ERROR_OUT_OF_CREDITS"]),
  };
}

// A cell that failed or never ran and is out of date counts as what it is.
function resultsOf({ statuses, stale }: ColumnCensus): CellCensus["loaded"] {
  const done = sum(statuses, DONE);
  return { done, stale: Math.min(stale, done) };
}

function sum(counts: Counts, statuses: readonly string[]): number {
  return statuses.reduce((total, status) => total + (counts[status] ?? 0), 0);
}
