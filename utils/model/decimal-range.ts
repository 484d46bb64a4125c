import Big from "big.js";
import type { Quantity } from "./quantity.ts";

/**
 * An amount as exact decimal text, so that money survives storage and sums exactly: known (all three equal), known
 * between bounds, or unknown with the reason. Convert to a Quantity only where figures leave for the report.
 */
export type DecimalRange = KnownDecimalRange | { unknown: string };
export interface KnownDecimalRange {
  low: string;
  likely: string;
  high: string;
}

/** A figure in the data files: one decimal, or low, likely and high. */
export type Amount = string | readonly [low: string, likely: string, high: string];

/** True when the range holds figures, false when it is unknown. */
export function isKnownRange(range: DecimalRange): range is KnownDecimalRange {
  return "low" in range;
}

/** A range of one exact figure. Throws on text that is not a decimal number. */
export function exactly(value: Big.BigSource): KnownDecimalRange {
  const text = new Big(value).toFixed();
  return { low: text, likely: text, high: text };
}

/** A range between bounds. Throws on text that is not a decimal and when low ≤ likely ≤ high does not hold. */
export function between(low: Big.BigSource, likely: Big.BigSource, high: Big.BigSource): KnownDecimalRange {
  const [a, b, c] = [new Big(low), new Big(likely), new Big(high)];
  if (a.gt(b) || b.gt(c)) throw new RangeError(`not in order: ${a.toFixed()}, ${b.toFixed()}, ${c.toFixed()}`);
  return { low: a.toFixed(), likely: b.toFixed(), high: c.toFixed() };
}

/** An amount that is not known. The reason is a sentence the user reads. */
export function unknownAmount(reason: string): DecimalRange {
  return { unknown: reason };
}

/** The range that a figure of the data files stands for. */
export function rangeOf(amount: Amount): KnownDecimalRange {
  return typeof amount === "string" ? exactly(amount) : between(...amount);
}

/** Multiplies the three bounds by three factors, themselves in rising order and not negative. */
export function scale(range: KnownDecimalRange, factors: KnownDecimalRange): KnownDecimalRange {
  return between(
    new Big(range.low).times(factors.low),
    new Big(range.likely).times(factors.likely),
    new Big(range.high).times(factors.high),
  );
}

/** No bound above `ceiling`. */
export function capAt(range: KnownDecimalRange, ceiling: string): KnownDecimalRange {
  const cap = (value: string) => (new Big(value).gt(ceiling) ? ceiling : value);
  return between(cap(range.low), cap(range.likely), cap(range.high));
}

/** The smallest range that holds both; its likely value is that of `leading`. */
export function hull(leading: KnownDecimalRange, other: KnownDecimalRange): KnownDecimalRange {
  const low = new Big(leading.low).lt(other.low) ? leading.low : other.low;
  const high = new Big(leading.high).gt(other.high) ? leading.high : other.high;
  return between(low, leading.likely, high);
}

/** True when an amount, as decimal text, lies between the bounds. */
export function isWithin(range: KnownDecimalRange, amount: string): boolean {
  const value = new Big(amount);
  return value.gte(range.low) && value.lte(range.high);
}

/** True when every bound is zero. An unknown amount is not zero. */
export function isZero(range: DecimalRange): boolean {
  return isKnownRange(range) && new Big(range.low).eq(0) && new Big(range.high).eq(0);
}

/** The same amount for the report, as numbers. The only place where exactness is given up. */
export function toQuantity(range: DecimalRange): Quantity {
  if (!isKnownRange(range)) return { unknown: range.unknown };
  return { low: Number(range.low), likely: Number(range.likely), high: Number(range.high) };
}
