import type { Action, Column, Table } from "../model/table.ts";
import { isEmptyWithout } from "./emptiness.ts";

/**
 * The columns whose cells surely stay empty on a row where those that `isStart` names are empty: the starts themselves, formulas
 * made of them, and actions that need one of them. Followed until nothing more is found, circles or not.
 */
export function emptyColumns(table: Table, isStart: (column: Column) => boolean): ReadonlySet<string> {
  const empty = new Set<string>();
  const isEmpty = (column: Column) => {
    if (column.formula !== null) return isStart(column) || isEmptyWithout(column.formula.text, empty);
    if (isStart(column)) return true;
    return column.action !== null && requiredInputs(column.action).some((id) => empty.has(id));
  };
  for (let size = -1; size !== empty.size; ) {
    size = empty.size;
    for (const column of table.columns) if (!empty.has(column.id) && isEmpty(column)) empty.add(column.id);
  }
  return empty;
}

/** Ids of the columns that an action needs: where one is empty, the row ends without a run (users-and-peers.md section 1.2). */
export function requiredInputs(action: Action): string[] {
  return action.inputs.flatMap((input) => input.references.filter((it) => it.isRequired).map((it) => it.columnId));
}
