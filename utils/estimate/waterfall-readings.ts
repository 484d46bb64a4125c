import { type DecimalRange, isKnownRange } from "../model/decimal-range.ts";
import type { FoundWaterfall } from "../model/waterfall.ts";
import type { ExactCost } from "./cost.ts";
import type { TableShares } from "./row-shares.ts";
import type { RunSubject } from "./run-subject.ts";
import { combine, type Spread, steady, yesOrNo } from "./spread.ts";

/** What is billed for a step: for each of its finds, and for a share of the runs that find nothing. */
export interface StepPrice {
  amount: ExactCost;
  misses: Spread;
}

/** A step that can run, as shares of the rows that enter its waterfall. */
export interface StepReadings {
  columnId: string;
  validationColumnId: string | null;
  runs: Spread;
  finds: Spread;
  misses: Spread;
  /** Of its finds, those after which no later step runs. */
  usable: Spread;
  /** Of its finds, those that count as valid. */
  valid: Spread;
  /** Of its misses, those that Clay bills. */
  billed: Spread;
  /** What its own runs are billed. */
  prices: StepPrice[];
  /** The validation behind it; null where there is none that can run. */
  check: StepPrice | null;
}

/** What is billed on a column. */
export type PricesOf = (columnId: string, billed: Spread) => StepPrice[];

/**
 * The steps of a waterfall that can run, by the shares that the whole table's forecast rests on. A step's hit rate is that of its place: on
 * the rows that the steps before it left.
 */
export function readWaterfall(
  { steps, isNative, isStrict }: FoundWaterfall,
  subjects: ReadonlyMap<string, RunSubject>,
  { shares, pricesOf }: { shares: TableShares; pricesOf: PricesOf },
): StepReadings[] {
  const running = steps.filter(({ columnId }) => subjects.has(columnId) && isRunning(shares.of(columnId).runs));
  const enter = entering(
    running.map(({ columnId, validationColumnId: check }) => ({
      ...shares.of(columnId),
      usable: isNative && check !== null ? shares.valid(check) : steady(1),
    })),
    isStrict,
  );
  const ofEntering = (spread: Spread) =>
    combine([spread, enter], (part, all) => (all <= 0 ? 0 : Math.min(1, part / all)));
  return running.map(({ columnId, validationColumnId }) => {
    const { runs, finds, misses } = shares.of(columnId);
    const billed = billedMisses(subjects.get(columnId));
    const check =
      validationColumnId !== null && isRunning(shares.of(validationColumnId).runs) ? validationColumnId : null;
    const valid = validationColumnId === null ? steady(1) : shares.valid(validationColumnId);
    return {
      columnId,
      validationColumnId,
      runs: ofEntering(runs),
      finds: ofEntering(finds),
      misses: ofEntering(misses),
      // By hand the next step asks whether something was found, in Clay's own waterfall whether it is valid.
      usable: isNative ? valid : steady(1),
      valid,
      billed,
      prices: pricesOf(columnId, billed),
      check: check === null ? null : (pricesOf(check, steady(0))[0] ?? null),
    };
  });
}

/**
 * The share of a table's rows that enters: where each step waits for all before it, those on which it runs and those that ended before it;
 * a step may need an input that another does not, so that the largest such share counts.
 */
function entering(steps: readonly Record<"runs" | "finds" | "usable", Spread>[], isStrict: boolean): Spread {
  return combine(
    steps.flatMap(({ runs, finds, usable }) => [runs, finds, usable]),
    (...readings) => {
      let [ended, most] = [0, 0];
      for (let at = 0; at < readings.length; at += 3) {
        const [run = 0, find = 0, share = 1] = readings.slice(at, at + 3);
        most = Math.max(most, run + ended);
        if (isStrict) ended += find * share;
      }
      return Math.min(1, most);
    },
  );
}

function billedMisses(subject: RunSubject | undefined): Spread {
  if (subject === undefined) return steady(0);
  const { typed, missBilling, actionKey } = subject;
  return typed?.misses == null ? yesOrNo(missBilling.share, `${actionKey} bills misses`) : steady(typed.misses);
}

const isRunning = (runs: Spread) => runs.some((share) => share > 0);

/** One of the meters, or the money. */
export type Meter = keyof ExactCost;

/** Why what a step takes of a meter is not known; null when it is. */
export function unknownOf({ prices, check }: Pick<StepReadings, "prices" | "check">, meter: Meter): string | null {
  const amounts = [...prices, ...(check === null ? [] : [check])].map(({ amount }) => amount[meter]);
  const missing = amounts.find((amount) => !isKnownRange(amount));
  return missing !== undefined && !isKnownRange(missing) ? missing.unknown : null;
}

/** One end of an amount as a number; nothing where it is unknown, which `unknownOf` says. */
export function amountAt(amount: DecimalRange, end: "low" | "likely" | "high"): number {
  return isKnownRange(amount) ? Number(amount[end]) : 0;
}
