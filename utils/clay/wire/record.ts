import type { RecordCensus } from "../../model/records.ts";
import type { DriftLog } from "./drift-log.ts";
import { readObject } from "./envelope.ts";
import { countRecords } from "./record-census.ts";

/**
 * Decodes `GET /v3/tables/{t}/records/{r}`, bare or in `{record}`: the read that always carries the credits of each cell
 * (clay-api.md section 4.6). Null, with a drift, when it is no row.
 */
export function decodeRecord(body: unknown, log: DriftLog): RecordCensus | null {
  const record = readObject(["bare", { key: "record" }], "cells", body, log);
  const census = record && countRecords([record], log, "record");
  return census?.records === 1 ? census : null;
}
