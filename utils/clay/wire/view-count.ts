import type { ViewCount } from "../../model/view.ts";
import { isCount, isObject } from "./checks.ts";
import type { DriftLog } from "./drift-log.ts";

/**
 * Decodes `GET /v3/tables/{t}/views/{v}/count` (clay-api.md section 4.3): rows that the view shows and rows in the table.
 * One of the two may be missing. Null, with a drift, when both are.
 */
export function decodeViewCount(body: unknown, log: DriftLog): ViewCount | null {
  const counts = log.required(isObject, body, "");
  if (counts === null) return null;
  const viewRows = log.optional(isCount, counts.viewTotalRecordsCount, "viewTotalRecordsCount");
  const tableRows = log.optional(isCount, counts.tableTotalRecordsCount, "tableTotalRecordsCount");
  if (viewRows !== null || tableRows !== null) return { viewRows, tableRows };
  log.note("viewTotalRecordsCount");
  return null;
}
