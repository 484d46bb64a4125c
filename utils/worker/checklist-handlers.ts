import type { AnalysisInput } from "../analysis/analysis-input.ts";
import { makeChecklist } from "../checklist/make-checklist.ts";
import { CodedError } from "../diagnostics/coded-error.ts";
import { looksLikeKey } from "../diagnostics/secret-text.ts";
import type { Request } from "../messaging/protocol.ts";
import type { ChecklistMarks, ChecklistView } from "../model/checklist.ts";
import type { TableReport } from "../model/report.ts";
import type { Table } from "../model/table.ts";
import { NO_TERMS } from "../model/user-terms.ts";
import { keyOf } from "../storage/kinds.ts";
import { inOneTransaction, type Repositories } from "../storage/repositories.ts";
import { broadcastChecklistChange, broadcastTableChanges } from "./broadcast.ts";
import { tablesInReach } from "./checklist-scope.ts";
import { routeInTab } from "./clay-tabs.ts";
import { heldRows } from "./held-rows.ts";
import { loadTable } from "./load-table.ts";
import { makeTableView } from "./table-view.ts";
import { withEntry } from "./with-entry.ts";

const NO_MARKS: ChecklistMarks = { doneSteps: [], note: "" };
const NOT_READ = "The table in this tab was not read yet: reload the tab.";

/** The checklist about what a tab shows, or about the table that it showed last. Rejects with a database code. */
export async function checklistOf(
  { tabId, tableId: last, reach: wanted }: Request<"getChecklist">,
  analyse: (input: AnalysisInput) => TableReport,
): Promise<ChecklistView> {
  const route = await routeInTab(tabId);
  const found = await inOneTransaction(async (repositories) => {
    const table = await tableAt(repositories, route, last);
    const workspaceId = table?.workspaceId ?? route?.workspaceId ?? null;
    const scoped = await tablesInReach(repositories, { table, workspaceId }, wanted);
    return scoped === null ? null : { ...scoped, ...(await loadWorkspace(repositories, workspaceId)), table };
  });
  if (found === null) return { state: "nothing-seen" };
  const { scope, reach, reaches, leftOut, accounts, marks, terms } = found;
  const tables = [];
  // One transaction a table: what Clay shows meanwhile can be kept in between.
  for (const id of found.tableIds) {
    const records = await inOneTransaction((repositories) => loadTable(repositories, id));
    const view = makeTableView(id, records, (input) => analyse({ ...input, seenRows: heldRows(id) }));
    if (view.state === "ready" && records.table !== null) {
      tables.push({ report: view.report, workbookId: records.table.value.workbookId });
    }
  }
  return {
    state: "ready",
    checklist: makeChecklist({ scope, tables, accounts: accounts?.value ?? null, marks }),
    tableId: found.table?.id ?? null,
    reach,
    reaches,
    looked: { tables: tables.length, columns: tables.flatMap(({ report }) => report.columns.filter(isAction)).length },
    leftOut: [...(route?.tableId == null || found.table !== null ? [] : [NOT_READ]), ...leftOut],
    connectionsSeenAt: accounts?.seenAt ?? null,
    prices: terms?.providerPrices ?? {},
  };
}

const isAction = ({ ownKey }: TableReport["columns"][number]) => ownKey !== null;

// The table named last counts only for as long as the tab does not show another workspace.
async function tableAt(
  { tables }: Repositories,
  route: Awaited<ReturnType<typeof routeInTab>>,
  last: string | null,
): Promise<Table | null> {
  const id = route?.tableId ?? last;
  const table = id === null ? null : ((await tables.get(id))?.value ?? null);
  const isElsewhere = route !== null && route.workspaceId !== null && table?.workspaceId !== route.workspaceId;
  return route?.tableId == null && isElsewhere ? null : table;
}

async function loadWorkspace({ accounts, userTerms, checklistMarks }: Repositories, workspaceId: string | null) {
  if (workspaceId === null) return { accounts: null, terms: null, marks: {} };
  const marked = await checklistMarks.all(workspaceId);
  return {
    accounts: await accounts.get(workspaceId),
    terms: (await userTerms.get(workspaceId))?.value ?? null,
    marks: Object.fromEntries(marked.map(({ key, value }) => [key.slice(workspaceId.length + 1), value])),
  };
}

/** Keeps or takes back a tick. `now`: epoch milliseconds. Rejects with a database code. */
export async function markChecklistStep(request: Request<"markChecklistStep">, now: number): Promise<null> {
  const { stepId, isDone } = request;
  return changeMarks(request, now, (marks) => {
    const others = marks.doneSteps.filter((id) => id !== stepId);
    return { ...marks, doneSteps: isDone ? [...others, stepId] : others };
  });
}

/** Keeps the user's note on a provider. Rejects with `note-looks-like-key`, and nothing is kept then, or with a database code. */
export async function noteOnProvider(request: Request<"noteOnProvider">, now: number): Promise<null> {
  const note = request.note.trim();
  if (looksLikeKey(note)) throw new CodedError("note-looks-like-key");
  return changeMarks(request, now, (marks) => ({ ...marks, note }));
}

async function changeMarks(
  { workspaceId, providerId }: { workspaceId: string; providerId: string },
  now: number,
  change: (marks: ChecklistMarks) => ChecklistMarks,
): Promise<null> {
  const key = keyOf(workspaceId, providerId);
  await inOneTransaction(async ({ checklistMarks }) => {
    await checklistMarks.put(key, change((await checklistMarks.get(key))?.value ?? NO_MARKS), now);
  });
  void broadcastChecklistChange();
  return null;
}

/** Keeps what a provider bills on the user's contract; every report of the workspace may be another then. Rejects with a database code. */
export async function setProviderPrice(
  { workspaceId, providerId, price }: Request<"setProviderPrice">,
  now: number,
): Promise<null> {
  const changed = await inOneTransaction(async ({ userTerms, tables }) => {
    const terms = (await userTerms.get(workspaceId))?.value ?? NO_TERMS;
    await userTerms.put(
      workspaceId,
      { ...terms, providerPrices: withEntry(terms.providerPrices, providerId, price) },
      now,
    );
    return tables.idsOfWorkspace(workspaceId);
  });
  void broadcastTableChanges(changed);
  return null;
}
