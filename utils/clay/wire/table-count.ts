import { isAmount, isObject } from "./checks.ts";
import type { DriftLog } from "./drift-log.ts";

/** Decodes `GET /v3/tables/{t}/count` (clay-api.md section 4.3): rows in the table. Null, with a drift, when it is no count. */
export function decodeTableCount(body: unknown, log: DriftLog): number | null {
  const counts = log.required(isObject, body, "");
  return counts && log.required(isAmount, counts.tableTotalRecordsCount, "tableTotalRecordsCount");
}
