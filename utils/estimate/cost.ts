import Big from "big.js";
import { between, type DecimalRange, exactly, isKnownRange, scale } from "../model/decimal-range.ts";
import { isKnown, type Quantity } from "../model/quantity.ts";

/** Both meters and the money, exact. */
export interface ExactCost {
  dataCredits: DecimalRange;
  actions: DecimalRange;
  usd: DecimalRange;
}

/** US dollars per data credit and per action. */
export interface UsdRates {
  perDataCredit: DecimalRange;
  perAction: DecimalRange;
}

/**
 * price × rows. Zero rows cost nothing even at an unknown price, and a price of zero makes any number of rows free; otherwise
 * an unknown factor makes the product unknown.
 */
export function times(price: DecimalRange, rows: Quantity): DecimalRange {
  if (isKnown(rows) && rows.high === 0) return exactly(0);
  if (isKnownRange(price) && new Big(price.high).eq(0)) return exactly(0);
  if (!isKnownRange(price)) return price;
  if (!isKnown(rows)) return { unknown: rows.unknown };
  return scale(price, { low: String(rows.low), likely: String(rows.likely), high: String(rows.high) });
}

/** The sum of two amounts of one unit; unknown when either is. */
export function plus(left: DecimalRange, right: DecimalRange): DecimalRange {
  if (!isKnownRange(left)) return left;
  if (!isKnownRange(right)) return right;
  return between(
    new Big(left.low).plus(right.low),
    new Big(left.likely).plus(right.likely),
    new Big(left.high).plus(right.high),
  );
}

/** What is left of an amount, less than zero where more is taken than it has; unknown when either is. */
export function minus(left: DecimalRange, right: DecimalRange): DecimalRange {
  if (!isKnownRange(left)) return left;
  if (!isKnownRange(right)) return right;
  return between(
    new Big(left.low).minus(right.high),
    new Big(left.likely).minus(right.likely),
    new Big(left.high).minus(right.low),
  );
}

/** What both meters come to in US dollars; unknown when a meter that is not zero, or its rate, is unknown. */
export function inUsd(dataCredits: DecimalRange, actions: DecimalRange, rates: UsdRates): DecimalRange {
  return plus(convert(dataCredits, rates.perDataCredit), convert(actions, rates.perAction));
}

function convert(amount: DecimalRange, rate: DecimalRange): DecimalRange {
  if (!isKnownRange(amount)) return amount;
  if (new Big(amount.high).eq(0)) return exactly(0);
  return isKnownRange(rate) ? scale(amount, rate) : rate;
}
