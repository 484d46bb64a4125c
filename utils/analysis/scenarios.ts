import type { EstimateReport } from "../model/report.ts";
import { NEXT_RUN, type Scenario, type ScenarioTotal } from "../model/scenario.ts";
import type { AnalysisInput } from "./analysis-input.ts";
import { estimateOf } from "./estimate-of.ts";
import { studyTable } from "./study-table.ts";

/** What one scenario of a table comes to; null when the table has no such scenario. */
export function estimateScenario(input: AnalysisInput, scenario: Scenario): EstimateReport | null {
  return scenario.kind === "next-run" ? estimateOf(studyTable(input).columns, input, scenario) : null;
}

/** Every scenario that can be told of a table, with its total; that of the next run comes first. */
export function scenariosOf(nextRun: EstimateReport): ScenarioTotal[] {
  const { rows, dataCredits, actions, usd, unknown } = nextRun;
  const about = "Rows that have no result yet, or one that is out of date, in every column that is not parked.";
  return [
    {
      id: NEXT_RUN.kind,
      label: "Next run",
      about,
      columnId: null,
      rows,
      dataCredits,
      actions,
      usd,
      leftOut: unknown.length,
    },
  ];
}
