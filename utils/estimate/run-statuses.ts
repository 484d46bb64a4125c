import type { RunStatuses } from "../model/workspace.ts";

/** How the cells of one column stand, as counts of rows. Source of the statuses: clay-api.md section 4.9. */
export interface CellCensus {
  /** Hold a result, a miss that was looked up included. A plain run leaves them alone. */
  done: number;
  /** Running or queued now: already on their way, not part of the next run. */
  underWay: number;
  /** Stopped by the run condition. */
  conditionNotMet: number;
  /** Stopped by an empty input. */
  missingInput: number;
  /** Never ran. */
  neverRan: number;
  /** Failed, or in a status we do not know: sources disagree on whether a plain run repeats them (clay-api.md, C9). */
  uncertain: number;
}

const DONE = ["SUCCESS", "SUCCESS_NO_DATA"];
const UNDER_WAY = ["QUEUED", "RUNNING", "AWAITING_CALLBACK", "RETRY"];
const NEVER_RAN = ["HAS_NOT_RUN", "CANCELLED"];
const MISSING_INPUT = ["ERROR_BLANK_TOKEN", "ERROR_MISSING_INPUT"];

/**
 * Sorts the status counts of one column. Rows without any status never ran, so `tableRows` minus all counts joins them.
 */
export function censusOf(counts: RunStatuses[string], tableRows: number): CellCensus {
  const sum = (statuses: readonly string[]) => statuses.reduce((total, status) => total + (counts[status] ?? 0), 0);
  const all = Object.values(counts).reduce((total, count) => total + count, 0);
  const census = {
    done: sum(DONE),
    underWay: sum(UNDER_WAY),
    conditionNotMet: sum(["ERROR_RUN_CONDITION_NOT_MET"]),
    missingInput: sum(MISSING_INPUT),
    neverRan: sum(NEVER_RAN),
  };
  const uncertain = all - Object.values(census).reduce((total, count) => total + count, 0);
  return { ...census, neverRan: census.neverRan + Math.max(0, tableRows - all), uncertain };
}
