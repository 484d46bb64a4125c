import { type DecimalRange, isKnownRange } from "../model/decimal-range.ts";
import type { KnownQuantity } from "../model/quantity.ts";
import { type ExactCost, inUsd, times, type UsdRates } from "./cost.ts";
import { quantityOf, type RunForecast } from "./forecast-runs.ts";
import { rateBetween } from "./rate.ts";
import { combine, factorsAround, type Spread, steady } from "./spread.ts";

/** What billed runs of one column take, and by what share of it they take data credits: see prices/average-charge.ts. */
export interface ChargePerRun {
  dataCredits: DecimalRange;
  /** Null: all of it. */
  share: KnownQuantity | null;
  actions: DecimalRange;
}

/** The amounts behind a cost, reading by reading, at the least and at the most that prices and open rows may be. */
export type CostReadings = Record<keyof ExactCost, { low: Spread; high: Spread } | null>;

export interface ColumnCost {
  cost: ExactCost;
  /** Null where nothing is left to chance, or the runs are not known. */
  readings: CostReadings | null;
}

/** What a column takes in the next run: billed runs × what one of them takes, in both meters and in dollars. */
export function columnCost(id: string, charge: ChargePerRun, run: RunForecast, rates: UsdRates): ColumnCost {
  const { spread } = run;
  const runs = run.billed;
  const worth = spread === null ? null : weighed(spread, charge.share, id);
  const dataCredits = times(charge.dataCredits, worth === null ? runs : quantityOf(worth));
  const actions = times(charge.actions, runs);
  const cost = { dataCredits, actions, usd: inUsd(dataCredits, actions, rates) };
  if (spread === null || worth === null) return { cost, readings: null };
  const credits = amounts(worth, charge.dataCredits);
  const steps = amounts(spread, charge.actions);
  const usd = sum(dollars(credits, rates.perDataCredit), dollars(steps, rates.perAction));
  return { cost, readings: { dataCredits: credits, actions: steps, usd } };
}

type Ends = Record<"low" | "likely" | "high", Spread>;

/** Runs by what each takes of a charge: so many whole charges. */
function weighed(spread: Ends, share: KnownQuantity | null, id: string): Ends {
  if (share === null) return spread;
  const { mean, deviation } = rateBetween(share.low, share.likely, share.high);
  const factors = factorsAround(mean, deviation, `${id} takes`);
  const times = (runs: Spread) => combine([runs, factors], (count, factor) => count * factor);
  return { low: times(spread.low), likely: times(spread.likely), high: times(spread.high) };
}

type Bounds = { low: Spread; high: Spread } | null;

function amounts(runs: Ends, each: DecimalRange): Bounds {
  if (!isKnownRange(each)) return null;
  return {
    low: runs.low.map((count) => count * Number(each.low)),
    high: runs.high.map((count) => count * Number(each.high)),
  };
}

function dollars(amount: Bounds, rate: DecimalRange): Bounds {
  if (amount?.high.every((reading) => reading === 0)) return { low: steady(0), high: steady(0) };
  if (amount === null || !isKnownRange(rate)) return null;
  return { low: amount.low.map((it) => it * Number(rate.low)), high: amount.high.map((it) => it * Number(rate.high)) };
}

function sum(left: Bounds, right: Bounds): Bounds {
  if (left === null || right === null) return null;
  const add = (a: number, b: number) => a + b;
  return { low: combine([left.low, right.low], add), high: combine([left.high, right.high], add) };
}
