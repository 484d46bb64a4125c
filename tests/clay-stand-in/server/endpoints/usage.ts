import { badRequest } from "../clay-error.ts";
import { PLANTED_SECRET } from "../planted-secret.ts";
import type { LedgerEntry } from "../runs/ledger.ts";
import { roundCredits } from "../runs/price-of-run.ts";
import { type Call, type Endpoint, endpoint, tableOf, workspaceOf } from "./endpoint.ts";

const DAY = 86_400;
const TYPES = ["workspace", "integration", "signal", "triggerDefinition", "mcp", "api"];

/** Usage reports, all from the ledger of runs (clay-api.md section 8.6). */
export const USAGE_ENDPOINTS: Endpoint[] = [
  endpoint("GET", "/v3/credit-reporting/*/creditReportType/*", (call) => report(call, call.params[1] ?? "")),
  endpoint("GET", "/v3/realtime-credit-usage/*/table/*/time", (call) =>
    grouped(entriesOf(call), ({ timestamp }) => timestamp - (timestamp % DAY)).map(([timestamp, entries]) => ({
      timestamp,
      ...spent(entries),
    })),
  ),
  endpoint("GET", "/v3/realtime-credit-usage/*/table/*/column", (call) => byColumn(entriesOf(call))),
  endpoint("GET", "/v3/realtime-credit-usage/*/table/*/column/recent", (call) => byColumn(entriesOf(call))),
  endpoint("GET", "/v3/realtime-credit-usage/*/table/*/run", (call) => byRun(entriesOf(call))),
  endpoint("GET", "/v3/realtime-credit-usage/*/table/*/run/recent", (call) => byRun(entriesOf(call))),
];

/** The charges of a table within `timeRange[…]`, or of the last `days`. */
function entriesOf(call: Call): LedgerEntry[] {
  const { table, workspace } = tableOf(call, 1);
  return workspace.ledger.of(table.id).filter(inRange(call));
}

function inRange({ query, state }: Call): (entry: LedgerEntry) => boolean {
  const days = query.get("days");
  const at = (key: string) => Date.parse(query.get(key) ?? "") / 1000;
  const from = days === null ? at("timeRange[startTime]") : state.now() / 1000 - Number(days) * DAY;
  const to = at("timeRange[endTime]");
  return ({ timestamp }) => !(timestamp < from) && !(timestamp > to);
}

function byColumn(entries: LedgerEntry[]): unknown[] {
  return grouped(entries, ({ fieldId }) => fieldId).map(([fieldId, of]) => ({ fieldId, ...spent(of) }));
}

function byRun(entries: LedgerEntry[]): unknown[] {
  return grouped(entries, ({ runId }) => runId).map(([runId, of]) => ({
    runId,
    timestamp: of[0]?.timestamp,
    ...spent(of),
    columns: byColumn(of),
  }));
}

function spent(entries: LedgerEntry[]): Record<string, number> {
  const sum = (amount: (entry: LedgerEntry) => number) => entries.reduce((total, entry) => total + amount(entry), 0);
  return {
    creditsSpent: roundCredits(sum(({ credits }) => credits)),
    actionExecutionCreditsSpent: sum(({ actions }) => actions),
    cellCount: sum(({ cells }) => cells),
  };
}

/** Spend by workbook and table; the other types by whatever they are about. @throws ClayError 400 for an unknown type */
function report(call: Call, type: string): unknown {
  if (!TYPES.includes(type)) throw badRequest("Invalid path");
  const workspace = workspaceOf(call);
  const used = workspace.ledger.entries.filter(inRange(call));
  const nothing = { unattributedCredits: 0, unattributedActionExecutions: 0 };
  if (type !== "workspace" && type !== "integration") return { entities: [], ...nothing };
  const tables = call.state.tablesOf(workspace);
  const entity = (id: string, name: string, kind: string, entries: LedgerEntry[], subentities: unknown[]) => ({
    id,
    entity: { name, isDeleted: false, __kind: kind },
    credits: spent(entries).creditsSpent,
    actionExecutions: spent(entries).actionExecutionCreditsSpent,
    subentities,
  });
  const group = (key: (entry: LedgerEntry) => string) => grouped(used, key);
  if (type === "integration") {
    const packageOf = ({ tableId, fieldId }: LedgerEntry) =>
      tables.find(({ table }) => table.id === tableId)?.table.fields.find(({ id }) => id === fieldId)?.typeSettings
        .actionPackageId ?? "";
    return { entities: group(packageOf).map(([id, of]) => entity(id, id, "integration", of, [])), ...nothing };
  }
  const workbookOf = ({ tableId }: LedgerEntry) =>
    tables.find(({ table }) => table.id === tableId)?.table.workbookId ?? "";
  return {
    entities: group(workbookOf).map(([id, of]) => {
      const inner = grouped(of, ({ tableId }) => tableId);
      const rows = inner.map(([tableId, its]) => entity(tableId, `${PLANTED_SECRET} table`, "table", its, []));
      return entity(id, `${PLANTED_SECRET} workbook`, "workbook", of, rows);
    }),
    ...nothing,
  };
}

function grouped<Key>(entries: LedgerEntry[], key: (entry: LedgerEntry) => Key): [Key, LedgerEntry[]][] {
  const groups = new Map<Key, LedgerEntry[]>();
  for (const entry of entries) groups.set(key(entry), [...(groups.get(key(entry)) ?? []), entry]);
  return [...groups];
}
