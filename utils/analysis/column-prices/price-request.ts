import type { UsdRates } from "../../estimate/cost.ts";
import type { Action } from "../../model/table.ts";
import { actionPriceKey, type TypedPrice, type UserTerms } from "../../model/user-terms.ts";
import { type AiTerms, DEFAULT_MARK_UP } from "../../prices/ai-terms.ts";
import { findAction } from "../../prices/find-action.ts";
import { keyHolderOf } from "../../prices/key-holder.ts";
import type { ObservedPrice } from "../../prices/observed-price.ts";
import type { KeyHolder, PriceRequest } from "../../prices/price.ts";
import { modelPricingOf } from "../../prices/price-ai.ts";
import { priceOf } from "../../prices/price-of.ts";
import type { AnalysisInput } from "../analysis-input.ts";
import { functionStepsOf } from "../function-steps.ts";
import { eraOfWorkspace } from "../plan.ts";
import { completeAction } from "./complete-action.ts";

/** What Clay's panel says of a column beyond its configuration. Null: the panel does not say. */
export interface StatedColumn {
  columnId: string;
  /** Whose key is chosen. */
  account: KeyHolder | null;
  /** Where the prices in the column come from, and what one of them counts. */
  price: Pick<PriceRequest, "deliveredBy" | "shownPer"> | null;
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
    observed: observedPriceOf(action, input),
    ...(aiTerms && { aiTerms }),
    functionCost: input.functions?.find(({ tableId }) => tableId === action.literals.tableId) ?? null,
    functionSteps: functionStepsOf(action, input, (step, inside) =>
      priceOf(priceRequestOf(step, inside, null).request),
    ),
    ...(deliveredBy && { deliveredBy }),
    ...stated?.price,
  };
  return { request, action };
}

/**
 * What billed runs of an action took in this workspace. Not of one that is billed by the result, whose runs take as much as its column
 * asks for, nor of a model of variable price, which follows its own column's cells.
 */
function observedPriceOf(action: Action, { history }: Pick<AnalysisInput, "history">): ObservedPrice | null {
  const isByResult = (findAction(action.packageId, action.key)?.per ?? "row") !== "row";
  return isByResult || modelPricingOf(action) === "variable" ? null : (history?.[priceKeyOf(action)]?.charge ?? null);
}

/** Under which key the user's own price of a column is kept: that of an AI model or of a function is its own. */
export function priceKeyOf(action: Action): string {
  const own = action.literals.model ?? action.literals.tableId;
  return own === undefined ? actionPriceKey(action) : `${actionPriceKey(action)}/${own}`;
}

/** What the user typed for an action; of an AI model or a function by itself before that of all of them. */
function typedPriceOf(action: Action, terms: UserTerms | null): TypedPrice | null {
  return terms?.actionPrices[typedKeyOf(action, terms)] ?? null;
}

/** Under which key the price that counts is kept, or would be. */
export function typedKeyOf(action: Action, terms: UserTerms | null): string {
  const [own, ofAll] = [priceKeyOf(action), actionPriceKey(action)];
  return terms?.actionPrices[own] === undefined && terms?.actionPrices[ofAll] !== undefined ? ofAll : own;
}
