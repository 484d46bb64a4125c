import * as z from "zod/mini";
import type { RunStatuses } from "../../model/workspace.ts";
import { type DriftLog, looseObject } from "./drift-log.ts";

const countsSchema = z.array(z.object({ status: z.string(), count: z.int().check(z.minimum(0)) }));

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
    // An empty list is a column that never ran, or cannot; a column that is absent has not been shown.
    if (counts === null) continue;
    const sums = new Map<string, number>();
    for (const { status, count } of counts) sums.set(status, (sums.get(status) ?? 0) + count);
    statuses[columnId] = Object.fromEntries(sums);
  }
  return statuses;
}
