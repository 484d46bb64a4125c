import * as z from "zod/mini";
import { type Account, accountSchema } from "../model/workspace.ts";
import { type RecordStore, recordStore, type Transaction } from "./record-store.ts";

const accountsSchema = z.array(accountSchema);

/** The connections of a workspace, by workspace id. */
export function accountStore(transaction: Transaction): RecordStore<Account[]> {
  return recordStore(transaction, "accounts", accountsSchema);
}
