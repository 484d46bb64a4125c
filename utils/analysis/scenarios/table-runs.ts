import type { ColumnCost } from "../../estimate/column-cost.ts";
import { type RunForecast, TableForecast } from "../../estimate/forecast-runs.ts";
import { exactRows } from "../../estimate/open-rows.ts";
import type { RunScene } from "../../estimate/run-subject.ts";
import { newRows } from "../../estimate/scenarios/new-rows.ts";
import { opensRowsIn, type ScenarioTable } from "../../estimate/scenarios/opens-rows.ts";
import { changesReach } from "../../expressions/readers.ts";
import type { KnownQuantity } from "../../model/quantity.ts";
import type { Scenario } from "../../model/scenario.ts";
import type { AnalysisInput } from "../analysis-input.ts";
import { type PricedColumn, runCost } from "../column-prices/price-column.ts";
import type { PricedTable } from "../study-table.ts";

/** The columns of a priced table in runs other than the next one. What several runs have in common is reckoned once. */
export class TableRuns {
  readonly #costs = new WeakMap<object, ColumnCost>();
  #reach: ReturnType<typeof changesReach> | null = null;
  #ofNewRows: TableForecast | null = null;

  constructor(
    private readonly priced: PricedTable,
    private readonly input: AnalysisInput,
  ) {}

  /** The columns with what a scenario starts and costs in each; null when the table has no such scenario. */
  in(scenario: Scenario): PricedColumn[] | null {
    if (scenario.kind === "next-run") return this.priced.columns;
    if (scenario.kind === "new") return this.ofNewRows(exactRows(scenario.rows));
    const { table, rows: tableRows } = this.input;
    const viewRows = viewRowsOf(this.input);
    const opens = opensRowsIn(scenario, { table, tableRows, viewRows });
    if (opens === null) return null;
    return this.#withRuns(this.priced.forecast.runs(opens, rowsOfRun(scenario, { tableRows, viewRows })));
  }

  /** The columns with what so many rows that are added start and cost in each. */
  ofNewRows(rows: KnownQuantity): PricedColumn[] {
    return this.#withRuns(this.#forecastOfNewRows().runs((gate) => newRows(gate, rows), null));
  }

  /** Columns that a change of one column reaches. */
  reachedBy(columnId: string): ReadonlySet<string> {
    this.#reach ??= changesReach(this.input.table);
    return this.#reach(columnId);
  }

  #forecastOfNewRows(): TableForecast {
    this.#ofNewRows ??= forecastOfNewRows(this.priced.scene);
    return this.#ofNewRows;
  }

  #withRuns(forecasts: ReadonlyMap<string, RunForecast>): PricedColumn[] {
    return this.priced.columns.map((column) => this.#withRun(column, forecasts.get(column.facts.column.id)));
  }

  #withRun(column: PricedColumn, run: RunForecast | undefined): PricedColumn {
    const { price, charge } = column;
    if (run === undefined || price === null || charge === null) return column;
    const known = run.spread === null ? undefined : this.#costs.get(run.spread);
    const cost = known ?? runCost(column.facts.column.id, { price, charge }, run, this.priced.rates);
    if (run.spread !== null) this.#costs.set(run.spread, cost);
    return { ...column, run, ...cost };
  }
}

// Null where the scenario says itself which rows it opens: what an edit reaches has a rule of its own.
function rowsOfRun(scenario: Scenario, { tableRows, viewRows }: Omit<ScenarioTable, "table">): number | null {
  if (scenario.kind === "edit" || tableRows === null) return null;
  const part =
    scenario.kind === "first" ? scenario.rows : scenario.kind === "view" ? viewRows.get(scenario.viewId) : undefined;
  return Math.min(tableRows, part ?? tableRows);
}

/** Rows of each view that the page has counted, by view id. */
export function viewRowsOf({ viewRows }: AnalysisInput): ReadonlyMap<string, number> {
  return new Map(Object.entries(viewRows ?? {}));
}

/** The forecast of rows that are added: what the rows of the table hold says nothing of the results of new ones. */
export function forecastOfNewRows(scene: RunScene): TableForecast {
  return new TableForecast({ ...scene, tableRows: null });
}
