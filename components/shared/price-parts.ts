import { formatShort, isZero } from "../../utils/format.ts";
import type { ColumnReport, Cost, TableReport } from "../../utils/model/report.ts";

export interface PricePart {
  icon: "star" | "coins" | "key" | "pause" | "none";
  text: string;
}

type Era = TableReport["era"];

/**
 * A column's price per row in Clay's own notation, as little as a chip needs: star and actions, coins and data credits,
 * a key when it is the customer's own, a pause when the column is parked, "?" for a price that is not known.
 */
export function priceParts(column: ColumnReport, era: Era): PricePart[] {
  if (column.parked) return [{ icon: "pause", text: "" }];
  const meters = meterParts(column.price, era);
  return column.account === "own" ? [{ icon: "key", text: "" }, ...meters] : meters;
}

/** The meters of a price alone: one part for each that it takes, "?" when neither is known. */
export function meterParts(price: Pick<Cost, "actions" | "dataCredits"> | null, era: Era): PricePart[] {
  if (price === null) return [{ icon: "none", text: "?" }];
  const actions = formatShort(price.actions);
  const credits = formatShort(price.dataCredits);
  if (actions === "?" && credits === "?") return [{ icon: "none", text: "?" }];
  const parts: PricePart[] = [];
  // Legacy plans have one meter.
  if (era !== "legacy" && !isZero(price.actions)) parts.push({ icon: "star", text: actions });
  if (!isZero(price.dataCredits)) parts.push({ icon: "coins", text: credits });
  return parts.length > 0 ? parts : [{ icon: "coins", text: "0" }];
}

/** The same price in words, for labels and titles: "1 action and 0.5 data credits per row, own key". */
export function priceInWords(column: ColumnReport, era: Era): string {
  const words = meterParts(column.price, era).map(({ icon, text }) => {
    if (icon === "star") return text === "?" ? "unknown actions" : `${text} ${text === "1" ? "action" : "actions"}`;
    const unit = era === "legacy" ? "credit" : "data credit";
    if (icon === "coins") return text === "?" ? `unknown ${unit}s` : `${text} ${text === "1" ? unit : `${unit}s`}`;
    return null;
  });
  const per = column.price?.per ?? "row";
  const price = words.includes(null) ? "price unknown" : `${words.join(" and ")} per ${per}`;
  return [price, column.account === "own" ? "own key" : null, column.parked ? "runs by hand only" : null]
    .filter((part) => part !== null)
    .join(", ");
}

/** True when a column carries a chip: it costs something, or nobody knows whether it does. */
export function hasChip(column: ColumnReport): boolean {
  return column.paid !== false;
}
