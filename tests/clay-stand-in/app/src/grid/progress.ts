import type { RunStatusResponse } from "../../../server/wire.ts";

/**
 * Share of the rows that are done in one column, or null when nobody knows. A run condition that was not met counts as
 * done (clay-dom.md section 6).
 */
export function progressOf(
  counts: RunStatusResponse["statusCountsByField"][string] | undefined,
  rows: number | null,
): number | null {
  if (counts === undefined || counts === "_pending" || rows === null || rows === 0) return null;
  const done = counts
    .filter(({ status }) => status.startsWith("SUCCESS") || status === "ERROR_RUN_CONDITION_NOT_MET")
    .reduce((sum, { count }) => sum + count, 0);
  return done / rows;
}
