import type { RecordCensus } from "../../model/records.ts";
import type { DriftLog } from "./drift-log.ts";
import { readList } from "./envelope.ts";
import { countRecords } from "./record-census.ts";

/**
 * Decodes the answers that hold several rows: `POST …/bulk-fetch-records`, `GET …/views/{v}/records`, `POST …/find`
 * (clay-api.md sections 4.5 and 4.6). Cells carry credit figures only when the request asked for their external content.
 * Null, with a drift, when it is no list of rows.
 */
export function decodeRecords(body: unknown, log: DriftLog): RecordCensus | null {
  const records = readList([{ key: "results" }, "bare"], body, log);
  return records && countRecords(records, log, "results[]");
}
