import type { PricePart } from "../shared/price-parts.ts";

const PADDING = 12;
const GAP = 5;
const ICON = 12;
const CHARACTER = 6.2;
const MARK = 11;

/**
 * About how many CSS pixels a chip with these parts takes, rounded up. Counted and not measured, so that a chip never
 * has to be drawn first to learn that it does not fit.
 */
export function chipWidth(parts: readonly PricePart[], hasMark: boolean): number {
  const texts = parts.map(({ icon, text }) => (icon === "none" ? 0 : ICON) + text.length * CHARACTER);
  const all = hasMark ? [...texts, MARK] : texts;
  return Math.ceil(PADDING + all.reduce((sum, width) => sum + width, 0) + GAP * Math.max(0, all.length - 1));
}
