import type { RunStatuses } from "../../model/workspace.ts";
import { isCount, isObject, isText, listOf } from "./checks.ts";
import type { DriftLog } from "./drift-log.ts";
import { isColumnId } from "./identifiers.ts";

const isCounts = listOf(
  (value): value is { status: string; count: number } =>
    isObject(value) && isText(value.status) && isCount(value.count),
);

/**
 * Decodes the run-status census of a table (clay-api.md section 5.2): cells per status and column.
 * Null while Clay's own cache warms (`"_pending"`): then nothing is known yet, which is no drift.
 */
export function decodeRunStatus(body: unknown, log: DriftLog): RunStatuses | null {
  const census = log.required(isObject, body, "");
  if (census === null || census.statusCountsByField === "_pending") return null;
  const byField = log.required(isObject, census.statusCountsByField, "statusCountsByField");
  if (byField === null) return null;
  const statuses: RunStatuses = {};
  for (const [columnId, value] of Object.entries(byField)) {
    if (value === "_pending" || !isColumnId(columnId)) continue;
    const counts = log.required(isCounts, value, "statusCountsByField.*[]");
    // An empty list is a column that never ran, or cannot; a column that is absent has not been shown.
    if (counts === null) continue;
    const sums = new Map<string, number>();
    for (const { status, count } of counts) sums.set(status, (sums.get(status) ?? 0) + count);
    statuses[columnId] = Object.fromEntries(sums);
  }
  return statuses;
}
