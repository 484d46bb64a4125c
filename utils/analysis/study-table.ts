import type { UsdRates } from "../estimate/cost.ts";
import { forecastRuns } from "../estimate/forecast-runs.ts";
import { transitiveReads } from "../expressions/dependencies.ts";
import { effectiveGates } from "../expressions/effective-gate.ts";
import { type LintResult, lint } from "../lint/engine.ts";
import { RULES } from "../lint/rules.ts";
import { usdRates, type WorkspaceRates } from "../prices/usd-rates.ts";
import type { AnalysisInput } from "./analysis-input.ts";
import { eraOfWorkspace } from "./plan.ts";
import { type PricedColumn, priceColumn } from "./price-column.ts";
import type { StatedColumn } from "./price-request.ts";
import { resultPathOf } from "./result-path.ts";
import { runSceneOf } from "./run-scene.ts";
import { withSavings } from "./savings.ts";
import { withTrials } from "./try-conditions.ts";
import { withWaterfallNotes } from "./waterfall-note.ts";

/** A table with every column priced and every rule asked. */
export interface Study {
  /** In the table's order. */
  columns: PricedColumn[];
  rates: UsdRates;
  verdict: LintResult;
}

const NO_WORKSPACE = { planType: null, allotment: { credits: null, actions: null }, usdPerCredit: null };

type Known = Pick<AnalysisInput, "workspace" | "terms" | "billingPlan" | "actionTiers">;

/** The dollar rates of the workspace with where they come from; unknown with the reason when its plan was not seen. */
export function planRatesOf(known: Known): WorkspaceRates {
  return usdRates(known.workspace ?? NO_WORKSPACE, known);
}

/** What a data credit and an action cost this workspace in dollars; unknown with the reason when it was not seen. */
export function ratesOf(known: Known): UsdRates {
  const { usdPerCredit, usdPerAction } = planRatesOf(known);
  return { perDataCredit: usdPerCredit, perAction: usdPerAction };
}

/**
 * Prices and judges a table. A saved table and one with a draft in it come the same way, so that a draft meets the very same
 * prices and rules; `stated` is what the panel says of the draft beyond its configuration.
 */
export function studyTable(input: AnalysisInput, stated: StatedColumn | null = null): Study {
  const { table } = input;
  const rates = ratesOf(input);
  const gates = effectiveGates(table, {
    holdsObject: ({ action }) => action !== null && resultPathOf(action).length > 0,
    statuses: input.statuses,
    loaded: input.loaded ?? null,
  });
  const forecasts = forecastRuns(runSceneOf(input, gates));
  const columns = table.columns.map((column) =>
    priceColumn(column, gates.get(column.id) ?? null, input, {
      rates,
      forecasts,
      stated: stated?.columnId === column.id ? stated : null,
    }),
  );
  const facts = {
    table,
    columns: columns.map((it) => it.facts),
    reads: transitiveReads(table),
    sources: input.sources ?? null,
    accounts: input.accounts,
  };
  const verdict = lint(facts, RULES);
  const findings = withSavings(withTrials(verdict.findings, columns, input), columns, rates);
  return {
    columns: withWaterfallNotes(columns, table, eraOfWorkspace(input)),
    rates,
    verdict: { ...verdict, findings },
  };
}
