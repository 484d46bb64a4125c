import type { AnalysisInput, SpendSource } from "../analysis/analysis-input.ts";
import { tableAddress } from "../clay/routes.ts";
import { formatNumberOf } from "../format.ts";
import type { Request } from "../messaging/protocol.ts";
import type { TableReport } from "../model/report.ts";
import type { Spend, SpendLine, SpendView } from "../model/spend.ts";
import { inOneTransaction, type Repositories } from "../storage/repositories.ts";
import { MOST_TABLES } from "./checklist-scope.ts";
import { routeInTab } from "./clay-tabs.ts";
import { heldRows } from "./held-rows.ts";
import { accuracyIn, lessonsIn } from "./load-lessons.ts";
import { loadTable } from "./load-table.ts";
import { cachedLine } from "./spend-cache.ts";
import { inputOf, makeTableView } from "./table-view.ts";

/** What the analysis does here. */
interface Reckoning {
  analyse: (input: AnalysisInput) => TableReport;
  spendLineOf: (source: SpendSource) => SpendLine;
  spendOf: (lines: readonly SpendLine[]) => Spend;
}

/**
 * What every table that was seen has cost and will: of the workspace that the tab shows, else of all. The table seen last comes first.
 * Rejects with a database code.
 */
export async function spendSeen({ tabId }: Request<"getSpend">, reckoning: Reckoning): Promise<SpendView> {
  const route = await routeInTab(tabId);
  const { tableIds, workspaceId, unread, taught } = await inOneTransaction(async (repositories) => {
    const seen = await tablesSeen(repositories, route);
    return { ...seen, taught: await lessonsIn(repositories, seen.workspaceId) };
  });
  const lines: SpendLine[] = [];
  // One transaction a table: the table of the popup itself, and what Clay shows meanwhile, come in between.
  for (const id of tableIds) {
    const line = await cachedLine(id, () => makeLine(id, reckoning));
    if (line !== null) lines.push(line);
  }
  return lines.length === 0
    ? { state: "nothing-seen" }
    : { state: "ready", workspaceId, accuracy: accuracyIn(taught), unread, ...reckoning.spendOf(lines) };
}

async function makeLine(tableId: string, { analyse, spendLineOf }: Reckoning): Promise<SpendLine | null> {
  const records = await inOneTransaction((repositories) => loadTable(repositories, tableId));
  const view = makeTableView(tableId, records, (input) => analyse({ ...input, seenRows: heldRows(tableId) }));
  if (view.state !== "ready" || records.table === null) return null;
  const { value: table, seenAt } = records.table;
  const { workspaceId, workbookId } = table;
  return spendLineOf({
    report: view.report,
    input: inputOf(table, records),
    usage: { byColumn: records.columnUsage, byRun: records.runUsage, byTime: records.timeUsage },
    address: tableAddress({ workspaceId, workbookId, tableId }),
    seenAt,
  });
}

async function tablesSeen({ tables, workbookTables }: Repositories, route: Awaited<ReturnType<typeof routeInTab>>) {
  const shown = route?.tableId == null ? null : await tables.get(route.tableId);
  const workspaceId = shown?.value.workspaceId ?? route?.workspaceId ?? null;
  const ids = workspaceId === null ? await tables.ids() : await tables.idsOfWorkspace(workspaceId);
  const records = (await Promise.all(ids.map((id) => tables.get(id)))).filter((record) => record !== null);
  const latest = records.sort((a, b) => b.seenAt - a.seenAt).map(({ value }) => value);
  const workbookIds = new Set(latest.flatMap(({ workbookId }) => (workbookId === null ? [] : [workbookId])));
  const lists = await Promise.all([...workbookIds].map((id) => workbookTables.get(id)));
  const known = new Set(latest.map(({ id }) => id));
  const unread = new Set(lists.flatMap((list) => list?.value ?? []).filter((id) => !known.has(id))).size;
  const tooMany = latest.length - MOST_TABLES;
  return {
    tableIds: latest.slice(0, MOST_TABLES).map(({ id }) => id),
    workspaceId,
    unread: [
      ...(unread > 0
        ? [
            `${formatNumberOf(unread, "table")} of these workbooks not read yet: open ${unread === 1 ? "it" : "them"} in Clay.`,
          ]
        : []),
      ...(tooMany > 0 ? [`${formatNumberOf(tooMany, "table")} seen longer ago than the last ${MOST_TABLES}.`] : []),
    ],
  };
}
