import type { AnalysisInput } from "./analysis/analysis-input.ts";
import { idleLines } from "./analysis/breakdown/breakdown.ts";
import { eraOfWorkspace, planTypeOf } from "./analysis/plan.ts";
import { reportColumn } from "./analysis/report-column.ts";
import { estimatesOf } from "./analysis/scenarios/scenarios.ts";
import { studyTable } from "./analysis/study-table.ts";
import type { TableReport } from "./model/report.ts";

/**
 * The one function that everybody calls: turns what was seen of a table into the report that the overlay, the popup and the
 * audit render. Pure: the same input gives the same report.
 */
export function analyse(input: AnalysisInput): TableReport {
  const { table } = input;
  const study = studyTable(input);
  const { columns, rates, waterfalls, verdict } = study;
  return {
    id: table.id,
    name: table.name,
    workspaceId: table.workspaceId,
    era: eraOfWorkspace(input),
    planType: planTypeOf(input),
    isAutoRunOn: table.isAutoRunOn,
    columns: columns.map((column) => reportColumn(column, rates, table)),
    ...estimatesOf(study, input),
    idle: idleLines(columns, input),
    waterfalls,
    ...verdict,
  };
}
