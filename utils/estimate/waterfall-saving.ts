import { isKnown, type KnownQuantity, type Quantity } from "../model/quantity.ts";
import { combine, evenShares, meanOf, middleOf, type Spread, steady } from "./spread.ts";
import { bestOrder, oddsOf, runThrough, type StepCharge, type StepOdds, type StepRuns } from "./waterfall-order.ts";
import { amountAt, type Meter, type StepPrice, type StepReadings, unknownOf } from "./waterfall-readings.ts";

/**
 * Places of the steps in the order that costs least of one meter for the same coverage, by what everything comes to on average.
 *
 * @param id of the waterfall
 */
export function cheapestOrder(id: string, steps: readonly StepReadings[], meter: Meter): number[] {
  const odds = oddsOfReadings(id, steps);
  const mean = (figures: (odds: StepOdds) => number, at: number) =>
    meanOf(odds.map(({ steps: it }) => figures(it[at] as StepOdds)));
  return bestOrder(
    steps.map((step, at): StepOdds & StepCharge => {
      const each = (weigh: (price: StepPrice) => number) =>
        pricesOf(step).reduce((sum, price) => sum + amountAt(price.amount[meter], "likely") * weigh(price), 0);
      return {
        ends: mean(({ ends }) => ends, at),
        usable: mean(({ usable }) => usable, at),
        answers: mean(({ answers }) => answers, at),
        find: each(() => 1),
        miss: each(({ misses }) => meanOf(misses)),
      };
    }),
  );
}

/**
 * What another order of the steps saves when so many rows enter, for the same coverage. Less than nothing where it costs more. The bounds hold
 * the middle 80 % of the readings, each price at the end that saves least, or most.
 *
 * @param order places of the steps
 */
export function savingOfOrder(
  id: string,
  steps: readonly StepReadings[],
  order: readonly number[],
  rows: Quantity,
): Record<Meter, Quantity> {
  const fewer = fewerRuns(id, steps, order);
  const of = (meter: Meter): Quantity => {
    const reason = steps.map((step) => unknownOf(step, meter)).find((it) => it !== null);
    if (reason != null) return { unknown: reason };
    if (!isKnown(rows)) return rows;
    const perRow = (end: keyof KnownQuantity) => middleOf(savedPerRow(steps, fewer, meter, end))[end];
    return forRows({ low: perRow("low"), likely: perRow("likely"), high: perRow("high") }, rows);
  };
  return { dataCredits: of("dataCredits"), actions: of("actions"), usd: of("usd") };
}

const pricesOf = ({ prices, check }: StepReadings): StepPrice[] => (check === null ? prices : [...prices, check]);

/** Reading by reading: what share of the rows that nobody found could be found at all is not known, so that any is as likely as another. */
function oddsOfReadings(id: string, steps: readonly StepReadings[]) {
  return evenShares(`${id} alike`).map((alike, at) =>
    oddsOf(
      steps.map(({ finds, misses, usable }) => {
        const [find = 0, share = 1] = [finds[at], usable[at]];
        return { finds: find, misses: misses[at] ?? 0, usable: share, hits: find * share };
      }),
      alike,
    ),
  );
}

interface Fewer {
  finds: Spread;
  misses: Spread;
}

/** Step by step: how many fewer finds and misses it has in the other order, as shares of the rows that enter. */
function fewerRuns(id: string, steps: readonly StepReadings[], order: readonly number[]): Fewer[] {
  const changes = oddsOfReadings(id, steps).map(({ steps: odds, findable }) => {
    const before = runThrough(odds, findable);
    const after = runThrough(
      order.map((at) => odds[at] as StepOdds),
      findable,
    );
    return before.map((runs, at) => difference(runs, after[order.indexOf(at)]));
  });
  return steps.map((_, at) => ({
    finds: changes.map((steps) => steps[at]?.finds ?? 0),
    misses: changes.map((steps) => steps[at]?.misses ?? 0),
  }));
}

function difference(before: StepRuns, after: StepRuns | undefined) {
  return { finds: before.finds - (after?.finds ?? 0), misses: before.misses - (after?.misses ?? 0) };
}

function savedPerRow(
  steps: readonly StepReadings[],
  fewer: readonly Fewer[],
  meter: Meter,
  end: keyof KnownQuantity,
): Spread {
  const parts = steps.flatMap((step, at) =>
    pricesOf(step).map(({ amount, misses: billed }) => {
      const { finds, misses } = fewer[at] ?? { finds: steady(0), misses: steady(0) };
      const figure = (which: keyof KnownQuantity) => amountAt(amount[meter], which);
      return combine([finds, misses, billed], (find, miss, share) => {
        const runs = find + miss * share;
        if (end === "likely") return runs * figure("likely");
        // Runs that are saved at a low price save little, and so do runs that are added at a high one.
        return runs * figure(runs >= 0 === (end === "low") ? "low" : "high");
      });
    }),
  );
  return combine(parts, (...amounts) => amounts.reduce((sum, amount) => sum + amount, 0));
}

function forRows({ low, likely, high }: KnownQuantity, rows: KnownQuantity): KnownQuantity {
  const middle = rounded(likely * rows.likely);
  return {
    low: Math.min(middle, rounded(low * (low < 0 ? rows.high : rows.low))),
    likely: middle,
    high: Math.max(middle, rounded(high * (high < 0 ? rows.low : rows.high))),
  };
}

const rounded = (amount: number) => Number(amount.toPrecision(4));

/** The meter by which orders are compared: dollars where all are known, else data credits; or why neither says it. */
export function comparableMeter(steps: readonly StepReadings[]): { meter: Meter } | { unknown: string } {
  const missing = (meter: Meter) =>
    steps.map((step) => unknownOf(step, meter)).find((reason) => reason !== null) ?? null;
  const [inUsd, inCredits] = [missing("usd"), missing("dataCredits")];
  if (inUsd === null) return { meter: "usd" };
  // What a provider bills on an own key is in no meter of Clay's.
  const hasOwnKey = steps.some(({ prices }) => prices.length > 1);
  return inCredits === null && !hasOwnKey ? { meter: "dataCredits" } : { unknown: inCredits ?? inUsd };
}
