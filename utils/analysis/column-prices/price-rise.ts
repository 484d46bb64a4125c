import type { ExactCost } from "../../estimate/cost.ts";
import { formatCount, isZero } from "../../format.ts";
import { type DecimalRange, isKnownRange, rangeOf, scale, toQuantity } from "../../model/decimal-range.ts";
import type { PriceRise } from "../../model/facts.ts";
import type { PriceSight } from "../../model/price-sight.ts";
import type { EraPrice } from "../../model/table.ts";
import type { KnownEra } from "../../prices/era-figures.ts";

/** After this long a rise is no news any more. */
const NEWS_MS = 90 * 86_400_000;
/** Sights are written once a day, so a price seen within two days of the change stood until then. */
const CLOSE_MS = 2 * 86_400_000;

/** One price of an action in one era and how long it was seen. */
interface Stretch {
  price: EraPrice;
  from: number;
  until: number;
}

/**
 * What an action's price rose by when it last changed in this era, as the page showed it; null where it did not rise, where the higher
 * price was seen before, or where the rise is more than 90 days of use old. `isOnClayKey` decides whether its credits matter. The cost is
 * that of the next run at the price as it is now.
 */
export function priceRiseOf(
  sights: readonly PriceSight[],
  era: KnownEra,
  { isOnClayKey, cost }: { isOnClayKey: boolean; cost: ExactCost },
): PriceRise | null {
  const stretches = stretchesOf(sights, era);
  const [before, now] = stretches.slice(-2);
  if (before === undefined || now === undefined || now.until - now.from > NEWS_MS) return null;
  if (stretches.slice(0, -2).some(({ price }) => isSame(price, now.price))) return null;
  const unit = era === "legacy" ? "credit" : "data credit";
  const rise =
    (isOnClayKey ? riseIn(unit, before.price.credits, now.price.credits, cost.dataCredits) : null) ??
    (era === "modern" ? riseIn("action", before.price.actions, now.price.actions, cost.actions) : null);
  return rise && { ...rise, when: whenOf(before, now) };
}

function stretchesOf(sights: readonly PriceSight[], era: KnownEra): Stretch[] {
  const stretches: Stretch[] = [];
  for (const sight of sights) {
    const price = sight[era];
    if (price === null) continue;
    const last = stretches.at(-1);
    if (last !== undefined && isSame(last.price, price)) last.until = sight.lastSeenAt;
    else stretches.push({ price, from: sight.firstSeenAt, until: sight.lastSeenAt });
  }
  return stretches;
}

function isSame(one: EraPrice, other: EraPrice): boolean {
  return one.credits === other.credits && one.actions === other.actions;
}

function riseIn(
  unit: string,
  from: string | null,
  to: string | null,
  cost: DecimalRange,
): Omit<PriceRise, "when"> | null {
  if (from === null || to === null || Number(to) <= Number(from)) return null;
  const share = rangeOf(((Number(to) - Number(from)) / Number(to)).toFixed(9));
  const adds = isKnownRange(cost) ? toQuantity(scale(cost, share)) : null;
  const inUnits = (count: string) => (count === "1" ? unit : `${unit}s`);
  const added = adds === null || isZero(adds) ? null : formatCount(adds, "en-US");
  return {
    unit: inUnits(to),
    from,
    to,
    adds: added && `${added} ${inUnits(added)}`,
    added: added === null ? null : adds,
  };
}

// The reports speak English, and a day without a year, as the user would say it.
function whenOf(before: Stretch, now: Stretch): string {
  return now.from - before.until <= CLOSE_MS
    ? `on ${day(now.from)}`
    : `between ${day(before.until)} and ${day(now.from)}`;
}

function day(time: number): string {
  return new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", timeZone: "UTC" }).format(time);
}
