import type { PricePart } from "../shared/price-parts.ts";

interface Density {
  name: "roomy" | "tight";
  padding: number;
  gap: number;
  icon: number;
  digit: number;
  mark: number;
}

// CSS pixels, in step with `.chip` and `.chip-tight` of overlay.css.
const ROOMY: Density = { name: "roomy", padding: 12, gap: 5, icon: 12, digit: 6.2, mark: 11 };
const TIGHT: Density = { name: "tight", padding: 5, gap: 2, icon: 10, digit: 5.6, mark: 9 };
/** What a tight chip may take beyond its need, so that its parts do not touch. */
const SLACK = 8;
/** A chip without a price is its mark, or its sign, in a small circle. */
const BARE_WIDTH = 18;

export interface FittedChip {
  density: Density["name"] | "bare";
  /** The parts of the price that have room. */
  parts: readonly PricePart[];
  width: number;
}

/**
 * What of a chip has room in `maxWidth` CSS pixels: the whole price, the whole price drawn closer, the data credits alone (the
 * dearer meter), or only the mark. Counted and not measured, so that a chip never has to be drawn to learn that it
 * does not fit.
 */
export function fitChip(parts: readonly PricePart[], hasMark: boolean, maxWidth: number): FittedChip {
  const credits = parts.filter(({ icon }) => icon !== "star");
  const attempts: [Density, readonly PricePart[]][] = [
    [ROOMY, parts],
    [TIGHT, parts],
    ...(credits.some(({ icon }) => icon === "coins") ? [[TIGHT, credits] as [Density, readonly PricePart[]]] : []),
  ];
  for (const [density, shown] of attempts) {
    const width = widthOf(shown, hasMark, density);
    const slack = density === TIGHT ? Math.max(0, Math.min(SLACK, Math.floor(maxWidth - width))) : 0;
    if (width <= maxWidth) return { density: density.name, parts: shown, width: width + slack };
  }
  return { density: "bare", parts: [], width: BARE_WIDTH };
}

function widthOf(parts: readonly PricePart[], hasMark: boolean, density: Density): number {
  const texts = parts.map(({ icon, text }) => (icon === "none" ? 0 : density.icon) + textWidth(text, density.digit));
  const all = hasMark ? [...texts, density.mark] : texts;
  return Math.ceil(density.padding + all.reduce((sum, width) => sum + width, 0) + density.gap * (all.length - 1));
}

// A decimal point takes half a digit in every system font.
function textWidth(text: string, digit: number): number {
  return [...text].reduce(
    (width, character) => width + (character === "." || character === "," ? digit / 2 : digit),
    0,
  );
}
