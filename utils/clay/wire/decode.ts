import type { Observation } from "../../model/observation.ts";
import { decodeAppAccounts } from "./app-accounts.ts";
import { DriftLog } from "./drift-log.ts";
import { decodeFieldSave } from "./field-save.ts";
import { decodeRunStatus } from "./run-status.ts";
import { decodeTable } from "./table.ts";
import { decodeTableCount } from "./table-count.ts";
import { decodeTablePatch } from "./table-patch.ts";
import { decodeWorkspace } from "./workspace.ts";

/** One finished exchange between the page and Clay, as text. `params` are the ids of its URL. */
export interface CapturedText {
  endpoint: string;
  params: Record<string, string>;
  request: string | null;
  response: string;
}

interface Exchange {
  params: Record<string, string>;
  request: unknown;
  reply: unknown;
  log: DriftLog;
}

const NOT_JSON = Symbol("not JSON");

const decoders: Record<string, (exchange: Exchange) => Observation[]> = {
  table: ({ reply, log }) => {
    const table = decodeTable(reply, log);
    return table === null ? [] : [{ kind: "table", table }];
  },
  "app-accounts": ({ params: { workspaceId }, reply, log }) => {
    const accounts = decodeAppAccounts(reply, log);
    return accounts === null || workspaceId === undefined ? [] : [{ kind: "accounts", workspaceId, accounts }];
  },
  workspace: ({ reply, log }) => {
    const workspace = decodeWorkspace(reply, log);
    return workspace === null ? [] : [{ kind: "workspace", workspace }];
  },
  "table-count": ({ params: { tableId }, reply, log }) => {
    const rows = decodeTableCount(reply, log);
    return rows === null || tableId === undefined ? [] : [{ kind: "row-count", tableId, rows }];
  },
  "run-status": ({ params: { tableId }, reply, log }) => {
    const statuses = decodeRunStatus(reply, log);
    return statuses === null || tableId === undefined ? [] : [{ kind: "run-statuses", tableId, statuses }];
  },
  "table-patch": ({ params: { tableId }, request, reply, log }) =>
    tableId === undefined ? [] : decodeTablePatch(tableId, request, reply, log),
  "field-create": ({ params: { tableId }, request, reply, log }) =>
    tableId === undefined ? [] : decodeFieldSave(tableId, null, request, reply, log),
  "field-patch": ({ params: { tableId, fieldId }, request, reply, log }) =>
    tableId === undefined || fieldId === undefined ? [] : decodeFieldSave(tableId, fieldId, request, reply, log),
  "field-delete": ({ params: { tableId, fieldId } }) =>
    tableId === undefined || fieldId === undefined ? [] : [{ kind: "column-removed", tableId, columnId: fieldId }],
};

/**
 * Turns one captured exchange into observations in our own words. Never throws: a shape that we do not know becomes a drift
 * observation with the endpoint and the path, and an endpoint that we do not know gives nothing.
 */
export function decode({ endpoint, params, request, response }: CapturedText): Observation[] {
  const decoder = decoders[endpoint];
  if (decoder === undefined) return [];
  const log = new DriftLog(endpoint);
  const reply = parseJson(response);
  const isReplyNeeded = endpoint !== "field-delete";
  if (reply === NOT_JSON && isReplyNeeded) log.note("(not JSON)");
  const observations =
    reply === NOT_JSON && isReplyNeeded ? [] : decoder({ params, request: parseJson(request ?? ""), reply, log });
  return [...observations, ...log.drifts.map((drift) => ({ kind: "drift" as const, drift }))];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return NOT_JSON;
  }
}
