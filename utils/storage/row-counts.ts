import * as z from "zod/mini";
import { type RecordStore, recordStore, type Transaction } from "./record-store.ts";

/** Number of rows of a table, by table id. */
export function rowCountStore(transaction: Transaction): RecordStore<number> {
  return recordStore(transaction, "row-counts", z.number());
}
