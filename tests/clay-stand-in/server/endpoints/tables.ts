import { notFound } from "../clay-error.ts";
import type { TableState } from "../clay-state.ts";
import type { Field, Table } from "../wire.ts";
import { type Call, type Endpoint, endpoint, rowsOf, tableOf, workspaceOf } from "./endpoint.ts";

/** Tables, their columns and views, and the workbooks that hold them (clay-api.md section 3). */
export const TABLE_ENDPOINTS: Endpoint[] = [
  endpoint("GET", "/v3/workspaces/*/workbooks", (call) => workbooks(call)),
  endpoint("GET", "/v3/workspaces/*/workbooks/*", (call) => workbook(call)),
  endpoint("GET", "/v3/workspaces/*/workbooks/*/tables", (call) => tablesIn(call, call.params[1])),
  endpoint("GET", "/v3/workbooks/*/tables", (call) => tablesIn(call, call.params[0])),
  endpoint("GET", "/v3/workspaces/*/tables/*/fields", (call) => {
    const wanted = call.query.get("fieldIds")?.split(",");
    return tableOf(call, 1).table.fields.filter(({ id }) => wanted === undefined || wanted.includes(id));
  }),
  endpoint("GET", "/v3/tables/*", (call) => ({ table: tableOf(call).table, extraData: null })),
  endpoint("GET", "/v3/tables/*/views/*", (call) => view(tableOf(call).table, call.params[1])),
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

/**
 * The other path of a workbook, and its map, where the workspace's number stands right behind `/v3`. Last in the list of
 * endpoints, as the pattern would match many others.
 */
export const WORKBOOK_ENDPOINTS: Endpoint[] = [
  endpoint("GET", "/v3/*/workbooks/*", (call) => workbook(call)),
  endpoint("GET", "/v3/*/workbooks/*/overview", (call) => overview(call)),
];

function workbooks(call: Call): unknown[] {
  const own = call.state.tablesOf(workspaceOf(call));
  const ids = [...new Set(own.map(({ table }) => table.workbookId ?? ""))];
  return ids.map((id) => workbookObject(call, id, own));
}

function workbook(call: Call): unknown {
  const own = call.state.tablesOf(workspaceOf(call));
  const id = call.params[1] ?? "";
  if (!own.some(({ table }) => table.workbookId === id)) throw notFound(`Workbook ${id}`);
  return workbookObject(call, id, own);
}

function workbookObject(call: Call, id: string, own: TableState[]): unknown {
  const tables = own.filter(({ table }) => table.workbookId === id);
  const saved = workspaceOf(call).workbooks.find((candidate) => candidate.id === id);
  return {
    id,
    workspaceId: Number(call.params[0]),
    name: "Go to market",
    description: null,
    parentFolderId: null,
    isHidden: false,
    deletedAt: null,
    creditLimit: null,
    budgetId: null,
    abilities: { canUpdate: true },
    tags: [],
    orderedWorkbookTables: tables.map(({ table }) => ({ id: table.id, name: table.name })),
    ...saved,
    // Clay's own object has no first table; the home page links to a table without asking for each workbook.
    settings: { isAutoRun: true, firstTableId: tables[0]?.table.id },
  };
}

function tablesIn({ state }: Call, workbookId: string | undefined): Table[] {
  return state.tables.filter(({ table }) => table.workbookId === workbookId).map(({ table }) => trimmed(table));
}

/** Which table sends to which. The keys of nodes and edges are a guess (clay-api.md section 3.2). */
function overview(call: Call): unknown {
  const tables = call.state.tablesOf(workspaceOf(call)).filter(({ table }) => table.workbookId === call.params[1]);
  const nodes = tables.map((state) => ({
    id: state.table.id,
    type: "table",
    data: { name: state.table.name, fieldCount: state.table.fields.length, recordCount: rowsOf(state) },
  }));
  const edges = tables.flatMap(({ table }) =>
    table.fields
      .filter(({ typeSettings }) => typeSettings.actionKey === "route-row")
      .map((field) => ({ id: field.id, source: table.id, target: targetOf(field) })),
  );
  return { nodes, edges };
}

function targetOf({ typeSettings }: Field): string | undefined {
  return typeSettings.inputsBinding?.find(({ name }) => name === "tableId")?.formulaText?.replaceAll('"', "");
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
