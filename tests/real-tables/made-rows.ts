import { evaluate } from "../../utils/expressions/evaluate.ts";
import { known, UNKNOWN, UNKNOWN_TRUTHY } from "../../utils/expressions/interpreter/value.ts";
import { parseExpression } from "../../utils/expressions/parse.ts";
import type { CellSight, RowSight } from "../../utils/model/row-cells.ts";
import type { Column, Table } from "../../utils/model/table.ts";
import { chance } from "../clay-stand-in/server/rows/chance.ts";
import { MadeCells } from "./made-cells.ts";

/** The texts of a table that are expressions: its run conditions and formulas. */
export function expressionsOf({ columns }: Table): string[] {
  return columns.flatMap(({ action, formula }) => [action?.runCondition ?? [], formula?.text ?? []].flat());
}

/**
 * Rows of a table of which only the design is known: plain cells and results by rule, some empty, some failed, and formulas reckoned
 * from them. The same table always gives the same rows.
 */
export function madeRows(table: Table, count: number): RowSight[] {
  const cells = new MadeCells(table, expressionsOf(table));
  const columns = new Map(table.columns.map((column) => [column.id, column]));
  return Array.from({ length: count }, (_, row) => {
    const made = new Map<string, CellSight>();
    const cellOf = (id: string): CellSight => {
      const column = columns.get(id);
      const found = made.get(id);
      if (found !== undefined || column === undefined) return found ?? { state: "empty" };
      // Columns that read each other in a circle end here.
      made.set(id, { state: "empty" });
      const cell = makeCell(column, row, cells, cellOf);
      made.set(id, cell);
      return cell;
    };
    return {
      id: `r_${row}`,
      number: row + 1,
      cells: Object.fromEntries([...columns.keys()].map((id) => [id, cellOf(id)])),
    };
  });
}

function makeCell(column: Column, row: number, cells: MadeCells, cellOf: (id: string) => CellSight): CellSight {
  const dice = chance("state", column.id, row);
  if (column.formula !== null) return reckoned(column.formula.text, cellOf);
  if (column.kind === "value")
    return dice < 0.15 ? { state: "empty" } : { state: "value", value: cells.text(column.id, row) };
  if (column.kind !== "action") return { state: "value", value: cells.object(column.id, row) };
  if (dice < 0.2) return { state: "empty", status: "ERROR_RUN_CONDITION_NOT_MET" };
  if (dice < 0.22) return { state: "unknown", status: "ERROR" };
  return { state: "value", value: cells.object(column.id, row), status: "SUCCESS" };
}

// A formula's result is a text (clay-api.md section 3.7), and one that fails leaves its cell empty.
function reckoned(text: string, cellOf: (id: string) => CellSight): CellSight {
  const parsed = parseExpression(text);
  if (!parsed.ok) return { state: "unknown" };
  const result = evaluate(parsed.tree, (id) => {
    const cell = cellOf(id);
    if (cell.state === "value") return known(cell.value);
    return cell.state === "empty" ? known(undefined) : cell.state === "object" ? UNKNOWN_TRUTHY : UNKNOWN;
  });
  if (result.fails) return { state: "empty" };
  if (!result.value.isKnown) return { state: "unknown" };
  const { value } = result.value;
  if (value === undefined || value === null) return { state: "empty" };
  return { state: "value", value: typeof value === "object" ? value : String(value) };
}
