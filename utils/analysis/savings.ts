import type { UsdRates } from "../estimate/cost.ts";
import { toQuantity } from "../model/decimal-range.ts";
import type { KnownQuantity } from "../model/quantity.ts";
import type { Finding } from "../model/report.ts";
import { costOf, type PricedColumn } from "./price-column.ts";
import { reportCost } from "./report-column.ts";

const OWN_KEY_RULES = ["byok-left-on-clay-key", "byok-worth-connecting"];
const NOTHING: KnownQuantity = { low: 0, likely: 0, high: 0 };

/**
 * The findings with what their fix would save in the next run, where that can be reckoned: a suggested run condition the cost of the
 * rows that it stops; an own key the data credits and no action, in dollars what is left of them after the provider's bill.
 */
export function withSavings(
  findings: readonly Finding[],
  columns: readonly PricedColumn[],
  rates: UsdRates,
): Finding[] {
  return findings.map((finding) => {
    const column = columns.find(({ facts }) => facts.column.id === finding.columnId);
    return column === undefined ? finding : { ...finding, saving: savingOf(finding, column, rates) ?? finding.saving };
  });
}

function savingOf(
  { rule, condition }: Finding,
  { price, cost, ownKey }: PricedColumn,
  rates: UsdRates,
): Finding["saving"] {
  if (OWN_KEY_RULES.includes(rule) && ownKey !== null && cost !== null) {
    return { dataCredits: toQuantity(cost.dataCredits), actions: NOTHING, usd: ownKey.netUsdNextRun };
  }
  const rows = condition?.rows;
  if (rows == null || price === null || !("low" in rows.before) || !("low" in rows.after)) return null;
  return reportCost(costOf(price, fewer(rows.before, rows.after), rates));
}

// Which rows are open counts in both figures, so the likely ones are compared and the ends taken as far apart as they can be.
function fewer(before: KnownQuantity, after: KnownQuantity): KnownQuantity {
  const atLeastNone = (rows: number) => Math.max(0, rows);
  const likely = atLeastNone(before.likely - after.likely);
  return {
    low: Math.min(likely, atLeastNone(before.low - after.high)),
    likely,
    high: Math.max(likely, atLeastNone(before.high - after.low)),
  };
}
