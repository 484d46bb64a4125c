import {
  type DecimalRange,
  exactly,
  hull,
  isKnownRange,
  isZero,
  rangeOf,
  scale,
  unknownAmount,
} from "../model/decimal-range.ts";
import type { Provenance } from "../model/provenance.ts";
import type { Action, EraPrice } from "../model/table.ts";
import type { Era } from "./era.ts";
import { whyNotFound } from "./find-action.ts";
import { observedFigure } from "./observed-price.ts";
import type { PriceRequest } from "./price.ts";
import type { AiCredits } from "./price-ai.ts";
import { type ActionRecord, provenanceOf } from "./record.ts";
import { resultsPerRow } from "./results-per-row.ts";
import { CLAY_CHARGES } from "./sources.ts";

export type KnownEra = Exclude<Era, "unknown">;

/** One meter in one era, with where it comes from. */
export interface Figure {
  amount: DecimalRange;
  provenance: Provenance | null;
  explanation: string[];
}

/** A request with what the book and the model list say of it. */
export interface Facts extends PriceRequest {
  record: ActionRecord | null;
  ai: AiCredits | null;
}

const FROM_PAGE: Provenance = { source: "Delivered by Clay's page with the column", asOf: null, confidence: "high" };
/** A price that the user set. */
export const TYPED: Provenance = { source: "Typed in by you", asOf: null, confidence: "high" };
const LEGACY_HAS_NO_ACTIONS = "Legacy plans bill no actions.";

/** What a run takes in data credits (legacy: credits) in one era, by whose key it runs on. */
export function creditsIn(facts: Facts, era: KnownEra): Figure {
  const clay = clayCredits(facts, era);
  const { action, account, record, ai } = facts;
  if (action.requiresOwnKey ?? record?.ownKey === "required") {
    const amount = exactly(action.pricing?.[era]?.ownKeyCredits ?? "0");
    return ownKeyFigure(facts, amount, `Only the customer's own key runs this action: ${amount.likely} data credits.`);
  }
  const isClayOnly = ai?.canUseOwnKey === false;
  if (account === "own" && isClayOnly) {
    return { ...clay, explanation: [...clay.explanation, "Clay's own models run on Clay's key only."] };
  }
  if (account === "own") return ownKeyFigure(facts, exactly(0), "The customer's own key takes no data credits.");
  const takesKey = record?.ownKey !== "no" && record?.ownKey !== "not-applicable" && !isClayOnly;
  if (account !== "unknown" || !takesKey || isZero(clay.amount)) return clay;
  const amount = isKnownRange(clay.amount) ? hull(clay.amount, exactly(0)) : clay.amount;
  const note =
    "Whose key runs it was not seen: the range starts at 0 for an own key, and Clay's key is the likely one.";
  return { ...clay, amount, explanation: [...clay.explanation, note] };
}

/** Data credits on Clay's key: what billed runs took there where nobody says one price. */
function clayCredits(facts: Facts, era: KnownEra): Figure {
  const told = toldCredits(facts, era);
  const isOpen = !isKnownRange(told.amount) || (told.provenance?.asOf != null && told.amount.low !== told.amount.high);
  return facts.observed != null && isOpen ? observedFigure(facts.observed) : told;
}

/** What the user, the page or the price book say. */
function toldCredits(facts: Facts, era: KnownEra): Figure {
  const { action, record, ai, shownPer, deliveredBy = FROM_PAGE } = facts;
  const typed = facts.typed?.credits ?? null;
  if (ai !== null && typed === null) {
    const { credits: amount, provenance, explanation } = ai;
    // A row budget is the column's own and holds in either era; only a published price is taken over.
    if (era === "modern" || provenance?.asOf == null) return { amount, provenance, explanation };
    const note = "Clay's AI prices are published for current plans and taken over for legacy plans.";
    return { amount, provenance: { ...provenance, confidence: "low" }, explanation: [...explanation, note] };
  }
  const delivered = action.pricing?.[era]?.credits ?? null;
  const listed = record === null ? null : era === "legacy" ? record.legacyCredits : record.dataCredits;
  const figure = typed ?? delivered ?? listed;
  if (figure === null) {
    const reason = whyNoCredits(action, record, era);
    return { amount: unknownAmount(reason), provenance: null, explanation: [reason] };
  }
  const single = rangeOf(figure);
  const provenance = sourceOf(typed, delivered, record) ?? deliveredBy;
  const unit = era === "legacy" ? "credits" : "data credits";
  const { factors, explanation } = resultsPerRow(action, record, shownPer);
  const span = single.low === single.high ? single.likely : `${single.low} to ${single.high}`;
  const isPerRun = (record?.per ?? shownPer ?? "row") === "row";
  const each = isPerRun ? "run" : (record?.unit?.name ?? "result");
  return {
    amount: scale(single, factors),
    provenance,
    explanation: [
      `${typed === null ? "Clay's key" : "You set the price on Clay's key"}: ${span} ${span === "1" ? unit.replace(/s$/, "") : unit} per ${each}.`,
      ...(isZero(single) ? [] : explanation),
    ],
  };
}

/** What a run takes in actions in one era. Whose key it is makes no difference. */
export function actionsIn({ action, record, typed: terms, deliveredBy = FROM_PAGE }: Facts, era: KnownEra): Figure {
  if (era === "legacy") return { amount: exactly(0), provenance: null, explanation: [LEGACY_HAS_NO_ACTIONS] };
  const typed = terms?.actions ?? null;
  const delivered: EraPrice | null = action.pricing?.modern ?? null;
  const figure = typed ?? delivered?.actions ?? record?.actions ?? null;
  if (figure === null) {
    const reason = record === null ? whyNotFound(action.key) : `${record.name}: no price was found.`;
    return { amount: unknownAmount(reason), provenance: null, explanation: [reason] };
  }
  const amount = rangeOf(figure);
  const provenance = sourceOf(typed, delivered?.actions ?? null, record) ?? deliveredBy;
  const span = amount.low === amount.high ? amount.likely : `${amount.low} to ${amount.high}`;
  const whose = typed === null ? "Actions per run" : "You set the actions per run";
  return { amount, provenance, explanation: [`${whose}: ${span}, whoever's key it is.`] };
}

/** Null: the page delivered the figure. */
function sourceOf(typed: string | null, delivered: string | null, record: ActionRecord | null): Provenance | null {
  if (typed !== null) return TYPED;
  return delivered === null && record !== null ? provenanceOf(record.from) : null;
}

function ownKeyFigure({ action, record, deliveredBy = FROM_PAGE }: Facts, amount: DecimalRange, note: string): Figure {
  const source = action.pricing !== null ? deliveredBy : provenanceOf(record?.from ?? CLAY_CHARGES);
  return { amount, provenance: source, explanation: [note] };
}

function whyNoCredits(action: Action, record: ActionRecord | null, era: KnownEra): string {
  if (record === null) return whyNotFound(action.key);
  const other = era === "modern" ? record.legacyCredits : record.dataCredits;
  const name = `${record.name} (${record.provider})`;
  if (other === null) return `No published price was found for ${name}.`;
  const [here, there] = era === "modern" ? ["current", "legacy"] : ["legacy", "current"];
  const known = rangeOf(other).likely;
  return `The price of ${name} on ${here} plans was not found; ${there} plans pay ${known}, which does not carry over.`;
}
