import type { Table } from "../model/table.ts";
import type { Account, RunStatuses, Workspace } from "../model/workspace.ts";
import type { DriftCount } from "../storage/drift.ts";
import type { StoredRecord } from "../storage/record-store.ts";
import type { Repositories } from "../storage/repositories.ts";

/** Everything that is kept and bears on one table. Null: never seen. */
export interface TableRecords {
  table: StoredRecord<Table> | null;
  accounts: StoredRecord<Account[]> | null;
  workspace: StoredRecord<Workspace> | null;
  rows: StoredRecord<number> | null;
  statuses: StoredRecord<RunStatuses> | null;
  drift: DriftCount[];
}

/** Reads what bears on a table, inside one transaction. Rejects only with what the database rejects with. */
export async function loadTable(repositories: Repositories, tableId: string): Promise<TableRecords> {
  const table = await repositories.tables.get(tableId);
  const workspaceId = table?.value.workspaceId ?? null;
  return {
    table,
    accounts: workspaceId === null ? null : await repositories.accounts.get(workspaceId),
    workspace: workspaceId === null ? null : await repositories.workspaces.get(workspaceId),
    rows: await repositories.rowCounts.get(tableId),
    statuses: await repositories.runStatuses.get(tableId),
    drift: await repositories.drift.all(),
  };
}
