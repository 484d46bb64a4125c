import type { Signal } from "../../model/signal.ts";
import type { DriftLog } from "./drift-log.ts";
import { decodeEach, readList } from "./envelope.ts";
import { decodeSignalEntry } from "./signal.ts";

/**
 * Decodes `GET /v3/workspaces/{ws}/trigger-definitions-with-schedule` (clay-api.md section 9): the workspace's signals, in
 * `{triggerDefinitions}` as one published client reads them, or bare. Null, with a drift, when it is no list.
 */
export function decodeSignals(body: unknown, log: DriftLog): Signal[] | null {
  const signals = readList([{ key: "triggerDefinitions" }, "bare"], body, log);
  const path = "triggerDefinitions[]";
  return signals && decodeEach(signals, log, path, (entry) => decodeSignalEntry(entry, log, path));
}
