import type { TimeUsage } from "../../model/usage.ts";
import { isNumber } from "./checks.ts";
import type { DriftLog } from "./drift-log.ts";
import { decodeEach, readList } from "./envelope.ts";
import { readBilled } from "./usage-by-column.ts";

/**
 * Decodes `GET /v3/realtime-credit-usage/{ws}/table/{t}/time` (clay-api.md section 8.6). Nobody has published its answer: it is
 * read as rows of the same keys as the report by run, and anything else is a drift. Null, with a drift, when it is no list.
 */
export function decodeUsageByTime(body: unknown, log: DriftLog): TimeUsage[] | null {
  const rows = readList(["bare", { key: "results" }], body, log);
  return (
    rows &&
    decodeEach(rows, log, "[]", (row) => {
      const startsAt = log.required(isNumber, row.timestamp, "[].timestamp");
      return startsAt === null ? null : { startsAt, ...readBilled(row, log, "[]") };
    })
  );
}
