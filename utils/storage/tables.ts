import { type Table, tableSchema } from "../model/table.ts";
import { type RecordStore, recordStore, type Transaction } from "./record-store.ts";

export interface TableStore extends RecordStore<Table> {
  /** Ids of the stored tables of a workspace. A table whose workspace was not seen belongs to none. */
  idsOfWorkspace(workspaceId: string): Promise<string[]>;
}

/** Table configurations by table id. */
export function tableStore(transaction: Transaction): TableStore {
  return {
    ...recordStore(transaction, "tables", tableSchema),
    idsOfWorkspace: (workspaceId) =>
      transaction.objectStore("tables").index("byWorkspace").getAllKeys(workspaceId) as Promise<string[]>,
  };
}
