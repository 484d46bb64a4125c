import { type Total, totalOf } from "../../estimate/total.ts";
import type { EstimateLine } from "../../model/breakdown.ts";
import type { Cost, EstimateReport } from "../../model/report.ts";
import { type Scenario, scenarioId } from "../../model/scenario.ts";
import type { AnalysisInput } from "../analysis-input.ts";
import { assumptionsOf, dollarNotes } from "../assumptions/assumptions.ts";
import { sourceAssumptions } from "../assumptions/source-assumptions.ts";
import { breakdownOf } from "../breakdown/breakdown.ts";
import { lineItemOf } from "../line-item.ts";
import type { ScenarioRun } from "./scenario-run.ts";

/** What one scenario of a table comes to, part by part, with what the figures leave out and take for granted. */
export function estimateOf(run: ScenarioRun, input: AnalysisInput, scenario: Scenario): EstimateReport {
  const { columns, rows, notes } = run;
  const { unknown, ...total } = totalOfRun(run);
  const hasPaid = columns.some(({ facts }) => facts.isPaid !== false);
  return {
    ...total,
    scenario: scenarioId(scenario),
    rows,
    unknown,
    assumptions: [
      ...notes,
      ...assumptionsOf([...columns], input),
      ...dollarNotes([...columns], input),
      ...(hasPaid ? sourceAssumptions(input) : []),
    ],
    breakdown: wholeOf(run, total, input),
  };
}

/** What one scenario comes to, with what that leaves out. */
export function totalOfRun({ columns, extras }: Pick<ScenarioRun, "columns" | "extras">): Total {
  const { unknown, ...total } = totalOf([...columns.flatMap(lineItemOf), ...extras.flatMap(({ items }) => items)]);
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

function wholeOf({ columns, heading, extras }: ScenarioRun, total: Cost, input: AnalysisInput): EstimateLine {
  const whole = breakdownOf(columns, total, input);
  const own = heading === null ? whole.parts : [headed(heading, columns, whole)];
  return { ...whole, parts: [...own, ...extras.map(({ line }) => line)] };
}

function headed(
  heading: NonNullable<ScenarioRun["heading"]>,
  columns: ScenarioRun["columns"],
  { parts }: EstimateLine,
): EstimateLine {
  const { dataCredits, actions, usd } = totalOfRun({ columns, extras: [] });
  return { ...heading, kind: "recurring", columnId: null, billedRuns: null, dataCredits, actions, usd, parts };
}
