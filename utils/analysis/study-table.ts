import type { UsdRates } from "../estimate/cost.ts";
import { TableForecast } from "../estimate/forecast-runs.ts";
import { openRowsOf } from "../estimate/open-rows.ts";
import type { RunScene } from "../estimate/run-subject.ts";
import { madeFrom } from "../expressions/dependencies.ts";
import { effectiveGates } from "../expressions/effective-gate.ts";
import { type LintResult, lint } from "../lint/engine.ts";
import { RULES } from "../lint/rules.ts";

import type { WaterfallReport } from "../model/waterfall.ts";
import type { AnalysisInput } from "./analysis-input.ts";
import { type PricedColumn, priceColumn } from "./column-prices/price-column.ts";
import type { StatedColumn } from "./column-prices/price-request.ts";
import { resultPathOf } from "./column-prices/result-path.ts";
import { withTrials } from "./conditions/try-conditions.ts";
import { withOwnCharges } from "./learning/observed-charges.ts";
import { eraOfWorkspace } from "./plan.ts";
import { ratesOf } from "./plan-rates.ts";
import { withReckonings } from "./reckoning/finding-reckoning.ts";
import { withSavings } from "./reckoning/savings.ts";
import { runSceneOf } from "./run-scene.ts";
import { withWaterfallAverages, withWaterfallNotes } from "./waterfalls/waterfall-note.ts";
import { studyWaterfalls } from "./waterfalls/waterfall-study.ts";

/** A table with every column priced for its next run. */
export interface PricedTable {
  /** In the table's order. */
  columns: PricedColumn[];
  rates: UsdRates;
  scene: RunScene;
  forecast: TableForecast;
}

/** The same with every rule asked. */
export interface Study extends PricedTable {
  waterfalls: WaterfallReport[];
  verdict: LintResult;
}

/** Prices a table; `stated` is what the panel says of a draft in it beyond its configuration. */
export function priceTable(given: AnalysisInput, stated: StatedColumn | null = null): PricedTable {
  const input = withOwnCharges(given);
  const { table } = input;
  const rates = ratesOf(input);
  const gates = effectiveGates(table, {
    holdsObject: ({ action }) => action !== null && resultPathOf(action).length > 0,
    statuses: input.statuses,
    loaded: input.loaded ?? null,
  });
  const scene = runSceneOf(input, gates);
  const forecast = new TableForecast(scene);
  const forecasts = forecast.runs((gate) => openRowsOf(gate, input.rows), input.rows);
  const columns = table.columns.map((column) =>
    priceColumn(column, gates.get(column.id) ?? null, input, {
      rates,
      forecasts,
      stated: stated?.columnId === column.id ? stated : null,
    }),
  );
  return { columns: withWaterfallNotes(columns, table, eraOfWorkspace(input)), rates, scene, forecast };
}

/**
 * Prices and judges a table. A saved table and one with a draft in it come the same way, so that a draft meets the very same
 * prices and rules.
 */
export function studyTable(input: AnalysisInput, stated: StatedColumn | null = null): Study {
  const priced = priceTable(input, stated);
  const { columns } = priced;
  const waterfalls = studyWaterfalls({ ...priced, input });
  const facts = {
    table: input.table,
    columns: columns.map((it) => it.facts),
    reads: priced.scene.reads,
    madeFrom: madeFrom(input.table),
    sources: input.sources ?? null,
    accounts: input.accounts,
    waterfalls: waterfalls.facts,
  };
  const verdict = lint(facts, RULES);
  const findings = withReckonings(withSavings(withTrials(verdict.findings, columns, input), columns), columns, input);
  return {
    ...priced,
    columns: withWaterfallAverages(columns, waterfalls.reports, eraOfWorkspace(input)),
    waterfalls: waterfalls.reports,
    verdict: { ...verdict, findings },
  };
}
