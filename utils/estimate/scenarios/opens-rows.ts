import { changesReach } from "../../expressions/readers.ts";
import type { Scenario } from "../../model/scenario.ts";
import type { Table } from "../../model/table.ts";
import type { OpensRows } from "../forecast-runs.ts";
import { exactRows, openRowsOf } from "../open-rows.ts";
import { allForcedRows } from "./all-forced.ts";
import { rowsOfEdit } from "./edit.ts";
import { emptyOrErroredRows } from "./empty-or-errored.ts";
import { exposedRows } from "./exposure.ts";
import { rowsOfPart } from "./part-of-table.ts";

/** What decides which rows of a table a scenario opens. */
export interface ScenarioTable {
  table: Table;
  /** Null when not seen. */
  tableRows: number | null;
  /** Rows of each view that the page has counted, by view id. */
  viewRows: ReadonlyMap<string, number>;
}

/**
 * Which rows a scenario opens, column by column. Null when the table has no such view or column, and for new rows and a
 * month, which are about other rows than those that are there.
 */
export function opensRowsIn(scenario: Scenario, given: ScenarioTable): OpensRows | null {
  const { table, tableRows, viewRows } = given;
  switch (scenario.kind) {
    case "next-run":
      return (gate) => openRowsOf(gate, tableRows);
    case "empty-or-errored":
      return (gate) => emptyOrErroredRows(gate, tableRows);
    case "exposure":
      return (gate) => exposedRows(gate, tableRows, table.keepsExistingResults);
    case "all-forced":
      return (gate) => allForcedRows(gate, tableRows);
    case "first":
      return (gate) => rowsOfPart(gate, tableRows, { rows: scenario.rows, are: "first" });
    case "view": {
      const rows = viewRows.get(scenario.viewId);
      return rows === undefined ? null : (gate) => rowsOfPart(gate, tableRows, { rows, are: "any" });
    }
    case "new":
    case "month":
      return null;
    case "edit":
      return table.columns.some(({ id }) => id === scenario.columnId) ? opensOfEdit(scenario.columnId, given) : null;
  }
}

function opensOfEdit(edited: string, { table, tableRows }: ScenarioTable): OpensRows {
  const reached = changesReach(table)(edited);
  return (gate, columnId) => {
    if (columnId !== edited && !reached.has(columnId)) return NO_ROWS;
    if (table.isAutoRunOn === false) return { ...NO_ROWS, explanation: [AUTO_RUN_OFF] };
    const mayPassOthers =
      columnId === edited ||
      gate.stops.some(({ cause }) => cause === "waterfall") ||
      gate.condition.references.some((id) => id === edited || reached.has(id));
    const is = columnId === edited ? "edited" : "reader";
    return rowsOfEdit(gate, tableRows, { is, mayPassOthers, keepsExistingResults: table.keepsExistingResults });
  };
}

const NO_ROWS = { fresh: exactRows(0), again: exactRows(0), explanation: [] };
const AUTO_RUN_OFF =
  "The table's auto-run is off: a saved change starts nothing by itself, and results become out of date.";
