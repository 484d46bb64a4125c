import { formatDate } from "../format.ts";
import type { DriftCount } from "../storage/drift.ts";
import type { TableRecords } from "./load-table.ts";

interface Reading {
  /** What the user loses, as the object of "could not read". */
  what: string;
  /** The record that a good reading renews. */
  record: "table" | "accounts" | "workspace" | "rows" | "statuses";
}

const TABLE_EDIT: Reading = { what: "all of what was changed in this table", record: "table" };

// By the endpoint of the drift (utils/clay/wire/decode.ts).
const READINGS: Readonly<Record<string, Reading>> = {
  table: { what: "all of this table's settings", record: "table" },
  "table-patch": TABLE_EDIT,
  "field-create": TABLE_EDIT,
  "field-patch": TABLE_EDIT,
  "field-delete": TABLE_EDIT,
  "app-accounts": { what: "all of the workspace's connections", record: "accounts" },
  workspace: { what: "all of the workspace's plan and balance", record: "workspace" },
  "table-count": { what: "the number of rows", record: "rows" },
  "run-status": { what: "all of the columns' run results", record: "statuses" },
};

/**
 * One sentence for each kind of thing that Fettle could not read whole the last time Clay sent it. A later reading without a
 * fault ends it. Drift is not kept by table, so a fault in one table is told in each table that was not read since.
 */
export function blindSentences(records: TableRecords): string[] {
  const since = new Map<string, number>();
  for (const drift of records.drift) {
    const reading = READINGS[drift.endpoint];
    if (reading === undefined || wasReadSince(records, reading, drift)) continue;
    since.set(reading.what, Math.min(since.get(reading.what) ?? drift.firstSeenAt, drift.firstSeenAt));
  }
  return [...since].map(
    ([what, time]) => `Fettle could not read ${what} since ${day(time)}, because Clay sends it in another form now.`,
  );
}

// Equal times are one reading: it gave a record and a fault together.
function wasReadSince(records: TableRecords, reading: Reading, drift: DriftCount): boolean {
  const record = records[reading.record];
  return record !== null && record.seenAt > drift.lastSeenAt;
}

function day(time: number): string {
  return formatDate(new Date(time).toISOString().slice(0, 10));
}
