import { formatCount } from "../../format.ts";
import { type DecimalRange, exactly, isKnownRange, isWithin, isZero, toQuantity } from "../../model/decimal-range.ts";
import type { PriceChip, ShownPrice } from "../../model/draft.ts";
import type { DraftReport } from "../../model/draft-report.ts";
import type { Era } from "../../prices/era.ts";
import type { Price } from "../../prices/price.ts";

type Comparison = DraftReport["chip"];

const FREE: ShownPrice = { actions: null, dataCredits: null, per: "row" };

/**
 * Clay's own price chip beside the price of one unit that we reckon. They differ only where both are certain: our figure is
 * exact and another, or Clay's lies outside our range. `ours` is null when our price was taken from the chip itself.
 */
export function compareChip(chip: PriceChip, ours: Price | null, era: Era): Comparison {
  if (chip.state === "unreadable") return { agrees: null, clay: null, fettle: ours && inWords(ours, era) };
  const shown = oneMeter(chip.state === "shown" ? chip.price : FREE, era);
  const clay = inWords({ dataCredits: amount(shown.dataCredits), actions: amount(shown.actions), per: shown.per }, era);
  const fettle = ours && inWords(ours, era);
  return { agrees: ours === null ? null : agrees(shown, ours), clay, fettle };
}

// A legacy plan has one meter: whichever figure the chip names is its credits.
function oneMeter(shown: ShownPrice, era: Era): ShownPrice {
  if (era !== "legacy") return shown;
  return { ...shown, actions: null, dataCredits: shown.dataCredits ?? shown.actions };
}

// A meter that the chip does not name is not billed (clay-dom.md section 5.1).
function amount(figure: string | null): DecimalRange {
  return exactly(figure ?? "0");
}

function agrees(shown: ShownPrice, ours: Price): boolean | null {
  const meters = [holds(ours.dataCredits, shown.dataCredits), holds(ours.actions, shown.actions)];
  if (meters.includes(false)) return false;
  return meters.includes(null) ? null : true;
}

function holds(range: DecimalRange, figure: string | null): boolean | null {
  return isKnownRange(range) ? isWithin(range, figure ?? "0") : null;
}

/** "1 action and 0.5 data credits per row", "free"; null when a meter is unknown. */
function inWords(
  { dataCredits, actions, per }: Pick<Price, "dataCredits" | "actions" | "per">,
  era: Era,
): string | null {
  if (!isKnownRange(dataCredits) || !isKnownRange(actions)) return null;
  const parts = [named(actions, "action"), named(dataCredits, era === "legacy" ? "credit" : "data credit")];
  const paid = parts.filter((part) => part !== null);
  return paid.length === 0 ? "free" : `${paid.join(" and ")} per ${per}`;
}

function named(range: DecimalRange, unit: string): string | null {
  if (isZero(range)) return null;
  const figure = formatCount(toQuantity(range), "en-US");
  return `${figure} ${figure === "1" ? unit : `${unit}s`}`;
}
