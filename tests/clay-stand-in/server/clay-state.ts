import { CellStatuses } from "./cell-statuses.ts";
import { badRequest, notFound } from "./clay-error.ts";
import { isCyclical, withDerivedIds } from "./derived-fields.ts";
import type { SavedFolder, SavedTable } from "./load-folder.ts";
import type { Field, Table } from "./wire.ts";

/** One table of the stand-in: its configuration, which changes, and its rows. */
export interface TableState {
  key: string;
  table: Table;
  rows: number | null;
  hasSavedStatuses: boolean;
  statuses: CellStatuses;
  samples: SavedTable["samples"];
}

/** Everything the stand-in remembers. Starts as a deep copy of the folder, so that two states never share anything. */
export class ClayState {
  readonly tables: TableState[];
  readonly accounts: SavedFolder["accounts"];
  readonly workspace: SavedFolder["workspace"];
  #nextId = 1;

  constructor(folder: SavedFolder) {
    const copy = structuredClone(folder);
    this.accounts = copy.accounts;
    this.workspace = copy.workspace;
    this.tables = copy.tables.map((saved) => ({
      key: saved.key,
      table: saved.table,
      rows: saved.rows,
      hasSavedStatuses: saved.statuses !== null,
      statuses: new CellStatuses(saved),
      samples: saved.samples,
    }));
  }

  /** @throws ClayError 404 when there is no such table */
  byId(tableId: string): TableState {
    const found = this.tables.find(({ table }) => table.id === tableId);
    if (found === undefined) throw notFound(`Table ${tableId}`);
    return found;
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
      id: `f_0tnew${String(this.#nextId++).padStart(8, "0")}`,
      tableId,
      name: body.name,
      type: body.type,
      typeSettings: body.typeSettings ?? {},
      groupId: null,
    });
    const known = this.tables.flatMap((state) => state.table.fields);
    const twin = known.find(
      (other) =>
        other.actionDefinition !== undefined &&
        other.typeSettings.actionKey === field.typeSettings.actionKey &&
        other.typeSettings.actionPackageId === field.typeSettings.actionPackageId,
    );
    if (twin?.actionDefinition !== undefined) field.actionDefinition = structuredClone(twin.actionDefinition);
    table.fields.push(field);
    return field;
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
