import { type RunStatuses, runStatusesSchema } from "../model/workspace.ts";
import { type RecordStore, recordStore, type Transaction } from "./record-store.ts";

/** Number of cells in each run status of a table's columns, by table id. */
export function runStatusStore(transaction: Transaction): RecordStore<RunStatuses> {
  return recordStore(transaction, "run-statuses", runStatusesSchema);
}
