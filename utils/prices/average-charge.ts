import Big from "big.js";
import { between, type DecimalRange, exactly, isKnownRange } from "../model/decimal-range.ts";
import type { CreditTotal } from "../model/records.ts";
import type { Price, PriceRequest } from "./price.ts";
import { modelPricingOf } from "./price-ai.ts";

/**
 * What runs that find something take in data credits on average, where that is not simply their price: `unit` times a share that is known
 * between bounds. A null share is one.
 */
export interface AverageCharge {
  unit: DecimalRange;
  share: { low: number; likely: number; high: number } | null;
  explanation: string[];
}

/**
 * Charges that were settled went from a fifth of what was held up to four fifths (pricing.md section 5); what is held is what three rows of
 * four stay below (clay-api.md section 11.1).
 */
const SETTLED = { low: 0.2, likely: 0.6, high: 1 };
/** Fewer cells say little of the next. */
const MIN_CELLS = 5;
/** How far one cell's charge lies from the average of its column, as a share of it. An assumption (docs/estimates.md). */
const OF_ONE_CELL = 0.6;

/** The average charge of a column's runs. A model of variable price and a price by the result follow what cells of the column took so far. */
export function averageCharge({ dataCredits, per }: Price, { action, aiTerms }: PriceRequest): AverageCharge {
  const plain = { unit: dataCredits, share: null, explanation: [] };
  const isVariable = modelPricingOf(action) === "variable";
  if (!isKnownRange(dataCredits) || (!isVariable && per === "row") || new Big(dataCredits.high).eq(0)) return plain;
  const { low, likely } = dataCredits;
  // What is free in all likelihood leaves nothing to take a share of; its bounds stay as they are.
  if (new Big(likely).eq(0)) return plain;
  // A price that begins at nothing is one whose key was not seen.
  const unit = new Big(low).eq(0) ? between(0, likely, likely) : exactly(likely);
  const seen = averageOf(aiTerms?.seen?.upfront ?? null, aiTerms?.seen?.additional ?? null);
  if (seen !== null) return { unit, ...ofSeen(seen, likely, isVariable) };
  if (isVariable) {
    return {
      unit,
      share: SETTLED,
      explanation: ["After settlement a run takes 20 to 100 % of that, 60 % in all likelihood."],
    };
  }
  // Between one result and the most that may come, any number is as likely as another.
  const fewest = Number(new Big(low).div(likely));
  return {
    unit,
    share: { low: fewest, likely: (1 + fewest) / 2, high: 1 },
    explanation:
      fewest < 1
        ? ["How many results come back is not known: between one and the limit all are taken to be alike."]
        : [],
  };
}

interface Seen {
  mean: number;
  cells: number;
}

function averageOf(upfront: CreditTotal | null, additional: CreditTotal | null): Seen | null {
  if (upfront === null || upfront.cells < MIN_CELLS) return null;
  const total = new Big(upfront.total).plus(additional?.total ?? 0);
  return total.lte(0) ? null : { mean: Number(total.div(upfront.cells)), cells: upfront.cells };
}

function ofSeen({ mean, cells }: Seen, likely: string, isVariable: boolean): Omit<AverageCharge, "unit"> {
  const share = mean / Number(likely);
  const doubt = (1.2816 * OF_ONE_CELL) / Math.sqrt(cells);
  const rounded = Number(mean.toPrecision(3));
  return {
    share: { low: share * Math.max(0, 1 - doubt), likely: share, high: share * (1 + doubt) },
    // A variable price says so in its own words (variable-price.ts).
    explanation: isVariable
      ? []
      : [`${cells.toLocaleString("en-US")} cells of this column took ${rounded} data credits each on average.`],
  };
}
