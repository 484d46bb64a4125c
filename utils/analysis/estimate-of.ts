import { ROWS_NOT_SEEN } from "../estimate/rows-to-run.ts";
import { totalOf } from "../estimate/total.ts";
import type { EstimateReport } from "../model/report.ts";
import { type Scenario, scenarioId } from "../model/scenario.ts";
import type { AnalysisInput } from "./analysis-input.ts";
import { assumptionsOf, dollarNotes } from "./assumptions.ts";
import { breakdownOf } from "./breakdown.ts";
import { lineItemOf } from "./line-item.ts";
import type { PricedColumn } from "./price-column.ts";
import { sourceAssumptions } from "./source-assumptions.ts";

/** What a table's columns come to in one scenario, with what the figures leave out and take for granted. */
export function estimateOf(columns: readonly PricedColumn[], input: AnalysisInput, scenario: Scenario): EstimateReport {
  const items = columns.flatMap(lineItemOf);
  const unread = columns.filter(({ facts, cost }) => cost === null && facts.isPaid === null);
  const { unknown, ...total } = totalOf(items);
  const hasPaid = columns.some(({ facts }) => facts.isPaid !== false);
  const { rows } = input;
  return {
    ...total,
    scenario: scenarioId(scenario),
    rows: rows === null ? { unknown: ROWS_NOT_SEEN } : { low: rows, likely: rows, high: rows },
    unknown: [
      ...unknown,
      ...unread.map(({ facts: { column } }) => ({
        columnId: column.id,
        reason: `${column.name}: cost unknown. Its settings could not be read.`,
      })),
    ],
    assumptions: [
      ...assumptionsOf([...columns], input),
      ...dollarNotes([...columns], input),
      ...(hasPaid ? sourceAssumptions(input) : []),
    ],
    breakdown: breakdownOf(columns, total, input),
  };
}
