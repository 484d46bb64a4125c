import type { RecordCensus } from "../../model/records.ts";
import type { DriftLog } from "./drift-log.ts";
import { parseEach } from "./parse-each.ts";
import { RecordCounter } from "./record-census.ts";

/**
 * Decodes the text of the answers that hold several rows: `POST …/bulk-fetch-records`, `GET …/views/{v}/records`, `POST …/find`
 * (clay-api.md sections 4.5 and 4.6), one row a step, because they reach 17 MB. Cells carry credit figures only when the
 * request asked for their external content. Each row goes to `take` as well. Null, with a drift, when it is no list of rows.
 */
export function* decodeRecords(
  text: string,
  log: DriftLog,
  take: (row: unknown) => void,
): Generator<null, RecordCensus | null> {
  const counter = new RecordCounter(log, "results[]");
  const rows = parseEach(text, "results", log);
  for (let row = rows.next(); ; row = rows.next()) {
    if (row.done === true) return row.value ? counter.census() : null;
    counter.add(row.value);
    take(row.value);
    yield null;
  }
}
