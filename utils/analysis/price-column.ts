import { type ExactCost, inUsd, times, type UsdRates } from "../estimate/cost.ts";
import { type RowsToRun, rowsToRun } from "../estimate/rows-to-run.ts";
import type { ColumnFacts } from "../model/facts.ts";
import type { Gate } from "../model/gate.ts";
import type { OwnKeyReport } from "../model/own-key.ts";
import type { Quantity } from "../model/quantity.ts";
import type { VerdictCounts } from "../model/row-cells.ts";
import type { Action, Column } from "../model/table.ts";
import { actionPriceKey, type TypedPrice, type UserTerms } from "../model/user-terms.ts";
import { type AiTerms, DEFAULT_MARK_UP } from "../prices/ai-terms.ts";
import { findAction, kindOfAction } from "../prices/find-action.ts";
import { keyHolderOf, ownKeyProviders, providerOf } from "../prices/key-holder.ts";
import { isPaid, type KeyHolder, type Price, type PriceRequest } from "../prices/price.ts";
import { modelPricingOf } from "../prices/price-ai.ts";
import { priceOf } from "../prices/price-of.ts";
import type { AnalysisInput } from "./analysis-input.ts";
import { completeAction } from "./complete-action.ts";
import { ownKeyNetOf } from "./own-key.ts";
import { ownKeyOfColumn } from "./own-key-of-column.ts";
import { eraOfWorkspace } from "./plan.ts";
import { resultPathOf } from "./result-path.ts";
import { verdictOf } from "./verdict-of.ts";

/** One column with everything that the other rooms know of it. Everything but the facts is null where nothing can run. */
export interface PricedColumn {
  facts: ColumnFacts;
  /** How the price was asked for. */
  request: PriceRequest | null;
  price: Price | null;
  /** What its run condition said of the rows that were seen. */
  verdicts: VerdictCounts | null;
  run: RowsToRun | null;
  cost: ExactCost | null;
  /** What a key of the customer's own would change. */
  ownKey: OwnKeyReport | null;
}

const NOTHING_RUNS = { request: null, price: null, verdicts: null, run: null, cost: null, ownKey: null };

/** What Clay's panel says of a column beyond its configuration. Null: the panel does not say. */
export interface StatedColumn {
  columnId: string;
  /** Whose key is chosen. */
  account: KeyHolder | null;
  /** Where the prices in the column come from, and what one of them counts. */
  price: Pick<PriceRequest, "deliveredBy" | "shownPer"> | null;
}

interface Terms {
  rates: UsdRates;
  stated: StatedColumn | null;
}

/** Asks the rooms in turn: whose key, what price, how many rows, what cost. */
export function priceColumn(column: Column, gate: Gate | null, input: AnalysisInput, terms: Terms): PricedColumn {
  if (column.action === null || gate === null) return { facts: factsWithoutAction(column), ...NOTHING_RUNS };
  const { request, action } = priceRequestOf(
    column.action,
    input,
    terms.stated,
    aiTermsOf(column.id, input, terms.rates),
  );
  const price = priceOf(request);
  const verdicts = verdictOf(gate, input);
  const run = rowsToRun(gate, { tableRows: input.rows, verdicts });
  const ownKey = ownKeyOfColumn(column.id, request, { input, rates: terms.rates, rows: run.rows });
  const facts = factsOfAction(column, action, gate, { account: request.account, price, ownKey, input });
  return { facts, request, price, verdicts, run, cost: costOf(price, run.rows, terms.rates), ownKey };
}

/** What the workspace says of the AI model of a column. */
export function aiTermsOf(columnId: string, input: AnalysisInput, rates: UsdRates): AiTerms {
  return {
    usdPerCredit: rates.perDataCredit,
    markUp: input.terms?.aiMarkUp ?? DEFAULT_MARK_UP,
    modelCosts: input.modelCosts ?? null,
    seen: input.loaded?.columns[columnId] ?? null,
  };
}

/** What so many rows cost at this price. */
export function costOf(price: Pick<Price, "dataCredits" | "actions">, rows: Quantity, rates: UsdRates): ExactCost {
  const dataCredits = times(price.dataCredits, rows);
  const actions = times(price.actions, rows);
  return { dataCredits, actions, usd: inUsd(dataCredits, actions, rates) };
}

/** The question about an action's price, with all that the page delivered about it. */
export function priceRequestOf(
  given: Action,
  input: Omit<AnalysisInput, "table" | "rows" | "statuses">,
  stated: StatedColumn | null,
  aiTerms?: AiTerms,
): { request: PriceRequest; action: Action } {
  const { action, deliveredBy } = completeAction(given, input.catalogue ?? null);
  const request = {
    action,
    account: stated?.account ?? keyHolderOf(action, input.accounts),
    era: eraOfWorkspace(input),
    typed: typedPriceOf(action, input.terms ?? null),
    ...(aiTerms && { aiTerms }),
    functionCost: input.functions?.find(({ tableId }) => tableId === action.literals.tableId) ?? null,
    ...(deliveredBy && { deliveredBy }),
    ...stated?.price,
  };
  return { request, action };
}

/** What the user typed for an action; of an AI model or a function by itself before that of all of them. */
function typedPriceOf(action: Action, terms: UserTerms | null): TypedPrice | null {
  const key = actionPriceKey(action);
  const own = action.literals.model ?? action.literals.tableId;
  return terms?.actionPrices[`${key}/${own}`] ?? terms?.actionPrices[key] ?? null;
}

function factsOfAction(
  column: Column,
  action: Action,
  gate: Gate,
  {
    account,
    price,
    ownKey,
    input,
  }: Pick<PriceRequest, "account"> & { price: Price; ownKey: OwnKeyReport; input: AnalysisInput },
): ColumnFacts {
  const record = findAction(action.packageId, action.key);
  return {
    column,
    kind: kindOfAction(action.packageId, action.key),
    isPaid: isPaid(price),
    takesDataCredits: isPaid({ dataCredits: price.dataCredits, actions: price.dataCredits }),
    account,
    gate,
    produces: record?.produces ?? null,
    resultPath: resultPathOf(action),
    ownKeyProviders: ownKeyProviders(action),
    filledCells: filledCells(column.id, gate, price, input),
    modelPricing: modelPricingOf(action),
    hasBudget: hasBudget(action),
    providerName: providerOf(action),
    ownKeyNet: ownKeyNetOf(ownKey),
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
  };
}
