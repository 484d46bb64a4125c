import Big from "big.js";
import {
  between,
  capAt,
  type DecimalRange,
  hull,
  isKnownRange,
  rangeOf,
  unknownAmount,
} from "../model/decimal-range.ts";
import type { Provenance } from "../model/provenance.ts";
import type { Action } from "../model/table.ts";
import { type AiTerms, NO_AI_TERMS } from "./ai-terms.ts";
import { findModel, type ModelMatch } from "./find-model.ts";
import { provenanceOf } from "./record.ts";
import { type VariablePrice, variablePrice } from "./variable-price.ts";

/** What Clay charges per row of an AI column on Clay's key. */
export interface AiCredits {
  credits: DecimalRange;
  provenance: Provenance | null;
  /** Whether the customer's own key could run the model; null when that is not known. */
  canUseOwnKey: boolean | null;
  explanation: string[];
}

export type AiTask = "content" | "webResearch" | "image" | "unclear";

/**
 * The credits of an AI column by model and use case, which replace the price that Clay delivers with the action
 * (clay-api.md sections 6.3 step 7 and 11.1). A credit budget per row caps the price; where no price is known it is the
 * only bound there is. Never fails; what cannot be told is unknown with the reason.
 */
export function aiCredits(action: Action, terms: AiTerms = NO_AI_TERMS): AiCredits {
  const literal = action.literals.model;
  const match = literal === undefined ? null : findModel(literal);
  const priced = priceByModel(literal, match, taskOf(action), terms);
  const canUseOwnKey = match === null ? null : match.model.ownKey;
  return withBudget({ ...priced, canUseOwnKey }, budgetOf(action));
}

/**
 * How Clay bills an AI column's model on Clay's key: a fixed price, or one that is held and settled by what the provider
 * charged (clay-api.md section 11.1). Null for any other action, and where the model or its price is not known.
 */
export function modelPricingOf(action: Action): "fixed" | "variable" | null {
  const { model: literal } = action.literals;
  const model = literal === undefined ? null : findModel(literal)?.model;
  const task = taskOf(action);
  if (model == null || (task !== "content" && task !== "webResearch")) return null;
  const figure = model[task];
  if (figure === null) return null;
  return typeof figure.credits === "string" ? "fixed" : "variable";
}

type Priced = Omit<AiCredits, "canUseOwnKey">;

function priceByModel(literal: string | undefined, match: ModelMatch | null, task: AiTask, terms: AiTerms): Priced {
  if (literal === undefined) {
    return notKnown("The model is not a fixed choice (a formula may pick it per row), so its price is not known.");
  }
  if (task === "image") return notKnown("No price is known for image generation.");
  if (match === null) {
    const variable = variablePrice(literal, null, terms);
    return variable === null ? notKnown(`No price is known for the model ${literal}.`) : inWords(variable);
  }
  const { id } = match.model;
  if (task === "unclear") return priceOfEither(match);
  const figure = match.model[task];
  const what = task === "content" ? "content creation" : "web research";
  if (figure === null || typeof figure.credits !== "string") {
    const variable = variablePrice(id, figure, terms);
    if (variable === null) return notKnown(`Clay's price for ${what} with ${id} was not found.`);
    const { credits, provenance, explanation } = inWords(variable);
    return {
      credits,
      provenance: provenance && trusted(match, provenance),
      explanation: [...explanation, ...spelling(literal, match)],
    };
  }
  return {
    credits: rangeOf(figure.credits),
    provenance: trusted(match, provenanceOf(figure.from)),
    explanation: [
      `${id} costs ${figure.credits} ${figure.credits === "1" ? "credit" : "credits"} per row for ${what}.`,
      ...spelling(literal, match),
    ],
  };
}

function inWords({ credits, provenance, basis }: VariablePrice): Priced {
  return { credits, provenance, explanation: [basis] };
}

function priceOfEither(match: ModelMatch): Priced {
  const { content, webResearch, id } = match.model;
  if (content === null || webResearch === null) {
    return notKnown(`The use case is not a fixed choice, and ${id} is not priced for both content and web research.`);
  }
  return {
    credits: hull(rangeOf(content.credits), rangeOf(webResearch.credits)),
    provenance: trusted(match, provenanceOf(content.from)),
    explanation: [
      `The use case is not a fixed choice: the range runs over content creation (likely) and web research.`,
    ],
  };
}

function withBudget(priced: AiCredits, budget: string | null): AiCredits {
  if (budget === null) return priced;
  const cap = `The column's credit budget stops a row at ${budget} credits.`;
  if (isKnownRange(priced.credits)) {
    return { ...priced, credits: capAt(priced.credits, budget), explanation: [...priced.explanation, cap] };
  }
  return {
    ...priced,
    credits: between(0, budget, budget),
    provenance: { source: "The column's own credit budget per row", asOf: null, confidence: "low" },
    explanation: [...priced.explanation, `${cap} Without a known price, that budget is the only bound.`],
  };
}

/** What an AI column asks of its model, by its use case and key (clay-api.md section 11.1). */
export function taskOf(action: Action): AiTask {
  const useCase = action.literals.useCase;
  if (useCase === "claygent" || useCase === "webResearch") return "webResearch";
  if (useCase === "use-ai") return "content";
  if (useCase === "imageGeneration") return "image";
  if (action.key === "claygent") return "webResearch";
  return action.key === "use-ai" ? "unclear" : "content";
}

function budgetOf(action: Action): string | null {
  const text = action.literals.runBudget ?? "";
  return /^\d+(\.\d+)?$/.test(text) && new Big(text).gt(0) ? new Big(text).toFixed() : null;
}

function notKnown(reason: string): Priced {
  return { credits: unknownAmount(reason), provenance: null, explanation: [reason] };
}

function trusted(match: ModelMatch, provenance: Provenance): Provenance {
  if (match.match === "exact") return provenance;
  return { ...provenance, confidence: match.match === "contained" ? "low" : "medium" };
}

function spelling(literal: string, { match, model }: ModelMatch): string[] {
  return match === "exact" ? [] : [`The column names ${literal}, priced as ${model.id}.`];
}
