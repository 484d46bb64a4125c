import { formatNumberOf } from "../format.ts";
import type { ChecklistReach, ChecklistScope } from "../model/checklist.ts";
import type { Table } from "../model/table.ts";
import type { Repositories } from "../storage/repositories.ts";

/** Most tables that one checklist is made of: those seen last. Each is analysed anew, and the answer has a time limit. */
export const MOST_TABLES = 150;

/** What the checklist may be about: the table, and its workspace also where no table is named. */
interface Place {
  table: Table | null;
  workspaceId: string | null;
}

export interface ScopedTables {
  reach: ChecklistReach;
  reaches: ChecklistReach[];
  scope: ChecklistScope;
  /** In the order in which they were seen, the latest first. */
  tableIds: string[];
  /** Tables that it should hold and does not, one sentence each. */
  leftOut: string[];
}

/** The tables that a checklist of this reach holds, inside one transaction; null where nothing was read that it could be about. */
export async function tablesInReach(
  repositories: Repositories,
  { table, workspaceId }: Place,
  wanted: ChecklistReach,
): Promise<ScopedTables | null> {
  const workbookId = table?.workbookId ?? null;
  const scopes: ChecklistScope[] = [
    ...(table === null ? [] : [{ kind: "table", tableId: table.id } as const]),
    ...(workbookId === null || workspaceId === null ? [] : [{ kind: "workbook", workbookId } as const]),
    ...(workspaceId === null ? [] : [{ kind: "seen", workspaceId } as const]),
  ];
  const reaches = scopes.map(({ kind }) => kind);
  const scope = scopes.find(({ kind }) => kind === wanted) ?? scopes.at(-1);
  if (scope === undefined) return null;
  const found = await tablesOf(repositories, scope, workspaceId);
  return found.tableIds.length === 0 ? null : { reach: scope.kind, reaches, scope, ...found };
}

async function tablesOf({ tables, workbookTables }: Repositories, scope: ChecklistScope, workspaceId: string | null) {
  if (scope.kind === "table") return { tableIds: [scope.tableId], leftOut: [] };
  const ids = await tables.idsOfWorkspace(workspaceId ?? "");
  const records = (await Promise.all(ids.map((id) => tables.get(id)))).filter((record) => record !== null);
  const inScope = records.filter(({ value }) => scope.kind === "seen" || value.workbookId === scope.workbookId);
  const latest = inScope.sort((a, b) => b.seenAt - a.seenAt).map(({ value }) => value.id);
  const listed = scope.kind === "workbook" ? ((await workbookTables.get(scope.workbookId))?.value ?? []) : [];
  const unread = listed.filter((id) => !latest.includes(id)).length;
  const tooMany = latest.length - MOST_TABLES;
  return {
    tableIds: latest.slice(0, MOST_TABLES),
    leftOut: [
      ...(unread > 0
        ? [
            `${formatNumberOf(unread, "table")} of this workbook not read yet: open ${unread === 1 ? "it" : "them"} in Clay.`,
          ]
        : []),
      ...(tooMany > 0 ? [`${formatNumberOf(tooMany, "table")} seen longer ago than the last ${MOST_TABLES}.`] : []),
    ],
  };
}
