import type { CellCensus, Gate, RunCondition, Stop, StopCause } from "../model/gate.ts";
import type { RecordCensus } from "../model/records.ts";
import type { Action, Column, Table } from "../model/table.ts";
import type { RunStatuses } from "../model/workspace.ts";
import { cellForms } from "./cell-forms.ts";
import { transitiveReads } from "./dependencies.ts";
import { emptyColumns, requiredInputs } from "./empty-columns.ts";
import { analyseRunCondition } from "./run-condition.ts";
import { censusOf } from "./run-statuses.ts";

/** What may be known of a table's columns beyond their configuration. */
export interface CellsSeen {
  /** Of which action columns it is known that a cell holds an object whether something was found or not. */
  holdsObject?: (column: Column) => boolean;
  /** Of the whole table; null or absent when the page has not shown them. */
  statuses?: RunStatuses | null;
  /** Of the rows that the page has loaded, a part of the table. */
  loaded?: RecordCensus | null;
}

/**
 * Says for each action column what stops its rows, each cause with its reason (design.md section 3.1): the column is parked, the
 * table's auto-run is off, its run condition, an input that it needs and that is empty, a cell that holds a result already, or a
 * column before it that is stopped itself: by a waterfall, or through an input that it needs. Causes that only run statuses can
 * tell are left out where none was seen.
 */
export function effectiveGates(table: Table, seen: CellsSeen = {}): Map<string, Gate> {
  const ids = new Set(table.columns.map((column) => column.id));
  const around = { formOf: cellForms(table, seen.holdsObject ?? (() => false)), reads: transitiveReads(table) };
  const gates = new Map<string, Gate>();
  for (const column of table.columns) {
    if (column.action === null) continue;
    const condition = analyseRunCondition(column.action.runCondition, ids, { ...around, columnId: column.id });
    const counts = seen.statuses?.[column.id];
    const cells = counts === undefined ? null : censusOf(counts, seen.loaded?.columns[column.id] ?? null);
    const stops = [...ownStops(table, column, column.action, condition), ...cellStops(table, cells)];
    gates.set(column.id, { condition, stops, cells });
  }
  const withheld = withheldColumns(table, gates);
  for (const column of table.columns) {
    const gate = gates.get(column.id);
    const upstream = column.action && requiredInputs(column.action).find((id) => withheld.has(id) && id !== column.id);
    if (gate && upstream) gate.stops.push({ cause: "upstream", sentence: upstreamSentence(table, upstream) });
  }
  return gates;
}

const OF_CELLS: readonly StopCause[] = ["filled", "empty-input"];

/**
 * What stops a new row too, on which everything that the column needs is there: all causes but those that a look at the cells
 * tells. A column that only has results already is as open as one that never ran.
 */
export function stopsOfNewRows({ stops }: Gate): Stop[] {
  return stops.filter(({ cause }) => !OF_CELLS.includes(cause));
}

function cellStops(table: Table, cells: CellCensus | null): Stop[] {
  const stops: Stop[] = [];
  if (cells !== null && cells.missingInput > 0) {
    stops.push({
      cause: "empty-input",
      sentence: `On ${rowsInWords(cells.missingInput)} an input that it needs is empty, so they end without a run and cost nothing.`,
    });
  }
  if (cells !== null && cells.done > 0) {
    const guard = table.keepsExistingResults
      ? "Keep existing results leaves them alone"
      : "a run that is not forced leaves them alone";
    const exception = (cells.loaded?.stale ?? 0) > 0 ? ", unless the result is out of date" : "";
    stops.push({
      cause: "filled",
      sentence: `${resultsInWords(cells.done)} a result already, and ${guard}${exception}.`,
    });
  }
  return stops;
}

// The sentences are English, so their numbers are too.
function rowsInWords(rows: number): string {
  return `${rows.toLocaleString("en-US")} ${rows === 1 ? "row" : "rows"}`;
}

function resultsInWords(rows: number): string {
  return `${rowsInWords(rows)} ${rows === 1 ? "holds" : "hold"}`;
}

function ownStops(table: Table, column: Column, action: Action, condition: RunCondition): Stop[] {
  const stops: Stop[] = [];
  if (!action.isAutoRunOn) stops.push({ cause: "parked", sentence: "Its auto-run is off, so it runs by hand only." });
  if (table.isAutoRunOn === false) {
    stops.push({ cause: "table-auto-run-off", sentence: "The table's auto-run is off, so it runs by hand only." });
  }
  if (condition.state === "depends") {
    stops.push({ cause: "run-condition", sentence: "Its run condition decides row by row." });
  } else if (condition.state === "constant-false") {
    stops.push({ cause: "run-condition", sentence: "Its run condition is never true, so no row runs." });
  }
  if (isLaterWaterfallStep(table, column.id)) {
    stops.push({
      cause: "waterfall",
      sentence: "It is a later step of a waterfall: it runs where the steps before it found nothing.",
    });
  }
  return stops;
}

// A native waterfall starts with its first step; the later steps and the validations wait for what came before.
function isLaterWaterfallStep(table: Table, columnId: string): boolean {
  return table.waterfalls.some((waterfall) =>
    waterfall.steps.some(
      (step, index) => step.validationColumnId === columnId || (index > 0 && step.columnId === columnId),
    ),
  );
}

// Switching the table's auto-run off stops every column alike: it is no reason to call one column the gate of another.
const WITHHOLDING: readonly StopCause[] = ["parked", "run-condition", "waterfall"];

/** The columns whose cells stay empty on some rows because something is stopped. */
function withheldColumns(table: Table, gates: ReadonlyMap<string, Gate>): ReadonlySet<string> {
  return emptyColumns(
    table,
    ({ id }) => gates.get(id)?.stops.some((stop) => WITHHOLDING.includes(stop.cause)) ?? false,
  );
}

function upstreamSentence(table: Table, columnId: string): string {
  const name = table.columns.find((column) => column.id === columnId)?.name ?? columnId;
  return `It needs ${name}, which is itself stopped on some rows.`;
}
