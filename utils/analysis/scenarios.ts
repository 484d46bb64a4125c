import type { EstimateReport } from "../model/report.ts";
import { NEXT_RUN, type Scenario, type ScenarioTotal, scenarioId } from "../model/scenario.ts";
import type { AnalysisInput } from "./analysis-input.ts";
import { estimateOf, rowsOfScenario, totalOfColumns } from "./estimate-of.ts";
import { wordsOfScenario } from "./scenario-words.ts";
import { type PricedTable, priceTable } from "./study-table.ts";
import { TableRuns } from "./table-runs.ts";

/** What one scenario of a table comes to; null when the table has no such scenario. */
export function estimateScenario(input: AnalysisInput, scenario: Scenario): EstimateReport | null {
  const columns = new TableRuns(priceTable(input), input).in(scenario);
  return columns && estimateOf(columns, input, scenario);
}

/** Every scenario that can be told of a table, with its total: the next run first, those of its views and of its columns last. */
export function scenariosOf(priced: PricedTable, input: AnalysisInput, nextRun: EstimateReport): ScenarioTotal[] {
  const runs = new TableRuns(priced, input);
  const others = listed(priced, runs, input).flatMap((scenario): ScenarioTotal[] => {
    const columns = runs.in(scenario);
    if (columns === null) return [];
    const { unknown, ...total } = totalOfColumns(columns);
    return [totalIn(scenario, { ...total, unknown, rows: rowsOfScenario(scenario, input) }, input)];
  });
  return [totalIn(NEXT_RUN, nextRun, input), ...others];
}

type Figures = Pick<EstimateReport, "rows" | "dataCredits" | "actions" | "usd" | "unknown">;

/** A scenario of a table with its figures, as a list of scenarios holds it. */
export function totalIn(scenario: Scenario, figures: Figures, { table }: AnalysisInput): ScenarioTotal {
  const { rows, dataCredits, actions, usd, unknown } = figures;
  return {
    id: scenarioId(scenario),
    ...wordsOfScenario(scenario, table, rows),
    columnId: scenario.kind === "edit" ? scenario.columnId : null,
    rows,
    dataCredits,
    actions,
    usd,
    leftOut: unknown.length,
  };
}

const ALWAYS: readonly Scenario[] = [
  { kind: "empty-or-errored" },
  { kind: "first", rows: 10 },
  { kind: "new", rows: 100 },
  { kind: "exposure" },
  { kind: "all-forced" },
];

/** The others beside the next run. A view that shows every row would say the same once more. */
function listed({ columns }: PricedTable, runs: TableRuns, { table, rows, viewRows }: AnalysisInput): Scenario[] {
  const views = Object.entries(viewRows ?? {}).filter(([, count]) => rows === null || count < rows);
  const paid = new Set(columns.flatMap(({ facts: { column, isPaid } }) => (isPaid === false ? [] : [column.id])));
  const edits = table.columns.filter(
    ({ id, kind }) =>
      (kind === "action" || kind === "formula") && [id, ...runs.reachedBy(id)].some((it) => paid.has(it)),
  );
  return [
    ...ALWAYS,
    ...views.map(([viewId]): Scenario => ({ kind: "view", viewId })),
    ...edits.map(({ id }): Scenario => ({ kind: "edit", columnId: id })),
  ];
}
