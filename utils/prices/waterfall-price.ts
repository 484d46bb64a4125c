import Big from "big.js";
import { between, type DecimalRange, isKnownRange, type KnownDecimalRange } from "../model/decimal-range.ts";

/** What a step of a waterfall and its validation take for a row that reaches them. */
export interface StepPrice {
  dataCredits: DecimalRange;
  actions: DecimalRange;
}

/** Actions of a billed row on average, finder attempts and validations together (clay-api.md section 6.3 step 9). */
const USUAL_ACTIONS = "3";

/**
 * What one row takes that goes through a waterfall and is found, from the best case to the worst. Credits: from the cheapest step to
 * all of them, since some misses are billed; likely the mean of the steps. Actions: from the first step alone to all of them; each step
 * that runs takes its own. How often each step finds something is not weighed in. Unknown with the reason where a step's price is.
 */
export function waterfallPrice(steps: readonly StepPrice[]): StepPrice {
  return {
    dataCredits: meter(steps, "dataCredits", (all) => {
      const mean = sum(all, "likely").div(all.length).round(4);
      return between(least(all), mean, sum(all, "high"));
    }),
    actions: meter(steps, "actions", (all) => {
      const [low, high] = [new Big(all[0]?.low ?? 0), sum(all, "high")];
      const usual = new Big(USUAL_ACTIONS);
      return between(low, usual.lt(low) ? low : usual.gt(high) ? high : usual, high);
    }),
  };
}

function meter(
  steps: readonly StepPrice[],
  name: keyof StepPrice,
  join: (all: readonly KnownDecimalRange[]) => KnownDecimalRange,
): DecimalRange {
  const ranges = steps.map((step) => step[name]);
  return ranges.find((range) => !isKnownRange(range)) ?? join(ranges.filter(isKnownRange));
}

function sum(ranges: readonly KnownDecimalRange[], end: keyof KnownDecimalRange): Big {
  return ranges.reduce((total, range) => total.plus(range[end]), new Big(0));
}

function least(ranges: readonly KnownDecimalRange[]): Big {
  return ranges.map(({ low }) => new Big(low)).reduce((a, b) => (a.lt(b) ? a : b));
}
