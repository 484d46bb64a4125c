import type { WorkbookTables } from "../../model/workbook.ts";
import { isObject } from "./checks.ts";
import type { DriftLog } from "./drift-log.ts";
import { readList } from "./envelope.ts";
import { isTableId } from "./identifiers.ts";
import { decodeTable } from "./table.ts";

/**
 * Decodes `GET /v3/workbooks/{wb}/tables` and its twin below `/workspaces/{ws}` (clay-api.md section 3.2): the tables of a
 * workbook in the shape of a single one, as a bare array or in `{tables}`. Deleted ones are left out. A table listed without
 * its fields is only named. Null, with a drift, when it is no list.
 */
export function decodeWorkbookTables(body: unknown, log: DriftLog): WorkbookTables | null {
  const list = readList(["bare", { key: "tables" }], body, log);
  if (list === null) return null;
  const found: WorkbookTables = { tables: [], trimmedTableIds: [] };
  for (const value of list) {
    const entry = log.required(isObject, value, "[]");
    if (entry === null || (entry.deletedAt !== undefined && entry.deletedAt !== null)) continue;
    if (entry.fields === undefined || entry.fields === null) {
      const id = log.required(isTableId, entry.id, "[].id");
      if (id !== null) found.trimmedTableIds.push(id);
      continue;
    }
    const table = decodeTable(entry, log);
    if (table !== null) found.tables.push(table);
  }
  return found;
}
