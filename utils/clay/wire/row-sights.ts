import type { Observation } from "../../model/observation.ts";
import { referencedColumnIds } from "../../model/reference.ts";
import type { CellSight, RowSight } from "../../model/row-cells.ts";
import type { Column, Table } from "../../model/table.ts";
import { isObject, isText } from "./checks.ts";
import { isRecordId } from "./identifiers.ts";

/** Most rows of a table of which cells are taken. */
export const MAX_ROWS = 5_000;
/** Longest text, and longest JSON of a structured value, that is taken of one cell. */
export const MAX_TEXT = 2_000;
export const MAX_JSON = 20_000;
// A part crosses in one piece: so many rows, or so much in their cells.
const PART_ROWS = 200;
const PART_SIZE = 250_000;

/** Takes rows one by one; `ready` gives what is to be sent now, `rest` what is left. */
export interface RowTaker {
  take(record: unknown): void;
  ready(): Observation[];
  rest(): Observation[];
}

/** Most columns of a table of which it is only taken whether a cell is filled, in the table's order, and the room that one such cell takes. */
export const MAX_OUTLINED = 60;
const OUTLINE_SIZE = 40;
// What a suggested run condition can ask to be empty.
const ASKED_TYPES: readonly (string | null)[] = ["text", "email", "url", null];

type Read = Pick<Column, "kind" | "dataType"> & { reads: string[] };

/**
 * Takes of the rows that the page loads the cells of those columns that some run condition reads; of other columns that a suggested
 * condition could read, only whether a cell is filled. Holds in memory which those are, and the order of the rows of the table that
 * was opened last; never a cell.
 */
export class RowSights {
  readonly #tables = new Map<string, Map<string, Read>>();
  #tableId = "";
  #numbers = new Map<string, number>();
  #taken = new Set<string>();

  /** Learns from a table, or from a column that was saved, which columns run conditions read. */
  learn(observations: readonly Observation[]): void {
    for (const seen of observations) {
      if (seen.kind === "table") this.#know(seen.table);
      else if (seen.kind === "workbook-tables") for (const table of seen.list.tables) this.#know(table);
      else if (seen.kind === "column-saved") this.#tables.get(seen.tableId)?.set(seen.column.id, readOf(seen.column));
      else if (seen.kind === "column-removed") this.#tables.get(seen.tableId)?.delete(seen.columnId);
    }
  }

  /** Learns the order of a table's rows. */
  order(tableId: string, ids: readonly string[]): void {
    this.#turnTo(tableId);
    this.#numbers = new Map(ids.map((id, index) => [id, index + 1]));
  }

  /** Begins to take rows of a table. */
  of(tableId: string): RowTaker {
    this.#turnTo(tableId);
    const columns = this.#tables.get(tableId) ?? new Map<string, Read>();
    const wanted = new Set([...columns.values()].flatMap(({ reads }) => reads));
    const whole = [...columns].flatMap(([id, { kind }]) => (wanted.has(id) ? [[id, kind] as const] : []));
    const hasAction = [...columns.values()].some(({ kind }) => kind === "action");
    const outlined = (hasAction ? [...columns] : [])
      .flatMap(([id, it]) => (wanted.has(id) || !isAskable(it) ? [] : [[id, it.kind] as const]))
      .slice(0, MAX_OUTLINED);
    let rows: RowSight[] = [];
    let size = 0;
    const rest = (): Observation[] => {
      const part = rows;
      rows = [];
      size = 0;
      return part.length === 0 ? [] : [{ kind: "row-sights", tableId, rows: part }];
    };
    const take = (record: unknown) => {
      if (
        whole.length + outlined.length === 0 ||
        !isObject(record) ||
        !isObject(record.cells) ||
        !isRecordId(record.id)
      )
        return;
      if (!this.#taken.has(record.id) && this.#taken.size >= MAX_ROWS) return;
      this.#taken.add(record.id);
      const { cells } = record;
      const sights = [
        ...whole.map(([id, kind]) => [id, sightOf(cells[id], kind, valueOfCell)] as const),
        ...outlined.map(([id, kind]) => [id, sightOf(cells[id], kind, outlineOf)] as const),
      ];
      for (const [, sight] of sights) size += sight.state === "value" ? lengthOf(sight.value) : OUTLINE_SIZE;
      rows.push({ id: record.id, number: this.#numbers.get(record.id) ?? null, cells: Object.fromEntries(sights) });
    };
    return { take, rest, ready: () => (rows.length >= PART_ROWS || size >= PART_SIZE ? rest() : []) };
  }

  #know({ id, columns }: Table): void {
    this.#tables.set(id, new Map(columns.map((column) => [column.id, readOf(column)])));
  }

  #turnTo(tableId: string): void {
    if (tableId === this.#tableId) return;
    this.#tableId = tableId;
    this.#numbers = new Map();
    this.#taken = new Set();
  }
}

function readOf({ kind, dataType, action }: Column): Read {
  return { kind, dataType, reads: referencedColumnIds(action?.runCondition ?? "") };
}

// Any action may be a step of a waterfall that somebody made by hand.
function isAskable({ kind, dataType }: Read): boolean {
  return kind === "action" || (kind !== "source" && ASKED_TYPES.includes(dataType));
}

/** What an enrichment's cell without its content holds, by its status (clay-api.md section 4.9); any other is unknown. */
const STATES: Record<string, CellSight["state"]> = {
  SUCCESS: "object",
  SUCCESS_NO_DATA: "object",
  HAS_NOT_RUN: "empty",
  ERROR_RUN_CONDITION_NOT_MET: "empty",
};

/** What is known of a cell, `read` by whether its content is taken. Of its status a word of Clay's own crosses and no other text. */
function sightOf(cell: unknown, kind: Column["kind"], read: Reading): CellSight {
  const metadata = isObject(cell) && isObject(cell.metadata) ? cell.metadata : {};
  const sight = contentOf(cell, metadata, kind, read);
  // That is how a formula is told of a cell that never ran (university.clay.com/docs/formula-generator, read 2026-04-26).
  const { status = "UNKNOWN" } = metadata;
  const isTold = read === valueOfCell && kind === "action" && isText(status) && /^[A-Z_]{1,60}$/.test(status);
  return isTold ? { ...sight, status } : sight;
}

/** What a cell holds, whose value stands in two places (clay-api.md section 4.8). Cells are sparse: one that is absent is empty. */
function contentOf(cell: unknown, metadata: Record<string, unknown>, kind: Column["kind"], read: Reading): CellSight {
  if (!isObject(cell)) return { state: "empty" };
  if (kind === "value" || kind === "formula") return read(cell.value, metadata.isPreview === true);
  const content = isObject(cell.externalContent) ? (cell.externalContent.fullValue ?? null) : null;
  if (content !== null) return read(content, false);
  const status = metadata.status ?? (kind === "action" ? "HAS_NOT_RUN" : null);
  return { state: (isText(status) && Object.hasOwn(STATES, status) && STATES[status]) || "unknown" } as CellSight;
}

type Reading = (value: unknown, isPreview: boolean) => CellSight;

// A preview is cut off.
function valueOfCell(value: unknown, isPreview: boolean): CellSight {
  if (isPreview) return { state: "unknown" };
  if (value === undefined || value === null) return { state: "empty" };
  return lengthOf(value) > (isText(value) ? MAX_TEXT : MAX_JSON) ? { state: "unknown" } : { state: "value", value };
}

// A zero and an unticked box are neither filled nor without a value.
function outlineOf(value: unknown, isPreview: boolean): CellSight {
  if (value) return { state: "object" };
  const isEmpty = !isPreview && (value === undefined || value === null || value === "");
  return { state: isEmpty ? "empty" : "unknown" };
}

function lengthOf(value: unknown): number {
  return isText(value) ? value.length : JSON.stringify(value).length;
}
