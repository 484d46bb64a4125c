import type { AnalysisInput } from "../analysis/analysis-input.ts";
import { CodedError, codeOf } from "../diagnostics/coded-error.ts";
import { CODES, type ErrorCode } from "../diagnostics/codes.ts";
import type { KnownSender } from "../messaging/classify-sender.ts";
import type { Request, TableView } from "../messaging/protocol.ts";
import type { TableReport } from "../model/report.ts";
import { deleteEverything } from "../storage/delete-everything.ts";
import { keepingFailureItem } from "../storage/keeping-failure.ts";
import { panelShowsItem } from "../storage/panel-shows.ts";
import { inOneTransaction } from "../storage/repositories.ts";
import { applyObservations } from "./apply-observations.ts";
import { broadcastChecklistChange, broadcastTableChanges } from "./broadcast.ts";
import { tableIdInTab, tableIdOf, tableTabs } from "./clay-tabs.ts";
import { dropAllRows, heldRows, holdRows } from "./held-rows.ts";
import { type Foretell, followRuns } from "./keep-forecasts.ts";
import { keepLessons, type Learn } from "./keep-lessons.ts";
import { isAboutConditions, type Judge, keepVerdicts } from "./keep-verdicts.ts";
import { forgetLessons } from "./load-lessons.ts";
import { loadTable } from "./load-table.ts";
import { withRoom } from "./make-room.ts";
import { openChecklistPage, openSidePanel } from "./open-side-panel.ts";
import { refuseOtherTables, tabOf } from "./own-table.ts";
import { forgetSpend } from "./spend-cache.ts";
import { makeTableView } from "./table-view.ts";

type Analyse = (input: AnalysisInput) => TableReport;

/** What the analysis does with what was observed. */
export interface Thinking {
  judge: Judge;
  foretell: Foretell;
  learn: Learn;
}

const NO_THOUGHT: Thinking = { judge: () => ({}), foretell: () => null, learn: () => ({}) };

/**
 * Keeps what the bridge saw (`now`: epoch milliseconds) and tells the surfaces. Rejects with a database code; nothing is kept
 * then, and the surfaces say so until something is kept again. Rows are held in memory, and judged where `thinking` can.
 */
export async function observe(
  observations: Request<"observe">,
  sender: KnownSender,
  now: number,
  thinking: Partial<Thinking> = {},
): Promise<null> {
  const { judge, foretell, learn } = { ...NO_THOUGHT, ...thinking };
  const ownTable = [tableIdOf(sender.url)].filter((id) => id !== null);
  try {
    const held = await holdRows(observations);
    const keep = () =>
      inOneTransaction(async (repositories) => {
        const applied = await applyObservations(repositories, observations, now, (observation) =>
          followRuns(repositories, observation, now, foretell),
        );
        const edited = observations.some(isAboutConditions) ? applied.tableIds : [];
        const judged = await keepVerdicts(repositories, [...held, ...edited], now, judge);
        return { ...applied, judged, isTaught: await keepLessons(repositories, observations, now, learn) };
      });
    const applied = await withRoom(keep);
    if (applied.isTaught) forgetLessons();
    const wasFailing = await noteKeeping(null);
    // The reply says that all is kept; it does not wait for surfaces to redraw.
    const changed = [...applied.tableIds, ...applied.judged];
    void broadcastTableChanges([...changed, ...(applied.isBlindChanged || wasFailing ? ownTable : [])]);
    return null;
  } catch (failure) {
    forgetLessons();
    await noteKeeping(codeOf(failure, "handler-failed"));
    void broadcastTableChanges(ownTable);
    throw failure;
  }
}

/** Removes everything that is kept and tells the surfaces. Rejects with a database code when records are left. */
export async function forgetEverything(): Promise<null> {
  dropAllRows();
  await deleteEverything();
  forgetLessons();
  forgetSpend(null);
  void broadcastChecklistChange();
  void broadcastTableChanges((await tableTabs().catch(() => [])).map(({ tableId }) => tableId));
  return null;
}

// Returns whether keeping failed before. Where even this cannot be kept, the next failure tries again.
async function noteKeeping(failure: ErrorCode | null): Promise<boolean> {
  const before = await keepingFailureItem.getValue().catch(() => null);
  if (before !== failure) await keepingFailureItem.setValue(failure).catch(() => {});
  return before !== null;
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

/**
 * Opens the side panel: a content script in its own tab only, a page of ours in the tab it names. Where the browser refuses, the
 * checklist opens in a tab, and anything else rejects with `panel-not-opened`.
 */
export async function openPanel({ tabId, shows }: Request<"openSidePanel">, sender: KnownSender): Promise<null> {
  const tab = tabOf(sender, tabId);
  const failure = openSidePanel(tab).then(
    () => null,
    (reason: unknown) => reason,
  );
  await panelShowsItem.setValue(shows).catch(() => {});
  if ((await failure) === null) return null;
  if (shows !== "checklist" || tab === null) throw await failure;
  await openChecklistPage(tab);
  return null;
}

async function viewOf(tableId: string, analyse: Analyse): Promise<TableView> {
  const records = await inOneTransaction((repositories) => loadTable(repositories, tableId));
  const failure = await keepingFailureItem.getValue().catch(() => null);
  const view = makeTableView(tableId, records, (input) => analyse({ ...input, seenRows: heldRows(tableId) }));
  if (failure === null) return view;
  if (view.state !== "ready") throw new CodedError(failure);
  return { ...view, blind: [CODES[failure].sentence, ...view.blind] };
}
