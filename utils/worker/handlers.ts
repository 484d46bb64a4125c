import type { AnalysisInput } from "../analysis/analysis-input.ts";
import type { KnownSender } from "../messaging/classify-sender.ts";
import type { Request, TableView } from "../messaging/protocol.ts";
import type { TableReport } from "../model/report.ts";
import { inOneTransaction } from "../storage/repositories.ts";
import { applyObservations } from "./apply-observations.ts";
import { broadcastTableChanges } from "./broadcast.ts";
import { tableIdInTab, tableIdOf } from "./clay-tabs.ts";
import { loadTable } from "./load-table.ts";
import { openSidePanel } from "./open-side-panel.ts";
import { refuseOtherTables } from "./own-table.ts";
import { makeTableView } from "./table-view.ts";

type Analyse = (input: AnalysisInput) => TableReport;

/** Keeps what the bridge saw (`now`: epoch milliseconds) and tells the surfaces. Rejects with a database code; nothing is kept then. */
export async function observe(observations: Request<"observe">, sender: KnownSender, now: number): Promise<null> {
  const applied = await inOneTransaction((repositories) => applyObservations(repositories, observations, now));
  const shown = applied.isBlindChanged ? tableIdOf(sender.url) : null;
  // The reply says that all is kept; it does not wait for surfaces to redraw.
  void broadcastTableChanges(shown === null ? applied.tableIds : [...applied.tableIds, shown]);
  return null;
}

/** The view of the table that the asking tab shows. Rejects with `table-not-in-tab` for any other table. */
export async function viewOfOwnTable(
  { tableId }: Request<"getTableView">,
  sender: KnownSender,
  analyse: Analyse,
): Promise<TableView> {
  await refuseOtherTables(sender, tableId);
  return viewOf(tableId, analyse);
}

/** The view of whatever a tab shows. Rejects with a database code. */
export async function viewOfTab({ tabId }: Request<"getTabView">, analyse: Analyse): Promise<TableView> {
  const tableId = await tableIdInTab(tabId);
  return tableId === null ? { state: "not-a-table" } : viewOf(tableId, analyse);
}

/** Opens the side panel: a content script in its own tab only, a page of ours in the tab it names. */
export async function openPanel({ tabId }: Request<"openSidePanel">, sender: KnownSender): Promise<null> {
  await openSidePanel(sender.class === "content" ? sender.tabId : tabId);
  return null;
}

async function viewOf(tableId: string, analyse: Analyse): Promise<TableView> {
  const records = await inOneTransaction((repositories) => loadTable(repositories, tableId));
  return makeTableView(tableId, records, analyse);
}
