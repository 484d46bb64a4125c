import { countVerdicts } from "../../expressions/verdicts.ts";
import type { Gate } from "../../model/gate.ts";
import type { VerdictCounts } from "../../model/row-cells.ts";
import type { AnalysisInput } from "../analysis-input.ts";

/**
 * What a run condition said of the rows that the page has loaded. What was counted before holds as long as the condition is the same;
 * else, as for a draft, it is tried on the rows in memory. Null when it does not decide or no row was seen for it.
 */
export function verdictOf({ condition }: Gate, input: AnalysisInput): VerdictCounts | null {
  if (condition.state !== "depends" || condition.text === null) return null;
  const counted = input.verdicts?.[condition.text];
  return counted?.condition === condition.text ? counted : countVerdicts(condition.text, input.seenRows ?? []);
}
