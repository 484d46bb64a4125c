import { isKnownRange } from "../../model/decimal-range.ts";
import type { ColumnFacts } from "../../model/facts.ts";
import { cheaperTwinOf } from "../../prices/cheaper-twin.ts";
import { findAction } from "../../prices/find-action.ts";
import type { Price, PriceRequest } from "../../prices/price.ts";

/** What rules may know of a column's price beyond whether there is one. */
type PriceFacts = Pick<ColumnFacts, "creditsPerRow" | "unlimitedResults" | "cheaperTwin" | "hasLegacyPriceOnly">;

export const NO_PRICE_FACTS: PriceFacts = {
  creditsPerRow: null,
  unlimitedResults: null,
  cheaperTwin: null,
  hasLegacyPriceOnly: false,
};

/** Takes them from how the price was asked for and what came of it. */
export function priceFactsOf({ action, account, era, typed }: PriceRequest, price: Price): PriceFacts {
  const { pricing } = action;
  const isOld = pricing?.legacy?.credits != null && pricing.modern?.credits == null;
  const isOnClay = account !== "own";
  return {
    creditsPerRow: isKnownRange(price.dataCredits) ? price.dataCredits : null,
    unlimitedResults: unlimitedResults(action, price),
    cheaperTwin: era === "unknown" || !isOnClay ? null : cheaperTwinOf(action, era, typed?.credits ?? null),
    hasLegacyPriceOnly: era === "modern" && isOnClay && isOld && typed?.credits == null,
  };
}

// A limit of zero limits nothing, and one that is computed row by row is a limit.
function unlimitedResults({ packageId, key, literals, inputs }: PriceRequest["action"], price: Price) {
  const isLimited = Number(literals.limit ?? 0) > 0 || inputs.some((input) => input.name === "limit");
  if (price.per !== "result" || isLimited) return null;
  const unit = findAction(packageId, key)?.unit ?? null;
  return { unit: unit?.name ?? "result", most: unit?.most ?? null };
}
