import { findDefinition } from "./catalogue/actions.ts";
import { CellStatuses } from "./cell-statuses.ts";
import { badRequest, notFound } from "./clay-error.ts";
import { isCyclical, withDerivedIds } from "./derived-fields.ts";
import type { SavedTable, SavedWorkspace } from "./load-folder.ts";
import type { HiddenTruth } from "./runs/hidden-truth.ts";
import { noteSavedRuns } from "./runs/saved-runs.ts";
import type { Field, Source, Table } from "./wire.ts";
import { WorkspaceState } from "./workspace-state.ts";

/** One table of the stand-in: its configuration, which changes, and its rows. */
export interface TableState {
  key: string;
  table: Table;
  rows: number | null;
  /** Rows of the saved count: those that have come since are filled in every column. */
  savedRows: number | null;
  hasSavedStatuses: boolean;
  statuses: CellStatuses;
  samples: SavedTable["samples"];
  truth: HiddenTruth;
  sources: Source[];
  workspace: WorkspaceState;
}

/** Everything the stand-in remembers. Starts as a deep copy of the folder, so that two states never share anything. */
export class ClayState {
  readonly tables: TableState[];
  readonly workspaces: WorkspaceState[];
  /** Epoch milliseconds. */
  readonly now: () => number;
  #nextId = 1;

  constructor(saved: SavedWorkspace[], now: () => number = Date.now) {
    this.now = now;
    const copies = structuredClone(saved).map((copy) => ({ copy, workspace: new WorkspaceState(copy) }));
    this.workspaces = copies.map(({ workspace }) => workspace);
    this.tables = copies.flatMap(({ copy, workspace }) => copy.tables.map((table) => tableState(table, workspace)));
    for (const state of this.tables) noteSavedRuns(state);
  }

  nextId(kind: string): string {
    return `${kind}_0tnew${String(this.#nextId++).padStart(8, "0")}`;
  }

  find(tableId: string | null): TableState | undefined {
    return this.tables.find(({ table }) => table.id === tableId);
  }

  /** @throws ClayError 404 when there is no such table */
  byId(tableId: string): TableState {
    const found = this.find(tableId);
    if (found === undefined) throw notFound(`Table ${tableId}`);
    return found;
  }

  /** The workspace of an id in a path. @throws ClayError 404 when there is none */
  workspace(id: string | undefined): WorkspaceState {
    const found =
      this.workspaces.find(({ response }) => String(response?.id) === id) ??
      this.tables.find(({ table }) => String(table.workspaceId) === id)?.workspace;
    if (found === undefined) throw notFound(`Workspace ${id}`);
    return found;
  }

  /** The tables of a workspace, in the folder's order. */
  tablesOf(workspace: WorkspaceState): TableState[] {
    return this.tables.filter((state) => state.workspace === workspace);
  }

  /** The table that was read from `<key>.json`. @throws Error when the folder has none of that name */
  byKey(key: string): TableState {
    const found = this.tables.find((state) => state.key === key);
    if (found === undefined) throw new Error(`No saved table is called ${key}`);
    return found;
  }

  /** The column of a table by its name. @throws Error when there is none */
  column(key: string, name: string): Field {
    const found = this.byKey(key).table.fields.find((field) => field.name === name);
    if (found === undefined) throw new Error(`${key} has no column called ${name}`);
    return found;
  }

  createField(tableId: string, body: Partial<Field>): Field {
    const { table } = this.byId(tableId);
    if (!body.name || !body.type) throw badRequest("Invalid field", [{ path: "name", message: "Required" }]);
    const field = checked(table, {
      id: this.nextId("f"),
      tableId,
      name: body.name,
      type: body.type,
      typeSettings: body.typeSettings ?? {},
      groupId: null,
    });
    const { actionPackageId, actionKey } = field.typeSettings;
    const definition = findDefinition(actionPackageId, actionKey) ?? this.#knownDefinition(actionPackageId, actionKey);
    if (definition) field.actionDefinition = structuredClone(definition);
    table.fields.push(field);
    return field;
  }

  /** A saved table may hold an action that the catalogue does not list. */
  #knownDefinition(packageId: string | undefined, key: string | undefined): Field["actionDefinition"] | null {
    const fields = this.tables.flatMap(({ table }) => table.fields);
    const twin = fields.find(
      ({ typeSettings, actionDefinition }) =>
        actionDefinition !== undefined && typeSettings.actionKey === key && typeSettings.actionPackageId === packageId,
    );
    return key === undefined ? null : (twin?.actionDefinition ?? null);
  }

  /** A partial field; `typeSettings` is replaced, not merged (clay-api.md section 3.12). */
  patchField(tableId: string, fieldId: string, body: Partial<Field>): Field {
    const { table } = this.byId(tableId);
    const position = table.fields.findIndex((field) => field.id === fieldId);
    const before = table.fields[position];
    if (before === undefined) throw notFound(`Field ${fieldId}`);
    const after = checked(table, { ...before, ...body, id: before.id, tableId });
    table.fields[position] = after;
    return after;
  }

  deleteField(tableId: string, fieldId: string): void {
    const { table, statuses } = this.byId(tableId);
    if (!table.fields.some((field) => field.id === fieldId)) throw notFound(`Field ${fieldId}`);
    table.fields = table.fields.filter((field) => field.id !== fieldId);
    statuses.forget(fieldId);
  }

  /** Name and settings of a table; `tableSettings` is merged, and any key is stored (clay-api.md section 3.3). */
  patchTable(tableId: string, body: Partial<Table>): Table {
    const { table } = this.byId(tableId);
    if (typeof body.name === "string") table.name = body.name;
    if (body.tableSettings) table.tableSettings = { ...table.tableSettings, ...body.tableSettings };
    return table;
  }
}

function tableState(saved: SavedTable, workspace: WorkspaceState): TableState {
  return {
    key: saved.key,
    table: saved.table,
    rows: saved.rows,
    savedRows: saved.rows,
    hasSavedStatuses: saved.statuses !== null,
    statuses: new CellStatuses(saved),
    samples: saved.samples,
    truth: saved.truth ?? {},
    sources: saved.sources,
    workspace,
  };
}

/** Applies what Clay does on each save of a field: derive ids, drop `runAsButton: false`, refuse a cycle. */
function checked(table: Table, field: Field): Field {
  const typeSettings = { ...field.typeSettings };
  if (typeSettings.runAsButton === false) delete typeSettings.runAsButton;
  // A formula column has no run condition: Clay drops it without a word (clay-api.md section 3.7).
  if (field.type !== "action") delete typeSettings.conditionalRunFormulaText;
  const saved = withDerivedIds({ ...field, typeSettings });
  if (isCyclical(saved, table.fields)) throw badRequest("Dag is cyclical");
  return saved;
}
