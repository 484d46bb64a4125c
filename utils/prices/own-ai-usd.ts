import Big from "big.js";
import {
  between,
  type DecimalRange,
  isKnownRange,
  type KnownDecimalRange,
  rangeOf,
  scale,
  unknownAmount,
} from "../model/decimal-range.ts";
import type { Provenance } from "../model/provenance.ts";
import type { Action } from "../model/table.ts";
import type { AiTerms } from "./ai-terms.ts";
import { findModel } from "./find-model.ts";
import type { ModelRecord } from "./models/model-record.ts";
import { type AiTask, aiCredits, taskOf } from "./price-ai.ts";
import { provenanceOf } from "./record.ts";
import { tokensPerRun } from "./tokens-per-run.ts";

type TokenPrice = NonNullable<ModelRecord["usdPerMillion"]>;

/** What the maker of a model bills for one run of an AI column on the customer's own key. */
export interface OwnAiUsd {
  /** US dollars. */
  usd: DecimalRange;
  provenance: Provenance | null;
  /** Each factor and assumption, one sentence each. */
  explanation: string[];
  /**
   * The part of Clay's bill that an own key saves, where the dollars are that bill less a mark-up: the two vary together. Null where
   * they do not, or where a budget caps Clay's bill alone.
   */
  savedShare: KnownDecimalRange | null;
}

/**
 * The dollars of one run of an AI column on the customer's own key: from what Clay bills for the same call where the model's price is
 * variable, since that is the maker's bill and a mark-up (clay-api.md section 11.1); else from the length of the prompt and the
 * maker's token prices. Never fails; what cannot be told is unknown with the reason.
 */
export function ownAiUsdPerRun(action: Action, terms: AiTerms): OwnAiUsd {
  const literal = action.literals.model;
  if (literal === undefined) {
    return notKnown("The model is not a fixed choice, so what its maker bills is not known.");
  }
  const model = findModel(literal)?.model;
  if (model === undefined) return notKnown(`What the maker of the model ${literal} bills is not known.`);
  if (model.ownKey === false) return notKnown(`${model.id} is Clay's own model and takes no other key.`);
  const task = taskOf(action);
  if (task === "image") return notKnown("What an image costs on an own key is not known.");
  return fromClaysBill(action, model, task, terms) ?? fromTokens(action, model, task);
}

/** With the highest mark-up that was published: pricing.md section 9. */
const HIGHEST_FACTOR = "1.2";

function fromClaysBill(action: Action, model: ModelRecord, task: AiTask, terms: AiTerms): OwnAiUsd | null {
  const listed = task === "content" || task === "webResearch" ? model[task] : null;
  if (listed === null || typeof listed.credits === "string" || !isKnownRange(terms.usdPerCredit)) return null;
  // A budget in credits stops what Clay bills; whether it stops another's bill nobody says.
  const unlimited = { ...action, literals: { ...action.literals, runBudget: "" } };
  const { credits, provenance, explanation } = aiCredits(unlimited, terms);
  if (!isKnownRange(credits)) return null;
  const usual = new Big(terms.markUp).plus(1);
  const highest = usual.gt(HIGHEST_FACTOR) ? usual : HIGHEST_FACTOR;
  const bill = scale(credits, terms.usdPerCredit);
  const usd = between(new Big(bill.low).div(highest), new Big(bill.likely).div(usual), bill.high);
  const percent = new Big(terms.markUp).times(100).toFixed();
  const note = `Its maker's bill is taken to be Clay's without a mark-up of ${percent} %; sources say 0 to 20 %.`;
  const without = (factor: Big.BigSource) => new Big(1).minus(new Big(1).div(factor)).round(6);
  return {
    usd,
    provenance: provenance && { ...provenance, confidence: "low" },
    explanation: [...explanation, note],
    savedShare: hasBudget(action) ? null : between(0, without(usual), without(highest)),
  };
}

function hasBudget({ literals: { runBudget = "" } }: Action): boolean {
  return Number(runBudget) > 0;
}

function fromTokens(action: Action, model: ModelRecord, task: AiTask): OwnAiUsd {
  const price = model.usdPerMillion;
  if (price === null) return notKnown(`The token price of ${model.id} is not known.`);
  const usual = tokensPerRun(action, task);
  const times = rangeOf(model.moreTokens?.times ?? "1");
  const [input, output] = [scale(usual.input, times), scale(usual.output, times)];
  const perRequest = new Big(model.usdPerThousandRequests ?? 0).div(1_000);
  const sum = (end: keyof KnownDecimalRange) => {
    const { longPrompt } = model;
    const rate = longPrompt !== null && new Big(input[end]).gt(longPrompt.above) ? longPrompt : price;
    const tokens = new Big(input[end]).times(rate.input).plus(new Big(output[end]).times(rate.output));
    return tokens.div(1_000_000).plus(perRequest);
  };
  return {
    usd: between(sum("low"), sum("likely"), sum("high")),
    provenance: { ...provenanceOf(model.from), confidence: "low" },
    explanation: [...usual.explanation, ...tokenPrice(model, price)],
    savedShare: null,
  };
}

/** What the maker's price list says, one sentence each. */
function tokenPrice({ id, longPrompt, moreTokens, usdPerThousandRequests }: ModelRecord, price: TokenPrice): string[] {
  const notes = [`${id} takes $${price.input} per million tokens read and $${price.output} per million written.`];
  if (longPrompt !== null) {
    const { above, input, output } = longPrompt;
    notes.push(
      `For a prompt of more than ${Number(above).toLocaleString("en-US")} tokens it takes $${input} and $${output}.`,
    );
  }
  if (moreTokens !== null)
    notes.push(`It counts about ${moreTokens.times} times as many tokens as others for the same text.`);
  if (usdPerThousandRequests !== null) notes.push(`Each 1,000 requests take $${usdPerThousandRequests} on top.`);
  return notes;
}

function notKnown(reason: string): OwnAiUsd {
  return { usd: unknownAmount(reason), provenance: null, explanation: [reason], savedShare: null };
}
