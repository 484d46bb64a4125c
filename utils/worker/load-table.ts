import type { CatalogueAction } from "../model/catalogue.ts";
import type { FunctionCost } from "../model/function-cost.ts";
import type { RecordCensus } from "../model/records.ts";
import type { VerdictCounts } from "../model/row-cells.ts";
import type { Source } from "../model/source.ts";
import type { Table } from "../model/table.ts";
import type { Account, RunStatuses, Workspace } from "../model/workspace.ts";
import { keyOf, type ValueOf } from "../storage/kinds.ts";
import type { StoredRecord } from "../storage/record-store.ts";
import type { Repositories } from "../storage/repositories.ts";
import { type Blindness, loadBlindness } from "./blind.ts";
import { loadCatalogue } from "./load-catalogue.ts";
import { lessonsIn, type Taught } from "./load-lessons.ts";
import { loadPrices, type WorkspacePrices } from "./load-prices.ts";
import { loadTables } from "./load-tables.ts";
import { tablesSentTo } from "./reachable-tables.ts";

/** Everything that is kept and bears on one table. Null: never seen. */
export interface TableRecords {
  table: StoredRecord<Table> | null;
  accounts: StoredRecord<Account[]> | null;
  workspace: StoredRecord<Workspace> | null;
  rows: StoredRecord<number> | null;
  statuses: StoredRecord<RunStatuses> | null;
  /** Of the rows that the page has loaded. */
  census: StoredRecord<RecordCensus> | null;
  verdicts: StoredRecord<Record<string, VerdictCounts>> | null;
  /** Rows of each view that the page has counted, by view id. */
  viewRows: Record<string, number>;
  /** Entries of Clay's catalogue for the actions of the table's columns and sources. */
  catalogue: CatalogueAction[] | null;
  functions: StoredRecord<FunctionCost[]> | null;
  sources: StoredRecord<Source[]> | null;
  columnUsage: StoredRecord<ValueOf<"columnUsage">> | null;
  runUsage: StoredRecord<ValueOf<"runUsage">> | null;
  timeUsage: StoredRecord<ValueOf<"timeUsage">> | null;
  prices: WorkspacePrices;
  /** Tables of its workspace to which it sends rows, and those to which they do. */
  sentTo: readonly TableRecords[];
  /** What the tables of its workspace teach, itself among them. */
  lessons: readonly Taught[];
  blindness: Blindness;
}

/** Reads what bears on a table, inside one transaction. Rejects only with what the database rejects with. */
export async function loadTable(repositories: Repositories, tableId: string): Promise<TableRecords> {
  const own = await loadAlone(repositories, tableId);
  const table = own.table?.value ?? null;
  const targets = await loadTables(tablesSentTo(table), repositories);
  const near = targets.filter(({ workspaceId }) => workspaceId === table?.workspaceId);
  return { ...own, sentTo: await Promise.all(near.map(({ id }) => loadAlone(repositories, id))) };
}

async function loadAlone(repositories: Repositories, tableId: string): Promise<TableRecords> {
  const [table, rows, statuses, census, verdicts, viewRows, sources, columnUsage, runUsage, timeUsage] =
    await Promise.all([
      repositories.tables.get(tableId),
      repositories.rowCounts.get(tableId),
      repositories.runStatuses.get(tableId),
      repositories.censuses.get(tableId),
      repositories.verdicts.get(tableId),
      loadViewRows(repositories, tableId),
      repositories.sources.get(tableId),
      repositories.columnUsage.get(tableId),
      repositories.runUsage.get(tableId),
      repositories.timeUsage.get(tableId),
    ]);
  const workspaceId = table?.value.workspaceId ?? null;
  const inWorkspace = <Value>(store: { get(key: string): Promise<Value | null> }) =>
    workspaceId === null ? null : store.get(workspaceId);
  const [accounts, workspace, functions, catalogue, prices, lessons, blindness] = await Promise.all([
    inWorkspace(repositories.accounts),
    inWorkspace(repositories.workspaces),
    inWorkspace(repositories.functions),
    loadCatalogue(repositories, workspaceId, actionsOf(table?.value ?? null, sources?.value ?? [])),
    loadPrices(repositories, table?.value ?? null),
    lessonsIn(repositories, workspaceId),
    loadBlindness(repositories, { tableId, workspaceId, workbookId: table?.value.workbookId ?? null }),
  ]);
  return {
    table,
    accounts,
    workspace,
    rows,
    statuses,
    census,
    verdicts,
    viewRows,
    catalogue,
    functions,
    sources,
    columnUsage,
    runUsage,
    timeUsage,
    prices,
    sentTo: [],
    lessons,
    blindness,
  };
}

async function loadViewRows({ viewCounts }: Repositories, tableId: string): Promise<Record<string, number>> {
  const counts = await viewCounts.all(tableId);
  return Object.fromEntries(
    counts.flatMap(({ key, value }) =>
      value.viewRows === null ? [] : [[key.slice(keyOf(tableId, "").length), value.viewRows]],
    ),
  );
}

function actionsOf(table: Table | null, sources: readonly Source[]) {
  const actions = [...(table?.columns ?? []), ...sources].map(({ action }) => action);
  return actions.flatMap((action) => (action === null ? [] : [{ key: action.key, packageId: action.packageId }]));
}
