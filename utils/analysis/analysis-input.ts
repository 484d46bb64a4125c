import type { Table } from "../model/table.ts";
import type { Account, RunStatuses, Workspace } from "../model/workspace.ts";

/** Everything that was seen of one table. Null means not seen. */
export interface AnalysisInput {
  table: Table;
  accounts: Account[] | null;
  workspace: Workspace | null;
  /** Rows in the table. */
  rows: number | null;
  statuses: RunStatuses | null;
}
