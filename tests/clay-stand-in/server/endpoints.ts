import { notFound } from "./clay-error.ts";
import type { ClayState, TableState } from "./clay-state.ts";
import { PLANTED_SECRET } from "./generated-rows.ts";
import { fetchRows, rowIds, runCells } from "./record-endpoints.ts";
import type { Field, Table } from "./wire.ts";

/** What an endpoint is told about one request. */
export interface Call {
  state: ClayState;
  /** Named parts of the path, in the order of the pattern. */
  params: string[];
  query: URLSearchParams;
  /** Parsed JSON body; an empty object when there was none. */
  body: Record<string, unknown>;
}

export interface Endpoint {
  method: "GET" | "POST" | "PATCH" | "DELETE";
  path: RegExp;
  answer: (call: Call) => unknown;
}

const endpoint = (method: Endpoint["method"], path: string, answer: Endpoint["answer"]): Endpoint => ({
  method,
  path: new RegExp(`^${path.replaceAll("*", "([^/]+)")}/?$`),
  answer,
});

const tableOf = ({ state, params }: Call, at = 0): TableState => state.byId(params[at] ?? "");

/** The part of Clay's API that a table page uses (clay-api.md sections 3 to 8). */
export const ENDPOINTS: Endpoint[] = [
  endpoint("GET", "/v3/me", () => ({
    id: 7301,
    email: `${PLANTED_SECRET}-me@northwind.example`,
    fullName: `${PLANTED_SECRET} Me`,
    username: "northwind",
    role: "user",
    apiToken: `${PLANTED_SECRET}-api-token`,
    features: {},
    sessionState: { last_workspace_visited_id: 481516 },
  })),
  endpoint("GET", "/v3/workspaces/*", ({ state, params }) => workspace(state, params[0])),
  endpoint("GET", "/v3/workspaces/*/app-accounts", ({ state }) => state.accounts),
  endpoint("GET", "/v3/app-accounts", ({ state }) => state.accounts),
  endpoint("GET", "/v3/workspaces/*/workbooks", ({ state, params }) => workbooks(state, params[0])),
  endpoint("GET", "/v3/workbooks/*/tables", ({ state, params }) =>
    state.tables.filter(({ table }) => table.workbookId === params[0]).map(({ table }) => trimmed(table)),
  ),
  endpoint("GET", "/v3/workspaces/*/tables/*/fields/runstatus", (call) => {
    const { table, statuses, hasSavedStatuses } = tableOf(call, 1);
    const answer = { statusCountsByField: statuses.counts(table.fields, hasSavedStatuses) };
    statuses.settle();
    return answer;
  }),
  endpoint("GET", "/v3/tables/*", (call) => ({ table: tableOf(call).table, extraData: null })),
  endpoint("GET", "/v3/tables/*/count", (call) => {
    const { rows, table } = tableOf(call);
    if (rows === null) throw notFound(`Count of table ${table.id}`);
    return { tableTotalRecordsCount: rows };
  }),
  endpoint("GET", "/v3/tables/*/views/*", (call) => view(tableOf(call).table, call.params[1])),
  endpoint("GET", "/v3/tables/*/views/*/count", (call) => {
    const { rows, table } = tableOf(call);
    if (rows === null) throw notFound(`Count of table ${table.id}`);
    return { viewTotalRecordsCount: rows, tableTotalRecordsCount: rows };
  }),
  endpoint("GET", "/v3/tables/*/views/*/records/ids", (call) => ({ results: rowIds(tableOf(call)) })),
  endpoint("POST", "/v3/tables/*/bulk-fetch-records", (call) => ({ results: fetchRows(tableOf(call), call.body) })),
  endpoint("PATCH", "/v3/tables/*/run", (call) => runCells(tableOf(call), call.body)),
  endpoint("PATCH", "/v3/tables/*", ({ state, params, body }) =>
    state.patchTable(params[0] ?? "", body as Partial<Table>),
  ),
  endpoint("POST", "/v3/tables/*/fields", ({ state, params, body }) => ({
    field: state.createField(params[0] ?? "", body as Partial<Field>),
  })),
  endpoint("PATCH", "/v3/tables/*/fields/*", ({ state, params, body }) =>
    state.patchField(params[0] ?? "", params[1] ?? "", body as Partial<Field>),
  ),
  endpoint("DELETE", "/v3/tables/*/fields/*", ({ state, params }) => {
    state.deleteField(params[0] ?? "", params[1] ?? "");
    return {};
  }),
];

function workspace(state: ClayState, id: string | undefined): unknown {
  if (state.workspace === null || String(state.workspace.id) !== id) throw notFound(`Workspace ${id}`);
  return state.workspace;
}

function workbooks(state: ClayState, workspaceId: string | undefined): unknown[] {
  const own = state.tables.filter(({ table }) => String(table.workspaceId) === workspaceId);
  const ids = [...new Set(own.map(({ table }) => table.workbookId))];
  return ids.map((id) => ({
    id,
    workspaceId: Number(workspaceId),
    name: "Go to market",
    isHidden: false,
    deletedAt: null,
    // Clay's own object has no such list; the home page links to a table without asking for each workbook.
    settings: { firstTableId: own.find(({ table }) => table.workbookId === id)?.table.id },
  }));
}

/** Some rows of a workbook's table list lack parts (clay-api.md section 3.2); here it is the action definitions. */
function trimmed(table: Table): Table {
  return {
    ...table,
    fields: table.fields.map((field) => {
      const { actionDefinition: _dropped, ...rest } = field;
      return rest as Field;
    }),
  };
}

function view(table: Table, id: string | undefined): unknown {
  const found = table.views?.find((candidate) => candidate.id === id);
  if (found === undefined) throw notFound(`View ${id}`);
  return found;
}
