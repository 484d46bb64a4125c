import { percentInWords } from "../../estimate/percent.ts";
import { between, exactly, isKnownRange, isZero } from "../../model/decimal-range.ts";
import type { KnownQuantity } from "../../model/quantity.ts";
import { type AverageCharge, averageCharge } from "../../prices/average-charge.ts";
import type { Price, PriceRequest } from "../../prices/price.ts";
import { modelPricingOf } from "../../prices/price-ai.ts";
import { unitPriceOf } from "../../prices/price-of.ts";
import type { TypedAssumptions } from "../assumptions/typed-assumptions.ts";

/** What a run that finds something takes in data credits, and what that is reckoned from where it is not simply the price. */
export interface RunCharge extends AverageCharge {
  /** Null where a run takes its price. */
  counted: CountedCharge | null;
}

/** By what the price of one unit is multiplied: how many results, or how much of what is held. */
export interface CountedCharge {
  by: "results" | "settles";
  estimate: KnownQuantity;
  typed: number | null;
  /** Whether cells of the column have said so. */
  isObserved: boolean;
  /** How the estimate came about, one sentence each. */
  why: string[];
}

/** What a run takes on average, with the user's own number of results or settled share in the place of the estimate. */
export function chargeOfRun(price: Price, request: PriceRequest, typed: TypedAssumptions): RunCharge {
  const charge = averageCharge(price, request);
  const isVariable = modelPricingOf(request.action) === "variable";
  if (!isKnownRange(charge.unit) || isZero(charge.unit) || (!isVariable && price.per === "row")) {
    return { ...charge, counted: null };
  }
  const isObserved = (request.aiTerms?.seen?.upfront?.cells ?? 0) > 0;
  const share = charge.share ?? { low: 1, likely: 1, high: 1 };
  if (isVariable) {
    const counted = {
      by: "settles",
      estimate: share,
      typed: typed.settles,
      isObserved,
      why: charge.explanation,
    } as const;
    return typed.settles === null
      ? { ...charge, counted }
      : {
          unit: charge.unit,
          share: exactShare(typed.settles),
          explanation: typedCharge("settles", typed.settles),
          counted,
        };
  }
  const { dataCredits: one } = unitPriceOf(request);
  if (!isKnownRange(one) || Number(one.likely) === 0) return { ...charge, counted: null };
  const results = Number(charge.unit.likely) / Number(one.likely);
  const estimate = { low: share.low * results, likely: share.likely * results, high: share.high * results };
  const counted = { by: "results", estimate, typed: typed.results, isObserved, why: charge.explanation } as const;
  if (typed.results === null) return { ...charge, counted };
  return {
    // A price that begins at nothing is one whose key was not seen.
    unit: Number(charge.unit.low) === 0 ? between(0, one.likely, one.likely) : exactly(one.likely),
    share: exactShare(typed.results),
    explanation: typedCharge("results", typed.results),
    counted,
  };
}

function exactShare(share: number): KnownQuantity {
  return { low: share, likely: share, high: share };
}

/** What the user typed in the place of a counted charge, as a sentence. */
function typedCharge(by: CountedCharge["by"], figure: number): string[] {
  return by === "results"
    ? [`You set how many results a run brings: ${figure.toLocaleString("en-US")}.`]
    : [`You set how much of what is held a run takes: ${percentInWords(figure)}.`];
}
