import type { Table } from "../model/table.ts";
import type { ValueOf } from "../storage/kinds.ts";
import { withEdit, withListed } from "./table-edits.ts";

type Arrivals = ValueOf<"arrivals">;
/** What changes a table and is not the whole of it: a save, or its place in its workbook's list. */
type Change = Arrivals["edits"][number]["edit"];

export const NO_ARRIVALS: Arrivals = { readAt: null, edits: [] };

/** The last changes of a table that are kept. */
export const EDITS_KEPT = 50;
/** A tab hands over within seconds what came to it; one that the browser has frozen meanwhile takes longer. */
const LATE_MS = 600_000;
// The worker's own time is taken when a message comes, and another message may overtake it by less than this.
const OVERTAKEN_MS = 5_000;

/** When an answer came, epoch milliseconds: `now` where nobody has said, or where the clock was ahead. */
export function arrivalOf({ arrivedAt }: { arrivedAt?: number | undefined }, now: number): number {
  return Math.min(arrivedAt ?? now, now);
}

/** Whether an answer that came at `at` is older than the last whole reading, which says all that it says. */
export function isOvertaken({ readAt }: Arrivals, at: number, now: number): boolean {
  return readAt !== null && isAfter(readAt, at, now);
}

/** The arrivals after a table was read whole in an answer that came at `at`: what changed it later stays. */
export function withReading({ edits }: Arrivals, table: Table, at: number, now: number): Arrivals {
  const later = edits.filter((it) => isAfter(it.at, at, now));
  return { readAt: at, edits: later, ...(later.length > 0 && { base: table }) };
}

/**
 * The arrivals with one more change, which is not overtaken, in its place among the others. What came too long ago for anything to be
 * handed over that is older goes into the table for good, and with it the time since when a whole reading counts.
 *
 * @param known the table as it is kept now; null where none is
 */
export function withChange(
  { readAt, edits, base }: Arrivals,
  known: Table | null,
  { at, edit }: Arrivals["edits"][number],
  now: number,
): Arrivals {
  const before = edits.filter((it) => it.at <= at || isAhead(it.at, now));
  const inOrder = [...before, { at, edit }, ...edits.filter((it) => !before.includes(it))];
  const young = inOrder.filter((it) => isAfter(it.at, now - LATE_MS, now)).slice(-EDITS_KEPT);
  const old = inOrder.filter((it) => !young.includes(it));
  const settled = old.reduce(changed, base === undefined ? known : base);
  const settledAt = old.map((it) => it.at).filter((time) => !isAhead(time, now));
  const times = [...(readAt === null ? [] : [readAt]), ...(settled === null ? [] : settledAt)];
  return { readAt: times.length === 0 ? null : Math.max(...times), edits: young, base: settled };
}

/** The table that they come to; null where no answer has said what it is. */
export function tableOf({ edits, base = null }: Arrivals): Table | null {
  return edits.map(({ edit }) => edit).reduce(withOne, base);
}

function changed(table: Table | null, { edit }: Arrivals["edits"][number]): Table | null {
  return withOne(table, edit);
}

// A save of a table that was never read tells nothing about the rest of it, so it makes no table.
function withOne(table: Table | null, change: Change): Table | null {
  if (change.kind === "listed") return table === null ? change.table : withListed(table, change.table);
  return table === null ? null : withEdit(table, change);
}

// A time in the future is from before the clock was set back: it says nothing, or it would stand against every reading until then.
function isAfter(time: number, other: number, now: number): boolean {
  return time > other && !isAhead(time, now);
}

const isAhead = (time: number, now: number) => time > now + OVERTAKEN_MS;
