import * as z from "zod/mini";
import type { RunStatuses } from "../../model/workspace.ts";
import { type DriftLog, looseObject } from "./drift-log.ts";

const countsSchema = z.array(z.object({ status: z.string(), count: z.number() }));

/**
 * Decodes the run-status census of a table (clay-api.md section 5.2): cells per status and column.
 * Null while Clay's own cache warms (`"_pending"`): then nothing is known yet, which is no drift.
 */
export function decodeRunStatus(body: unknown, log: DriftLog): RunStatuses | null {
  const census = log.required(looseObject, body, "");
  if (census === null || census.statusCountsByField === "_pending") return null;
  const byField = log.required(looseObject, census.statusCountsByField, "statusCountsByField");
  if (byField === null) return null;
  const statuses: RunStatuses = {};
  for (const [columnId, value] of Object.entries(byField)) {
    if (value === "_pending") continue;
    const counts = log.required(countsSchema, value, "statusCountsByField.*[]");
    // An empty list is how Clay marks a column that does not run.
    if (counts !== null && counts.length > 0) {
      statuses[columnId] = Object.fromEntries(counts.map(({ status, count }) => [status, count]));
    }
  }
  return statuses;
}
