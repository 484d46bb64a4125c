import type { CatalogueAction } from "../model/catalogue.ts";
import type { FunctionCost } from "../model/function-cost.ts";
import type { RowSight, VerdictCounts } from "../model/row-cells.ts";
import type { Source } from "../model/source.ts";
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
  /** Entries of Clay's catalogue that the table's columns use, where the page loaded it. */
  catalogue?: readonly CatalogueAction[] | null;
  /** Rows that the page has loaded, with the cells that run conditions read. In memory only. */
  seenRows?: readonly RowSight[] | null;
  /** What the conditions said of rows that were seen, by column id; holds where the condition is still the same. */
  verdicts?: Readonly<Record<string, VerdictCounts>> | null;
  /** What a call of each function costs, by the server's own estimate. */
  functions?: readonly FunctionCost[] | null;
  /** Where the table's rows come from. */
  sources?: readonly Source[] | null;
}
