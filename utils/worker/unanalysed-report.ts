import type { Quantity } from "../model/quantity.ts";
import type { TableReport } from "../model/report.ts";
import type { Table } from "../model/table.ts";

/** A report that says nothing about a table and says so: every figure unknown for `reason`, no rule counted as checked. */
export function unanalysedReport(table: Table, reason: string): TableReport {
  const unknown: Quantity = { unknown: reason };
  return {
    id: table.id,
    name: table.name,
    workspaceId: table.workspaceId,
    era: "unknown",
    planType: null,
    isAutoRunOn: table.isAutoRunOn,
    columns: [],
    estimate: {
      scenario: "next-run",
      rows: unknown,
      dataCredits: unknown,
      actions: unknown,
      usd: unknown,
      unknown: [{ columnId: null, reason }],
      assumptions: [],
      breakdown: null,
    },
    scenarios: [],
    findings: [],
    notChecked: [],
    checkedRules: [],
  };
}
