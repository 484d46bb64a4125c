import type { AnalysisInput } from "../../utils/analysis/analysis-input.ts";
import { estimateScenario, totalIn } from "../../utils/analysis/scenarios/scenarios.ts";
import { analyse } from "../../utils/analysis.ts";
import type { TableReport } from "../../utils/model/report.ts";
import { scenarioOf } from "../../utils/model/scenario.ts";

/**
 * The reports of tables with the estimate of one scenario, and a sentence for each table that has no such scenario. One that can be
 * reckoned without being listed, such as `new-250`, is as good.
 */
export function reportScenario(
  inputs: readonly AnalysisInput[],
  id: string,
): { tables: TableReport[]; missing: string[] } {
  const missing: string[] = [];
  const scenario = scenarioOf(id);
  const tables = inputs.flatMap((input) => {
    const report = analyse(input);
    if (id === report.estimate.scenario) return [report];
    const estimate = scenario && estimateScenario(input, scenario);
    const isListed = report.scenarios.some((it) => it.id === id);
    if (scenario !== null && estimate !== null) {
      const unlisted = isListed ? [] : [totalIn(scenario, estimate, input)];
      return [{ ...report, estimate, scenarios: [...report.scenarios, ...unlisted] }];
    }
    const there = report.scenarios.map((it) => it.id).join(", ");
    missing.push(
      `${report.name}: there is no scenario "${id}". There are: ${there}; first-N and new-N take any number.`,
    );
    return [];
  });
  return { tables, missing };
}
