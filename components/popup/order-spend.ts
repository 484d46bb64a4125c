import { isKnown, type Quantity } from "../../utils/model/quantity.ts";
import type { Cost } from "../../utils/model/report.ts";
import type { SpendLine } from "../../utils/model/spend.ts";

export type SpendColumn = "name" | "worst" | "billed" | "nextRun" | "month" | "ownKeyUsd";

export interface SpendOrder {
  by: SpendColumn;
  direction: "ascending" | "descending";
}

/** A figure's place: dollars before bare credits before what is not known, which comes last in either direction. */
interface Place {
  group: number;
  value: number;
}

const LAST: Place = { group: 9, value: 0 };
const GRAVITY = { error: 0, warning: 1, info: 2 };

/** What a first click on a column asks for: names from A, everything else from the most. */
export function firstDirection(by: SpendColumn): SpendOrder["direction"] {
  return by === "name" ? "ascending" : "descending";
}

/** The lines in this order; equals stand by name and id, so that the same lines always stand the same. */
export function orderSpend(lines: readonly SpendLine[], { by, direction }: SpendOrder): SpendLine[] {
  const sign = direction === "ascending" ? 1 : -1;
  const byName = (a: SpendLine, b: SpendLine) => compareText(a.name, b.name) || compareText(a.tableId, b.tableId);
  return [...lines].sort((a, b) => {
    if (by === "name") return sign * compareText(a.name, b.name) || byName(a, b);
    const [left, right] = [placeOf(a, by), placeOf(b, by)];
    return left.group - right.group || sign * (left.value - right.value) || byName(a, b);
  });
}

function placeOf(line: SpendLine, by: Exclude<SpendColumn, "name">): Place {
  if (by === "worst") return gravityOf(line.worst);
  if (by !== "ownKeyUsd") return costPlace(line[by]);
  return line.ownKeyColumns.length === 0 && isKnown(line.ownKeyUsd) ? LAST : (known(line.ownKeyUsd, 0) ?? LAST);
}

function costPlace({ usd, dataCredits, actions }: Cost): Place {
  return known(usd, 0) ?? known(dataCredits, 1) ?? known(actions, 2) ?? LAST;
}

function known(quantity: Quantity, group: number): Place | null {
  return isKnown(quantity) ? { group, value: quantity.likely } : null;
}

// Graver is more. What is a judgement stands below everything proven.
function gravityOf(worst: SpendLine["worst"]): Place {
  if (worst === null) return LAST;
  return { group: 0, value: -GRAVITY[worst.severity] - (worst.class === "review" ? 3 : 0) };
}

function compareText(a: string, b: string): number {
  return a.localeCompare(b);
}
