import type { Source } from "../../model/source.ts";
import type { DriftLog } from "./drift-log.ts";
import { decodeEach, readList } from "./envelope.ts";
import { decodeSourceEntry } from "./source.ts";

/**
 * Decodes `GET /v3/sources?tableId=…` (clay-api.md section 9): a bare array, tolerated in `{results}`.
 * Null, with a drift, when it is no list.
 */
export function decodeSources(body: unknown, log: DriftLog): Source[] | null {
  const sources = readList(["bare", { key: "results" }], body, log);
  return sources && decodeEach(sources, log, "[]", (entry) => decodeSourceEntry(entry, log, "[]"));
}
