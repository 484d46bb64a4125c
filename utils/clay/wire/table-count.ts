import * as z from "zod/mini";
import { type DriftLog, looseObject } from "./drift-log.ts";

/** Decodes `GET /v3/tables/{t}/count` (clay-api.md section 4.3): rows in the table. Null, with a drift, when it is no count. */
export function decodeTableCount(body: unknown, log: DriftLog): number | null {
  const counts = log.required(looseObject, body, "");
  return (
    counts && log.required(z.number().check(z.minimum(0)), counts.tableTotalRecordsCount, "tableTotalRecordsCount")
  );
}
