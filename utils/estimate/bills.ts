import Big from "big.js";
import {
  between,
  type DecimalRange,
  exactly,
  isKnownRange,
  type KnownDecimalRange,
  scale,
} from "../model/decimal-range.ts";
import { minus } from "./cost.ts";

/** What somebody bills for runs of one column, in US dollars each time. `found`: only runs that find something. */
export interface Bill {
  usd: DecimalRange;
  when: "found" | "always" | "unknown";
}

/** How often a run finds something, above 0 and at most 1. */
export type HitRate = KnownDecimalRange;

/** For actions that answer every time. */
export const EVERY_RUN: HitRate = exactly(1);

/**
 * What a run that finds something costs together with the runs that it takes to get there: a bill for every run is one for each
 * miss besides. Where it is not known whether misses are billed, they are not in the likely reading.
 */
export function perFind({ usd, when }: Bill, hit: HitRate): DecimalRange {
  return overHits(hit, (rate) => {
    const everyRun = (end: string) => new Big(end).div(rate);
    if (!isKnownRange(usd) || when === "found") return usd;
    if (when === "unknown") return between(usd.low, usd.likely, everyRun(usd.high));
    return between(everyRun(usd.low), everyRun(usd.likely), everyRun(usd.high));
  });
}

/** What one run costs on the average, whether it finds something or not. */
export function perRun({ usd, when }: Bill, hit: HitRate): DecimalRange {
  if (!isKnownRange(usd)) return usd;
  return overHits(hit, (rate) =>
    scale(usd, when === "always" ? EVERY_RUN : when === "found" ? exactly(rate) : between(rate, rate, 1)),
  );
}

/** What is saved when the one bill stands in the place of the other, by find or by run; less than zero where it is dearer. */
export function netOf(by: "find" | "run", now: Bill, then: Bill, hit: HitRate): DecimalRange {
  const cost = by === "find" ? perFind : perRun;
  // Both bills meet the same rows, so they are compared at one rate and not each at its own extreme.
  return overHits(hit, (rate) => minus(cost(now, exactly(rate)), cost(then, exactly(rate))));
}

/** An amount so many times; the amount may be less than zero. Nothing times anything is nothing. */
export function timesOver(amount: DecimalRange, count: DecimalRange): DecimalRange {
  if (isKnownRange(count) && new Big(count.high).eq(0)) return exactly(0);
  if (!isKnownRange(amount)) return amount;
  if (!isKnownRange(count)) return count;
  const ends = [count.low, count.high].flatMap((factor) =>
    [amount.low, amount.high].map((end) => new Big(end).times(factor)),
  );
  return hullOf(ends, new Big(amount.likely).times(count.likely));
}

function overHits(hit: HitRate, costAt: (rate: string) => DecimalRange): DecimalRange {
  const likely = costAt(hit.likely);
  const costs = [costAt(hit.low), likely, costAt(hit.high)];
  if (!isKnownRange(likely) || !costs.every(isKnownRange)) return costs.find((it) => !isKnownRange(it)) ?? likely;
  return hullOf(
    costs.flatMap(({ low, high }) => [new Big(low), new Big(high)]),
    new Big(likely.likely),
  );
}

function hullOf(ends: readonly Big[], likely: Big): DecimalRange {
  const ordered = [...ends, likely].sort((a, b) => a.cmp(b));
  return between(ordered[0] ?? likely, likely, ordered.at(-1) ?? likely);
}

/** How many times one amount holds another; unknown when either is, or when the other may be nothing. */
export function howMany(amount: DecimalRange, each: DecimalRange): DecimalRange {
  if (!isKnownRange(amount)) return amount;
  if (!isKnownRange(each)) return each;
  if (new Big(each.low).lte(0)) return { unknown: "The price of one may be nothing." };
  const round = (end: string, by: string) => new Big(end).div(by).round(6);
  return between(round(amount.low, each.high), round(amount.likely, each.likely), round(amount.high, each.low));
}
