import type { Table } from "./table.ts";

/** "Send table data" (clay-api.md section 11.2). */
const SEND = "route-row";

/** A column that hands rows to another table. */
export interface Send {
  columnId: string;
  columnName: string;
  /** Null where the column's setting does not name one table for all rows. */
  tableId: string | null;
}

/** The columns of a table that hand rows to other tables. One that sends to its own table is left out. */
export function sendsOf({ id, columns }: Table): Send[] {
  return columns.flatMap(({ id: columnId, name: columnName, action }) => {
    if (action?.key !== SEND) return [];
    const tableId = action.literals.tableId ?? null;
    return tableId === id ? [] : [{ columnId, columnName, tableId }];
  });
}
