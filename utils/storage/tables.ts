import type { Table } from "../model/table.ts";
import { KINDS } from "./kinds.ts";
import { type RecordStore, recordStore, type Transaction } from "./record-store.ts";

export interface TableStore extends RecordStore<Table> {
  /** Ids of the stored tables of a workspace. A table whose workspace was not seen belongs to none. */
  idsOfWorkspace(workspaceId: string): Promise<string[]>;
  /** Ids of all stored tables. */
  ids(): Promise<string[]>;
}

/** Table configurations by table id. */
export function tableStore(transaction: Transaction): TableStore {
  const store = transaction.objectStore("tables");
  return {
    ...recordStore(transaction, "tables", KINDS.tables.schema),
    idsOfWorkspace: (workspaceId) => store.index("byWorkspace").getAllKeys(workspaceId) as Promise<string[]>,
    ids: () => store.getAllKeys() as Promise<string[]>,
  };
}
