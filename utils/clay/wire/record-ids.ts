import { isText } from "./checks.ts";
import type { DriftLog } from "./drift-log.ts";
import { readList } from "./envelope.ts";

/**
 * Decodes `GET /v3/tables/{t}/views/{v}/records/ids` (clay-api.md section 4.4): all rows of a view, in its order. Null, with a drift,
 * when it is no list of ids.
 */
export function decodeRecordIds(body: unknown, log: DriftLog): string[] | null {
  const ids = readList([{ key: "results" }, "bare"], body, log);
  if (ids === null) return null;
  if (ids.every(isText)) return ids;
  log.note("results[]");
  return null;
}
