import type { RunUsage } from "../../model/usage.ts";
import { isList, isNumber } from "./checks.ts";
import type { DriftLog } from "./drift-log.ts";
import { decodeEach, readList } from "./envelope.ts";
import { isWord } from "./identifiers.ts";
import { decodeColumnUsage, readBilled } from "./usage-by-column.ts";

/**
 * Decodes `GET /v3/realtime-credit-usage/{ws}/table/{t}/run`, and `…/run/recent`, whose rows have been seen (clay-api.md
 * section 8.6): credits and actions by run and column. Complete since 2025-11-05 only. Null, with a drift, when it is no list.
 */
export function decodeUsageByRun(body: unknown, log: DriftLog): RunUsage[] | null {
  const rows = readList(["bare", { key: "results" }], body, log);
  return (
    rows &&
    decodeEach(rows, log, "[]", (row) => {
      const runId = log.required(isWord, row.runId, "[].runId");
      const columns = log.optional(isList, row.columns, "[].columns") ?? [];
      return runId === null
        ? null
        : {
            runId,
            startedAt: log.optional(isNumber, row.timestamp, "[].timestamp"),
            ...readBilled(row, log, "[]"),
            columns: decodeEach(columns, log, "[].columns[]", (it) => decodeColumnUsage(it, log, "[].columns[]")),
          };
    })
  );
}
