import Big from "big.js";
import { between, type DecimalRange, exactly, isKnownRange } from "../model/decimal-range.ts";
import type { CreditTotal } from "../model/records.ts";
import { findAction } from "./find-action.ts";
import type { Price, PriceRequest } from "./price.ts";
import { modelPricingOf } from "./price-ai.ts";
import { resultsPerRow } from "./results-per-row.ts";

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
/** From so many cells on, the price of a variable model is itself their average (variable-price.ts). */
const PRICED_BY_CELLS = 5;
/** How far one cell's charge lies from the average of its column, as a share of it. An assumption (docs/estimates.md). */
const OF_ONE_CELL = 0.5;
/** Standard deviations that hold 80 % of a normal distribution between them, half on each side. */
const Z = 1.2816;

/**
 * The average charge of a column's runs. A model of variable price follows what cells of the column took so far, and a price by the result also
 * how many results their labels count.
 */
export function averageCharge({ dataCredits: listed, per }: Price, request: PriceRequest): AverageCharge {
  const { action, aiTerms } = request;
  const dataCredits = onSeenKey(listed, request);
  const plain = { unit: dataCredits, share: null, explanation: [] };
  const isVariable = modelPricingOf(action) === "variable";
  if (!isKnownRange(dataCredits) || (!isVariable && per === "row") || new Big(dataCredits.high).eq(0)) return plain;
  const { low, likely } = dataCredits;
  // What is free in all likelihood leaves nothing to take a share of; its bounds stay as they are.
  if (new Big(likely).eq(0)) return plain;
  // A price that begins at nothing is one whose key was not seen.
  const unit = new Big(low).eq(0) ? between(0, likely, likely) : exactly(likely);
  const seen = averageOf(aiTerms?.seen?.upfront ?? null, aiTerms?.seen?.additional ?? null);
  const fewest = Number(new Big(low).div(likely));
  if (!isVariable && fewest >= 1) return { unit, share: null, explanation: [] };
  // Between one result and the most that may come, any number is as likely as another.
  const expected = isVariable ? SETTLED : { low: fewest, likely: (1 + fewest) / 2, high: 1 };
  const counted = isVariable ? null : countedResults(request);
  if (counted !== null && counted.cells >= (seen?.cells ?? 0)) {
    return { unit, share: weighed(expected, counted), explanation: [aboutResults(request)] };
  }
  if (seen === null) return { unit, share: expected, explanation: [isVariable ? ABOUT_SETTLEMENT : ABOUT_RESULTS] };
  const isPricedByCells = isVariable && seen.cells >= PRICED_BY_CELLS;
  const share = weighed(isPricedByCells ? null : expected, { ...seen, mean: seen.mean / Number(likely) });
  return { unit, share, explanation: isPricedByCells ? [] : [aboutCells(seen)] };
}

// Where the key was not seen, what a find took tells: on the customer's own key it takes no data credits (clay-api.md section 6.3).
function onSeenKey(price: DecimalRange, { account, aiTerms }: PriceRequest): DecimalRange {
  const upfront = aiTerms?.seen?.upfront ?? null;
  if (account !== "unknown" || !isKnownRange(price) || upfront === null || upfront.cells === 0) return price;
  return new Big(upfront.total).lte(0) ? exactly(0) : between(price.likely, price.likely, price.high);
}

const ABOUT_SETTLEMENT = "After settlement a run takes 20 to 100 % of that, 60 % in all likelihood.";
const ABOUT_RESULTS = "How many results come back is not known: between one and the limit all are taken to be alike.";

function aboutCells({ mean, cells }: Seen): string {
  const each = Number(mean.toPrecision(3));
  const which =
    cells === 1 ? "1 cell of this column took" : `${cells.toLocaleString("en-US")} cells of this column took`;
  return `${which} ${each} data credits${cells === 1 ? "" : " each on average"}.`;
}

// As a share of the results that the price is reckoned with.
function countedResults({ action, aiTerms, shownPer }: PriceRequest): Seen | null {
  const { total = 0, cells = 0 } = aiTerms?.seen?.results ?? {};
  const { factors } = resultsPerRow(action, findAction(action.packageId, action.key), shownPer);
  return total === 0 ? null : { mean: total / cells / Number(factors.likely), cells };
}

function aboutResults({ aiTerms }: PriceRequest): string {
  const { total = 0, cells = 1 } = aiTerms?.seen?.results ?? {};
  const which =
    cells === 1 ? "1 cell of this column holds" : `${cells.toLocaleString("en-US")} cells of this column hold`;
  const each = Number((total / cells).toPrecision(3));
  return `${which} ${each} ${each === 1 ? "result" : "results"}${cells === 1 ? "" : " on average"}.`;
}

interface Seen {
  mean: number;
  cells: number;
}

function averageOf(upfront: CreditTotal | null, additional: CreditTotal | null): Seen | null {
  if (upfront === null || upfront.cells === 0) return null;
  const total = new Big(upfront.total).plus(additional?.total ?? 0);
  return total.lte(0) ? null : { mean: Number(total.div(upfront.cells)), cells: upfront.cells };
}

/** What was expected and what cells took, each by how certain it is. `mean`: as a share of the unit. */
function weighed(expected: typeof SETTLED | null, { mean, cells }: Seen): typeof SETTLED {
  const ofCells = ((OF_ONE_CELL * mean) / Math.sqrt(cells)) ** -2;
  const before = expected === null ? 0 : ((expected.high - expected.low) / (2 * Z)) ** -2;
  // An expectation without doubt, as of a limit of one, needs no cells.
  if (before === Number.POSITIVE_INFINITY) return expected ?? SETTLED;
  const likely = (ofCells * mean + before * (expected?.likely ?? 0)) / (ofCells + before);
  const doubt = Z / Math.sqrt(ofCells + before);
  return { low: Math.max(0, likely - doubt), likely, high: likely + doubt };
}
