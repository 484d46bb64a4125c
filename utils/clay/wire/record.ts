import type { RecordCensus } from "../../model/records.ts";
import type { DriftLog } from "./drift-log.ts";
import { readObject } from "./envelope.ts";
import { RecordCounter } from "./record-census.ts";

/**
 * Decodes `GET /v3/tables/{t}/records/{r}`, bare or in `{record}`: the read that always carries the credits of each cell
 * (clay-api.md section 4.6). The row goes to `take` as well. Null, with a drift, when it is no row.
 */
export function decodeRecord(body: unknown, log: DriftLog, take: (row: unknown) => void): RecordCensus | null {
  const record = readObject(["bare", { key: "record" }], "cells", body, log);
  const counter = new RecordCounter(log, "record");
  if (record !== null) counter.add(record);
  const census = counter.census();
  if (census.records !== 1) return null;
  take(record);
  return census;
}
