import type { TableEdit } from "../model/observation.ts";
import type { Table } from "../model/table.ts";
import type { ValueOf } from "../storage/kinds.ts";
import { withEdit } from "./table-edits.ts";

type Arrivals = ValueOf<"arrivals">;

export const NO_ARRIVALS: Arrivals = { readAt: null, edits: [] };

/** The last edits of a table that are kept. */
export const EDITS_KEPT = 50;
/** A tab hands over within seconds what came to it; one that the browser has frozen meanwhile takes longer. */
const LATE_MS = 600_000;
// The worker's own time is taken when a message comes, and another message may overtake it by less than this.
const OVERTAKEN_MS = 5_000;

/** When an answer came, epoch milliseconds: `now` where nobody has said, or where the clock was ahead. */
export function arrivalOf({ arrivedAt }: { arrivedAt?: number | undefined }, now: number): number {
  return Math.min(arrivedAt ?? now, now);
}

/** The arrivals with one more edit, of which those stay that a late reading might undo. */
export function withArrivedEdit(arrivals: Arrivals, edit: TableEdit, now: number): Arrivals {
  const edits = [...arrivals.edits, { at: arrivalOf(edit, now), edit }];
  return { ...arrivals, edits: edits.filter(({ at }) => isAfter(at, now - LATE_MS, now)).slice(-EDITS_KEPT) };
}

/** Whether a whole reading that came at `at` is older than the last one. */
export function isOvertaken({ readAt }: Arrivals, at: number, now: number): boolean {
  return readAt !== null && isAfter(readAt, at, now);
}

/** A table that was read in an answer that came at `at`, with the edits that came after it. */
export function withLaterEdits(table: Table, { edits }: Arrivals, at: number, now: number): Table {
  return edits.filter((it) => isAfter(it.at, at, now)).reduce((edited, { edit }) => withEdit(edited, edit), table);
}

// A time in the future is from before the clock was set back: it says nothing, or it would stand against every reading until then.
function isAfter(time: number, other: number, now: number): boolean {
  return time > other && time <= now + OVERTAKEN_MS;
}
