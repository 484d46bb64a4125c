import { hull, isKnownRange } from "../model/decimal-range.ts";
import type { Era } from "./era.ts";
import { actionsIn, creditsIn, type Facts, type Figure, type KnownEra } from "./era-figures.ts";
import { findAction, kindOfAction } from "./find-action.ts";
import { functionPrice } from "./function-price.ts";
import type { Price, PriceOrigin, PriceRequest } from "./price.ts";
import { aiCredits } from "./price-ai.ts";
import type { ActionRecord } from "./record.ts";

/**
 * What one run of one row costs. Sources in order: what the user typed, the price that the page delivered, the price book,
 * unknown (design.md section 3.3); an AI column is priced by its model instead. Own keys take no data credits but keep the
 * action on current plans. An unknown key or plan widens the range over both readings. Never fails.
 */
export function priceOf(request: PriceRequest): Price {
  const { action, era } = request;
  const found = findAction(action.packageId, action.key);
  if (found?.kind === "function") return functionPrice(request, eraNotes(era));
  const isAi = kindOfAction(action.packageId, action.key) === "ai";
  // An AI column that is recognised by its key or package alone bills like today's AI column.
  const record = found ?? (isAi ? findAction(null, "use-ai") : null);
  const facts: Facts = { ...request, record, ai: isAi ? aiCredits(action, request.aiTerms) : null };
  const credits = perEra(era, (known) => creditsIn(facts, known));
  const actions = perEra(era, (known) => actionsIn(facts, known));
  const explanation = [...eraNotes(era), ...credits.explanation, ...actions.explanation, ...bookNote(record)];
  return {
    dataCredits: credits.amount,
    actions: actions.amount,
    per: (record?.per ?? request.shownPer ?? "row") === "row" ? "row" : "result",
    chargedWhenEmpty: record?.chargedWhenEmpty ?? "unknown",
    provenance: credits.provenance ?? actions.provenance,
    explanation: [...new Set(explanation)],
    origins: { dataCredits: originOf(credits), actions: originOf(actions) },
  };
}

function originOf({ provenance, explanation }: Figure): PriceOrigin {
  return { provenance, explanation: [...new Set(explanation)] };
}

function perEra(era: Era, figureIn: (era: KnownEra) => Figure): Figure {
  if (era !== "unknown") return figureIn(era);
  const modern = figureIn("modern");
  const legacy = figureIn("legacy");
  if (!isKnownRange(modern.amount)) return modern;
  if (!isKnownRange(legacy.amount)) {
    const note = "Its price on a legacy plan is not known and is left out of the range.";
    return { ...modern, explanation: [...modern.explanation, note] };
  }
  const explanation = [...modern.explanation, ...legacy.explanation];
  return { amount: hull(modern.amount, legacy.amount), provenance: modern.provenance, explanation };
}

function eraNotes(era: Era): string[] {
  if (era !== "unknown") return [];
  return [
    "The plan was not seen: the range runs over current and legacy prices, and the current ones are the likely ones.",
  ];
}

function bookNote(record: ActionRecord | null): string[] {
  return record?.note ? [record.note] : [];
}

/**
 * What one unit costs, as Clay's own price tags write it: the price of one result for an action that is billed by the result,
 * else that of one run.
 */
export function unitPriceOf(request: PriceRequest): Price {
  const { action } = request;
  return priceOf({ ...request, action: { ...action, literals: { ...action.literals, limit: "1" } } });
}
