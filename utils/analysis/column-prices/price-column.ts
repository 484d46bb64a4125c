import { type ColumnCost, type CostReadings, columnCost } from "../../estimate/column-cost.ts";
import { type ExactCost, inUsd, times, type UsdRates } from "../../estimate/cost.ts";
import type { RunForecast } from "../../estimate/forecast-runs.ts";
import type { ColumnFacts } from "../../model/facts.ts";
import type { Gate } from "../../model/gate.ts";
import type { OwnKeyReport } from "../../model/own-key.ts";
import type { Quantity } from "../../model/quantity.ts";
import type { VerdictCounts } from "../../model/row-cells.ts";
import type { Action, Column } from "../../model/table.ts";
import { actionPriceKey } from "../../model/user-terms.ts";
import { findAction, kindOfAction } from "../../prices/find-action.ts";
import { ownKeyProviders, providerOf } from "../../prices/key-holder.ts";
import { isPaid, type Price, type PriceRequest } from "../../prices/price.ts";
import { modelPricingOf } from "../../prices/price-ai.ts";
import { priceOf } from "../../prices/price-of.ts";
import type { AnalysisInput } from "../analysis-input.ts";
import { typedOf } from "../assumptions/typed-assumptions.ts";
import { verdictOf } from "../conditions/verdict-of.ts";
import { ownKeyNetOf, ownKeyOf } from "../own-key/own-key.ts";
import { ownKeyQuestionOf } from "../own-key/own-key-of-column.ts";
import { ownRunFactors } from "../own-key/own-run-factors.ts";
import { chargeOfRun, type RunCharge } from "./charge-of-run.ts";
import { NO_PRICE_FACTS, priceFactsOf } from "./price-facts.ts";
import { aiTermsOf, priceRequestOf, type StatedColumn } from "./price-request.ts";
import { priceRiseOf } from "./price-rise.ts";
import { resultPathOf } from "./result-path.ts";

/** One column with everything that the other rooms know of it. Everything but the facts is null where nothing can run. */
export interface PricedColumn {
  facts: ColumnFacts;
  /** How the price was asked for. */
  request: PriceRequest | null;
  price: Price | null;
  /** What a run of it takes on average. */
  charge: RunCharge | null;
  /** What its run condition said of the rows that were seen. */
  verdicts: VerdictCounts | null;
  run: RunForecast | null;
  cost: ExactCost | null;
  /** What a key of the customer's own would change. */
  ownKey: OwnKeyReport | null;
  /** What the cost may come to, reading by reading; null where that is not known. */
  readings: CostReadings | null;
}

const NOTHING_RUNS = {
  request: null,
  price: null,
  charge: null,
  verdicts: null,
  run: null,
  cost: null,
  readings: null,
  ownKey: null,
};

interface Terms {
  rates: UsdRates;
  /** Of every action column. */
  forecasts: ReadonlyMap<string, RunForecast>;
  stated: StatedColumn | null;
}

/** Asks the rooms in turn: whose key, what price, how many rows, what cost. */
export function priceColumn(column: Column, gate: Gate | null, input: AnalysisInput, terms: Terms): PricedColumn {
  const run = terms.forecasts.get(column.id);
  if (column.action === null || gate === null || run === undefined) {
    return { facts: factsWithoutAction(column), ...NOTHING_RUNS };
  }
  const { request, action } = priceRequestOf(
    column.action,
    input,
    terms.stated,
    aiTermsOf(column.id, input, terms.rates),
  );
  const price = priceOf(request);
  const verdicts = verdictOf(gate, input);
  const charge = chargeOfRun(price, request, typedOf(input.table.id, column.id, input.terms ?? null));
  const priced = runCost(column.id, { price, charge }, run, terms.rates);
  const ownKey = ownKeyOfColumn(column.id, request, { gate, input, rates: terms.rates, rows: run.rows });
  const facts = {
    ...factsOfAction(column, action, gate, { request, price, ownKey, input }),
    priceRise: riseOf(request, priced.cost, input),
  };
  const explained = { ...price, explanation: [...price.explanation, ...charge.explanation] };
  return { facts, request, price: explained, charge, verdicts, run, ...priced, ownKey };
}

function ownKeyOfColumn(columnId: string, request: PriceRequest, known: Parameters<typeof ownKeyQuestionOf>[2]) {
  const question = ownKeyQuestionOf(columnId, request, known);
  const ownKey = ownKeyOf(question);
  return ownKey.state === "in-use" ? { ...ownKey, ownReckoning: ownRunFactors(question, known) } : ownKey;
}

/** What a run of a column costs, whichever rows it starts. */
export function runCost(
  columnId: string,
  { price: { actions }, charge: { unit, share } }: { price: Price; charge: RunCharge },
  run: RunForecast,
  rates: UsdRates,
): ColumnCost {
  return columnCost(columnId, { dataCredits: unit, share, actions }, run, rates);
}

/** What so many billed runs cost at this price. */
export function costOf(price: Pick<Price, "dataCredits" | "actions">, rows: Quantity, rates: UsdRates): ExactCost {
  const dataCredits = times(price.dataCredits, rows);
  const actions = times(price.actions, rows);
  return { dataCredits, actions, usd: inUsd(dataCredits, actions, rates) };
}

// A model and a function have no price of their own, and the user's own does not rise by itself.
function riseOf({ action, era, account, typed }: PriceRequest, cost: ExactCost, input: AnalysisInput) {
  const kind = kindOfAction(action.packageId, action.key);
  if (era === "unknown" || kind === "ai" || kind === "function" || typed != null) return null;
  const sights = input.ledger?.[actionPriceKey(action)] ?? [];
  return priceRiseOf(sights, era, { isOnClayKey: account === "clay" || account === "none", cost });
}

function factsOfAction(
  column: Column,
  action: Action,
  gate: Gate,
  {
    request,
    price,
    ownKey,
    input,
  }: { request: PriceRequest; price: Price; ownKey: OwnKeyReport; input: AnalysisInput },
): Omit<ColumnFacts, "priceRise"> {
  const record = findAction(action.packageId, action.key);
  return {
    column,
    kind: kindOfAction(action.packageId, action.key),
    isPaid: isPaid(price),
    takesDataCredits: isPaid({ dataCredits: price.dataCredits, actions: price.dataCredits }),
    account: request.account,
    gate,
    produces: record?.produces ?? null,
    resultPath: resultPathOf(action),
    ownKeyProviders: ownKeyProviders(action),
    filledCells: filledCells(column.id, gate, price, input),
    modelPricing: modelPricingOf(action),
    hasBudget: hasBudget(action),
    providerName: providerOf(action),
    ownKeyNet: ownKeyNetOf(ownKey),
    ...priceFactsOf(request, price),
  };
}

// A miss that was looked up is no result; it counts only where Clay bills a miss as well (clay-api.md section 4.9).
function filledCells(columnId: string, { cells }: Gate, price: Price, { statuses }: AnalysisInput): number | null {
  if (cells === null) return null;
  const misses = price.chargedWhenEmpty === "yes" ? 0 : (statuses?.[columnId]?.SUCCESS_NO_DATA ?? 0);
  return cells.done - misses;
}

// A limit of zero and an empty one limit nothing; one that is computed row by row is a limit.
function hasBudget({ literals, inputs }: Action): boolean {
  const names = ["runBudget", "maxCostInCents"] as const;
  return names.some((name) => Number(literals[name] ?? 0) > 0 || inputs.some((input) => input.name === name));
}

// An action column without an action in it is a shape that we could not read, so whether it costs anything is unknown.
function factsWithoutAction(column: Column): ColumnFacts {
  const isUnread = column.kind === "action";
  return {
    column,
    kind: column.kind === "action" ? "enrichment" : column.kind,
    isPaid: isUnread ? null : false,
    takesDataCredits: isUnread ? null : false,
    account: isUnread ? "unknown" : "none",
    gate: null,
    produces: null,
    resultPath: [],
    ownKeyProviders: [],
    filledCells: null,
    modelPricing: null,
    hasBudget: false,
    providerName: null,
    ownKeyNet: null,
    priceRise: null,
    ...NO_PRICE_FACTS,
  };
}
