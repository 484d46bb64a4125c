import { type Workspace, workspaceSchema } from "../model/workspace.ts";
import { type RecordStore, recordStore, type Transaction } from "./record-store.ts";

/** Plan and balance of a workspace, by workspace id. */
export function workspaceStore(transaction: Transaction): RecordStore<Workspace> {
  return recordStore(transaction, "workspaces", workspaceSchema);
}
