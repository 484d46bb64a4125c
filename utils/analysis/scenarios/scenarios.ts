import { exactRows, ROWS_NOT_SEEN } from "../../estimate/open-rows.ts";
import type { Quantity } from "../../model/quantity.ts";
import type { EstimateReport, TableReport } from "../../model/report.ts";
import { NEXT_RUN, type Scenario, type ScenarioTotal, scenarioId } from "../../model/scenario.ts";
import type { AnalysisInput } from "../analysis-input.ts";
import type { PricedColumn } from "../column-prices/price-column.ts";
import { type PricedTable, priceTable } from "../study-table.ts";
import { estimateOf, totalOfRun } from "./estimate-of.ts";
import { monthOf } from "./month.ts";
import type { ScenarioRun } from "./scenario-run.ts";
import { wordsOfScenario } from "./scenario-words.ts";
import { SentParts } from "./sent-parts.ts";
import { TableRuns } from "./table-runs.ts";

/** What one scenario of a table comes to; null when the table has no such scenario. */
export function estimateScenario(input: AnalysisInput, scenario: Scenario): EstimateReport | null {
  const run = runIn(scenario, { runs: new TableRuns(priceTable(input), input), sent: new SentParts(input), input });
  return run && estimateOf(run, input, scenario);
}

/** The estimate of a table's next run, and every scenario that can be told of it: the next run first, those of its views and of its columns last. */
export function estimatesOf(priced: PricedTable, input: AnalysisInput): Pick<TableReport, "estimate" | "scenarios"> {
  const runs = new TableRuns(priced, input);
  const known = { runs, sent: new SentParts(input), input };
  const estimate = estimateOf(runOfColumns(NEXT_RUN, priced.columns, known), input, NEXT_RUN);
  const others = listed(priced, runs, input).flatMap((scenario): ScenarioTotal[] => {
    const run = runIn(scenario, known);
    return run === null ? [] : [totalIn(scenario, { ...totalOfRun(run), rows: run.rows }, input)];
  });
  return { estimate, scenarios: [totalIn(NEXT_RUN, estimate, input), ...others] };
}

interface Known {
  runs: TableRuns;
  sent: SentParts;
  input: AnalysisInput;
}

/** One scenario of a table, reckoned; null when the table has no such scenario. */
function runIn(scenario: Scenario, known: Known): ScenarioRun | null {
  if (scenario.kind === "month") {
    const month = monthOf(known.runs, known.input);
    return { ...month, extras: [...month.extras, ...known.sent.of(month.columns, false)] };
  }
  const columns = known.runs.in(scenario);
  return columns && runOfColumns(scenario, columns, known);
}

function runOfColumns(scenario: Scenario, columns: readonly PricedColumn[], { sent, input }: Known): ScenarioRun {
  const sendsAgain = scenario.kind === "edit" || scenario.kind === "all-forced";
  return { columns, heading: null, extras: sent.of(columns, sendsAgain), rows: rowsOf(scenario, input), notes: [] };
}

function rowsOf(scenario: Scenario, { rows, viewRows }: AnalysisInput): Quantity {
  if (scenario.kind === "new") return exactRows(scenario.rows);
  const inView = scenario.kind === "view" ? (viewRows?.[scenario.viewId] ?? null) : null;
  const part = scenario.kind === "first" ? scenario.rows : inView;
  if (rows === null) return part === null ? { unknown: ROWS_NOT_SEEN } : { low: 0, likely: part, high: part };
  return exactRows(part === null ? rows : Math.min(part, rows));
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
  { kind: "month" },
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
