import type { VerdictCounts } from "../../model/row-cells.ts";
import type { AnalysisInput } from "../analysis-input.ts";
import { forecastOfNewRows } from "../scenarios/table-runs.ts";
import { studyTable } from "../study-table.ts";

/**
 * What each run condition that decides row by row, of the table or suggested by a rule, says of the rows in memory, by its text; null
 * where no row was seen for it. With what the forecast counts on them besides: parts of conditions, and filled inputs. What was counted
 * before is not looked at.
 */
export function judgeConditions(input: AnalysisInput): Record<string, VerdictCounts | null> {
  const { columns, verdict, scene, forecast } = studyTable({ ...input, verdicts: null });
  const standing = columns.flatMap(({ facts: { gate }, verdicts }) =>
    gate?.condition.state === "depends" && gate.condition.text !== null
      ? [[gate.condition.text, verdicts] as const]
      : [],
  );
  const suggested = verdict.findings.flatMap(({ condition }) =>
    condition === null ? [] : [[condition.byId, condition.verdicts] as const],
  );
  return Object.fromEntries([
    ...forecastOfNewRows(scene).shares.counts,
    ...forecast.shares.counts,
    ...standing,
    ...suggested,
  ]);
}
