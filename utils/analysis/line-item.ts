import type { LineItem } from "../estimate/total.ts";
import { isZero } from "../model/decimal-range.ts";
import type { PricedColumn } from "./column-prices/price-column.ts";

/** What a column adds to an estimate; nothing where it takes nothing, as one that is parked. */
export function lineItemOf({ facts: { column }, cost, readings }: PricedColumn): LineItem[] {
  if (cost === null || (isZero(cost.dataCredits) && isZero(cost.actions))) return [];
  return [{ columnId: column.id, columnName: column.name, cost, readings }];
}

/** Whether a column may cost something that nobody knows, because its settings could not be read. */
export function isUnread({ facts, cost }: PricedColumn): boolean {
  return cost === null && facts.isPaid === null;
}
