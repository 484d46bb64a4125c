import type { KnownQuantity, Quantity } from "../model/quantity.ts";
import type { WaterfallReport, WaterfallStepReport } from "../model/waterfall.ts";
import { combine, middleOf, type Spread, steady } from "./spread.ts";
import { amountAt, type Meter, type StepPrice, type StepReadings, unknownOf } from "./waterfall-readings.ts";

type Economics = Pick<WaterfallReport, "coverage" | "perRow" | "perAccepted" | "steps">;
type CostOf = WaterfallReport["perRow"];

/**
 * What a waterfall finds and costs, step by step, for each row that enters it. A find is billed, a miss where the action bills misses, a
 * validation for each find whatever it says. Between low and high lie the middle 80 % of the readings, at the lowest and the highest price.
 */
export function economicsOf(steps: readonly StepReadings[], isStrict: boolean): Economics {
  // Steps that do not wait for each other find the same rows now and then: as often as chance would have it.
  const together = isStrict ? sum : (shares: number[]) => 1 - shares.reduce((none, share) => none * (1 - share), 1);
  const coverage = combine(steps.map(acceptedOf), (...shares) => Math.min(1, together(shares)));
  return {
    coverage: shareOf(coverage),
    perRow: costOf(steps, spentOf, ONE),
    perAccepted: costOf(steps, spentOf, coverage),
    steps: steps.map(ofStep),
  };
}

const ONE = steady(1);

/** Finds that count as valid. */
export function acceptedOf({ finds, valid }: StepReadings): Spread {
  return combine([finds, valid], (find, share) => find * share);
}

function ofStep(step: StepReadings): WaterfallStepReport {
  const { columnId, validationColumnId, runs, finds, misses, billed, check } = step;
  return {
    columnId,
    validationColumnId,
    reach: shareOf(runs),
    hitRate: shareOf(combine([finds, runs], (find, run) => (run <= 0 ? 0 : find / run))),
    accepted: shareOf(acceptedOf(step)),
    billedMisses: shareOf(combine([misses, billed], (miss, share) => miss * share)),
    perRun: costOf([{ ...step, check: null }], spentOf, runs),
    validation: check === null ? null : costOf([{ ...step, prices: [] }], spentOf, runs),
    perAccepted: costOf([step], spentOf, acceptedOf(step)),
  };
}

/** What a step takes of one meter for each row that enters, at one end of its prices. */
export function spentOf(
  { finds, misses, prices, check }: StepReadings,
  meter: Meter,
  end: keyof KnownQuantity,
): Spread {
  const charged = ({ amount, misses: share }: StepPrice) => {
    const each = amountAt(amount[meter], end);
    return combine([finds, misses, share], (find, miss, part) => each * (find + miss * part));
  };
  const parts = [...prices, ...(check === null ? [] : [check])].map(charged);
  return parts.length === 0 ? steady(0) : combine(parts, (...amounts) => sum(amounts));
}

const NOTHING_FOUND = "It is not expected to find anything.";

function costOf(steps: readonly StepReadings[], spent: typeof spentOf, per: Spread): CostOf {
  const meter = (name: Meter): Quantity => {
    const reason = steps.map((step) => unknownOf(step, name)).find((it) => it !== null);
    if (reason != null) return { unknown: reason };
    if (per.every((share) => share <= 0)) return { unknown: NOTHING_FOUND };
    const at = (end: keyof KnownQuantity) => {
      const all = combine(
        steps.map((step) => spent(step, name, end)),
        (...amounts) => sum(amounts),
      );
      return middleOf(combine([all, per], (amount, share) => amount / Math.max(share, LEAST)))[end];
    };
    return inOrder({ low: at("low"), likely: at("likely"), high: at("high") });
  };
  return { dataCredits: meter("dataCredits"), actions: meter("actions"), usd: meter("usd") };
}

// What is hardly ever found has no price that says more than "very dear".
const LEAST = 1e-4;

function shareOf(spread: Spread): KnownQuantity {
  const { low, likely, high } = middleOf(spread);
  return inOrder({ low, likely, high });
}

/** Four digits, which is more than any share or price is known to; and the middle between its ends. */
function inOrder({ low, likely, high }: KnownQuantity): KnownQuantity {
  const digits = (figure: number) => Number(figure.toPrecision(4));
  const middle = digits(likely);
  return { low: Math.min(digits(low), middle), likely: middle, high: Math.max(digits(high), middle) };
}

const sum = (figures: readonly number[]) => figures.reduce((total, figure) => total + figure, 0);
