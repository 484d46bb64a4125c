import type { Finding, TableReport } from "../../utils/model/report.ts";

/**
 * The columns that lost a finding between two reports of one table because the user put it right. A finding that
 * vanished because its rule can no longer judge the column is not a fix, and neither is a column that was deleted.
 */
export function fixedColumns(before: TableReport, after: TableReport): string[] {
  const still = new Set(after.findings.map(keyOf));
  const open = new Set(after.notChecked.map(keyOf));
  const present = new Set(after.columns.map(({ id }) => id));
  const gone = before.findings.filter((finding) => !still.has(keyOf(finding)) && !isOpen(finding));
  return [...new Set(gone.flatMap(({ columnId }) => (columnId !== null && present.has(columnId) ? [columnId] : [])))];

  function isOpen({ rule, columnId }: Finding): boolean {
    return open.has(keyOf({ rule, columnId })) || open.has(keyOf({ rule, columnId: null }));
  }
}

function keyOf({ rule, columnId }: { rule: string; columnId: string | null }): string {
  return `${rule} ${columnId ?? ""}`;
}
