import Big from "big.js";
import { between, type KnownDecimalRange, rangeOf } from "../model/decimal-range.ts";
import type { Provenance } from "../model/provenance.ts";
import type { AiTerms } from "./ai-terms.ts";
import { findModel } from "./find-model.ts";
import type { ModelCredits } from "./models/model-record.ts";
import { provenanceOf } from "./record.ts";

/** Credits of a model of variable price, with where the likely figure comes from. */
export interface VariablePrice {
  credits: KnownDecimalRange;
  provenance: Provenance;
  /** One sentence. */
  basis: string;
}

const HELD: Provenance = { source: "What Clay's page says it holds for this model", asOf: null, confidence: "medium" };
/** Of a price that is what the column's own cells took. */
export const SETTLED: Provenance = {
  source: "What rows of this column were billed so far",
  asOf: null,
  confidence: "high",
};

/** Real charges went down to 0.19 of what Clay holds (model-sources.ts). */
const LOWEST_SHARE = "0.2";
/** Fewer rows say little of the next. */
const MIN_ROWS = 5;

/**
 * Credits per row of a model whose price is settled after the run (clay-api.md section 11.1): what the column's own rows were
 * billed, else what the page says that Clay holds, else the price book's estimate. The lowest charge seen is the low end, the
 * estimate with the mark-up the high end. Null where none of the three says anything.
 * `name`: the model's id, or as the column spells it. `listed`: what the price book says, where that varies.
 */
export function variablePrice(name: string, listed: ModelCredits | null, terms: AiTerms): VariablePrice | null {
  const held = heldFor(name, terms);
  const estimate = held === null ? fromBook(listed, terms) : spread(held, terms.markUp);
  const settled = settledMean(terms.seen);
  if (settled !== null) {
    const around = estimate ?? spread(settled.mean, terms.markUp);
    const low = least(around.low, settled.mean);
    return {
      credits: between(low, settled.mean, most(around.high, settled.mean)),
      provenance: SETTLED,
      basis: `${settled.rows.toLocaleString("en-US")} rows of this column were billed ${settled.mean} credits each on average for ${name}, whose price is settled after each run.`,
    };
  }
  if (estimate === null) return null;
  const provenance = held === null && listed !== null ? provenanceOf(listed.from) : HELD;
  const whose = held === null ? "Clay holds about" : "in this workspace Clay holds";
  return {
    credits: estimate,
    provenance,
    basis: `${name} has a variable price: ${whose} ${estimate.likely} credits per row and settles it afterwards, in most cases between ${estimate.low} and ${estimate.high}.`,
  };
}

function heldFor(name: string, { modelCosts }: AiTerms): string | null {
  const model = findModel(name)?.model;
  const isMeant = (other: string) => other === name || (model !== undefined && findModel(other)?.model === model);
  const held = modelCosts?.find((cost) => isMeant(cost.model))?.credits;
  return held !== undefined && new Big(held).gt(0) ? held : null;
}

function fromBook(listed: ModelCredits | null, { markUp }: AiTerms): KnownDecimalRange | null {
  if (listed === null) return null;
  const { low, likely } = rangeOf(listed.credits);
  return between(low, likely, new Big(likely).times(new Big(markUp).plus(1)));
}

function spread(held: string, markUp: string): KnownDecimalRange {
  return between(new Big(held).times(LOWEST_SHARE), held, new Big(held).times(new Big(markUp).plus(1)));
}

/** What a row was billed on average: taken at the start, and settled after. Rows that cost nothing ran on another key. */
function settledMean(seen: AiTerms["seen"]): { mean: string; rows: number } | null {
  if (seen?.upfront == null || seen.upfront.cells < MIN_ROWS) return null;
  const total = new Big(seen.upfront.total).plus(seen.additional?.total ?? 0);
  if (total.lte(0)) return null;
  return { mean: total.div(seen.upfront.cells).round(2).toFixed(), rows: seen.upfront.cells };
}

function least(a: string, b: string): string {
  return new Big(a).lt(b) ? a : b;
}

function most(a: string, b: string): string {
  return new Big(a).gt(b) ? a : b;
}
