import { transitiveReads } from "../../expressions/dependencies.ts";
import { censusOf, neverRan } from "../../expressions/run-statuses.ts";
import { type EstimateLine, lineOfColumn } from "../../model/breakdown.ts";
import type { EstimateReport } from "../../model/report.ts";
import type { ColumnForecast, Foretold } from "../../model/run-forecast.ts";
import type { RunRequest } from "../../model/run-request.ts";
import { type Scenario, scenarioId } from "../../model/scenario.ts";
import type { Table } from "../../model/table.ts";
import type { AnalysisInput } from "../analysis-input.ts";
import { estimateScenario } from "../scenarios/scenarios.ts";

/** A run that begins: the columns, and which rows; null for rows that nobody named. */
export interface StartingRun {
  columnIds: readonly string[];
  request: Pick<RunRequest, "rows" | "isForced" | "isPreview"> | null;
  /** Rows of the view that the request names; null when that was not seen. */
  viewRows: number | null;
}

/**
 * What a run that begins now comes to in the columns that it was asked for, by what is known of the table before it. Null where no
 * scenario is about its rows. A column is left out where another one that it reads has rows open and is not asked for: what it
 * finds then is not what the forecast of the whole table takes for granted.
 */
export function foretellRun(input: AnalysisInput, run: StartingRun): Foretold | null {
  const scenario = scenarioOfRun(run, input.rows);
  const report = scenario === null ? null : estimateScenario(input, scenario);
  if (scenario === null || report === null || report.breakdown === null) return null;
  const asked = withSteps(run.columnIds, input.table);
  const columns = alone(asked, input).flatMap((id) => forecastOf(id, report, report.breakdown) ?? []);
  return columns.length === 0 ? null : { scenario: scenarioId(scenario), columns };
}

function scenarioOfRun({ request, viewRows }: StartingRun, tableRows: number | null): Scenario | null {
  if (request === null) return { kind: "exposure" };
  const { rows, isForced, isPreview } = request;
  if (isPreview === true || rows.kind !== "view" || tableRows === null || viewRows === null) return null;
  if (viewRows < tableRows) {
    // Which rows of a view are its first ones is not known, nor what a scenario of forced ones would be about.
    return rows.limit === null && isForced !== true ? { kind: "view", viewId: rows.viewId } : null;
  }
  const isWhole = rows.limit === null || rows.limit >= tableRows;
  if (isForced === true) return isWhole ? { kind: "all-forced" } : null;
  return rows.limit === null || isWhole ? { kind: "next-run" } : { kind: "first", rows: rows.limit };
}

/** A waterfall is run by its merge column (clay-api.md section 3.9); each step and validation is a column of its own. */
function withSteps(columnIds: readonly string[], { waterfalls }: Table): string[] {
  const steps = waterfalls.flatMap(({ mergeColumnId, steps }) =>
    mergeColumnId !== null && columnIds.includes(mergeColumnId)
      ? steps.flatMap(({ columnId, validationColumnId }) => [columnId, validationColumnId ?? columnId])
      : [],
  );
  return [...new Set([...columnIds, ...steps])];
}

function alone(asked: readonly string[], { table, statuses, rows }: AnalysisInput): string[] {
  const reads = transitiveReads(table);
  const actions = new Set(table.columns.flatMap(({ id, action }) => (action === null ? [] : [id])));
  const hasOpenRows = (id: string) =>
    statuses === null || rows === null || neverRan(censusOf(statuses[id] ?? {}), rows) > 0;
  return asked.filter(
    (id) =>
      actions.has(id) &&
      ![...(reads.get(id) ?? [])].some((read) => actions.has(read) && !asked.includes(read) && hasOpenRows(read)),
  );
}

function forecastOf(columnId: string, report: EstimateReport, breakdown: EstimateLine | null): ColumnForecast | null {
  const line = breakdown === null ? null : lineOfColumn(breakdown, columnId);
  if (line !== null) {
    const { dataCredits, actions, rows, billedRuns } = line;
    return { columnId, rows: rows ?? NOT_TOLD, billedRuns: billedRuns ?? NOT_TOLD, dataCredits, actions };
  }
  // A column without a line costs nothing, unless the estimate says that it is unknown.
  if (report.unknown.some((it) => it.columnId === columnId)) return null;
  return { columnId, rows: NOT_TOLD, billedRuns: NOT_TOLD, dataCredits: NOTHING, actions: NOTHING };
}

const NOT_TOLD = { unknown: "The estimate does not say it." };
const NOTHING = { low: 0, likely: 0, high: 0 };
