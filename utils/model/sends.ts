import type { Table } from "./table.ts";

/** "Send table data" (clay-api.md section 11.2). */
const SEND = "route-row";
/**
 * The input that a list of rows is read from. The reference names it and no more: which value of `type` switches Clay's "Send row for each item
 * in a list" on is not public, so an input of this name that reads a column is taken for it.
 */
const LIST = "listData";

/** A column that hands rows to another table. */
export interface Send {
  columnId: string;
  columnName: string;
  /** Null where the column's setting does not name one table for all rows. */
  tableId: string | null;
  /** Whether it sends a row for each item of a list, as far as its inputs say so, and not one row. */
  sendsList: boolean;
}

/** The columns of a table that hand rows to other tables. One that sends to its own table is left out. */
export function sendsOf({ id, columns }: Table): Send[] {
  return columns.flatMap(({ id: columnId, name: columnName, action }) => {
    if (action?.key !== SEND) return [];
    const tableId = action.literals.tableId ?? null;
    const sendsList = action.inputs.some(({ name }) => name === LIST);
    return tableId === id ? [] : [{ columnId, columnName, tableId, sendsList }];
  });
}
