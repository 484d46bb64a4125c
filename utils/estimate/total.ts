import { type DecimalRange, exactly, isKnownRange, isZero, toQuantity } from "../prices/decimal-range.ts";
import type { Cost, EstimateReport } from "../model/report.ts";
import { type ExactCost, plus } from "./cost.ts";

/** One priced column of an estimate. */
export interface LineItem {
  columnId: string;
  columnName: string;
  cost: ExactCost;
}

export type Total = Cost & Pick<EstimateReport, "unknown">;

/**
 * Adds the columns up, each meter for itself. What is unknown is left out of the sums and listed with its reason; where nothing
 * is left to add, the total itself is unknown.
 */
export function totalOf(items: readonly LineItem[]): Total {
  const unknown: Total["unknown"] = [];
  for (const { columnId, columnName, cost } of items) {
    const reasons = [reasonOf("data credits", cost.dataCredits), reasonOf("actions", cost.actions)].filter((it) => it !== null);
    const reason = mergeReasons(reasons);
    if (reason !== null) unknown.push({ columnId, reason: `${columnName}: ${reason}` });
  }
  return { ...sums(items), unknown };
}

function sums(items: readonly LineItem[]): Cost {
  const sum = (meter: keyof ExactCost): DecimalRange => {
    const amounts = items.map((item) => item.cost[meter]);
    const known = amounts.filter(isKnownRange).reduce<DecimalRange>(plus, exactly(0));
    const missing = amounts.find((amount) => !isKnownRange(amount));
    // Nothing but zeros beside something unknown must not read as a bill of zero.
    return missing !== undefined && isZero(known) ? missing : known;
  };
  return { dataCredits: toQuantity(sum("dataCredits")), actions: toQuantity(sum("actions")), usd: toQuantity(sum("usd")) };
}

function reasonOf(meter: string, amount: DecimalRange): { meter: string; reason: string } | null {
  return isKnownRange(amount) ? null : { meter, reason: amount.unknown };
}

function mergeReasons(reasons: { meter: string; reason: string }[]): string | null {
  const [first, second] = reasons;
  if (first === undefined) return null;
  if (second === undefined) return `${first.meter} unknown, ${first.reason}`;
  return first.reason === second.reason
    ? `cost unknown, ${first.reason}`
    : `data credits unknown, ${first.reason}; actions unknown, ${second.reason}`;
}
