import type { AnalysisInput } from "./analysis/analysis-input.ts";
import { assumptionsOf, dollarNotes } from "./analysis/assumptions.ts";
import { eraOfWorkspace, planTypeOf } from "./analysis/plan.ts";
import type { PricedColumn } from "./analysis/price-column.ts";
import { reportColumn } from "./analysis/report-column.ts";
import { sourceAssumptions } from "./analysis/source-assumptions.ts";
import { studyTable } from "./analysis/study-table.ts";
import { ROWS_NOT_SEEN } from "./estimate/rows-to-run.ts";
import { type LineItem, totalOf } from "./estimate/total.ts";
import { isZero } from "./model/decimal-range.ts";
import type { TableReport } from "./model/report.ts";

/**
 * The one function that everybody calls: turns what was seen of a table into the report that the overlay, the popup and the
 * audit render. Pure: the same input gives the same report.
 */
export function analyse(input: AnalysisInput): TableReport {
  const { table } = input;
  const { columns, rates, verdict } = studyTable(input);
  return {
    id: table.id,
    name: table.name,
    workspaceId: table.workspaceId,
    era: eraOfWorkspace(input),
    planType: planTypeOf(input),
    isAutoRunOn: table.isAutoRunOn,
    columns: columns.map((column) => reportColumn(column, rates, table)),
    estimate: estimateOf(columns, input),
    ...verdict,
  };
}

function estimateOf(columns: PricedColumn[], input: AnalysisInput): TableReport["estimate"] {
  const items = columns.flatMap(lineItem);
  const unread = columns.filter(({ facts, cost }) => cost === null && facts.isPaid === null);
  const total = totalOf(items);
  const hasPaid = columns.some(({ facts }) => facts.isPaid !== false);
  const { rows } = input;
  return {
    ...total,
    scenario: "next-run",
    rows: rows === null ? { unknown: ROWS_NOT_SEEN } : { low: rows, likely: rows, high: rows },
    unknown: [
      ...total.unknown,
      ...unread.map(({ facts: { column } }) => ({
        columnId: column.id,
        reason: `${column.name}: cost unknown. Its settings could not be read.`,
      })),
    ],
    assumptions: [
      ...assumptionsOf(columns, input),
      ...dollarNotes(columns, input),
      ...(hasPaid ? sourceAssumptions(input) : []),
    ],
  };
}

function lineItem({ facts: { column }, cost, readings }: PricedColumn): LineItem[] {
  if (cost === null || (isZero(cost.dataCredits) && isZero(cost.actions))) return [];
  return [{ columnId: column.id, columnName: column.name, cost, readings }];
}
