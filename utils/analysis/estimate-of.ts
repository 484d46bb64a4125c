import { exactRows, ROWS_NOT_SEEN } from "../estimate/open-rows.ts";
import { type Total, totalOf } from "../estimate/total.ts";
import type { Quantity } from "../model/quantity.ts";
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
  const { unknown, ...total } = totalOfColumns(columns);
  const hasPaid = columns.some(({ facts }) => facts.isPaid !== false);
  return {
    ...total,
    scenario: scenarioId(scenario),
    rows: rowsOfScenario(scenario, input),
    unknown,
    assumptions: [
      ...assumptionsOf([...columns], input),
      ...dollarNotes([...columns], input),
      ...(hasPaid ? sourceAssumptions(input) : []),
    ],
    breakdown: breakdownOf(columns, total, input),
  };
}

/** What the columns of a table come to, with what that leaves out. */
export function totalOfColumns(columns: readonly PricedColumn[]): Total {
  const { unknown, ...total } = totalOf(columns.flatMap(lineItemOf));
  const unread = columns.filter(({ facts, cost }) => cost === null && facts.isPaid === null);
  return {
    ...total,
    unknown: [
      ...unknown,
      ...unread.map(({ facts: { column } }) => ({
        columnId: column.id,
        reason: `${column.name}: cost unknown. Its settings could not be read.`,
      })),
    ],
  };
}

/** Rows that a scenario is about, before any gate. */
export function rowsOfScenario(scenario: Scenario, input: AnalysisInput): Quantity {
  if (scenario.kind === "new") return exactRows(scenario.rows);
  const { rows } = input;
  const part = scenario.kind === "first" ? scenario.rows : partOfView(scenario, input);
  if (rows === null) return part === null ? { unknown: ROWS_NOT_SEEN } : { low: 0, likely: part, high: part };
  return exactRows(part === null ? rows : Math.min(part, rows));
}

function partOfView(scenario: Scenario, { viewRows }: AnalysisInput): number | null {
  return scenario.kind === "view" ? (viewRows?.[scenario.viewId] ?? null) : null;
}
