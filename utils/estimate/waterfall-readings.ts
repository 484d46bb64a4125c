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
  { steps, isNative }: FoundWaterfall,
  subjects: ReadonlyMap<string, RunSubject>,
  { shares, pricesOf }: { shares: TableShares; pricesOf: PricesOf },
): StepReadings[] {
  const running = steps.filter(({ columnId }) => subjects.has(columnId) && isRunning(shares.of(columnId).runs));
  // Each step could start on about the same rows; where one needs more than another, the one that needs least says how many enter.
  const enter = combine(
    running.map(({ columnId }) => shares.of(columnId).starts),
    (...starts) => Math.max(0, ...starts),
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
