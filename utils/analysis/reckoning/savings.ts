import { timesOver } from "../../estimate/bills.ts";
import { between, type KnownDecimalRange, toQuantity } from "../../model/decimal-range.ts";
import { isKnown, type KnownQuantity } from "../../model/quantity.ts";
import type { Finding } from "../../model/report.ts";
import type { PricedColumn } from "../column-prices/price-column.ts";
import { reportCost } from "../report-column.ts";

const OWN_KEY_RULES = ["byok-left-on-clay-key", "byok-worth-connecting"];
const NOTHING: KnownQuantity = { low: 0, likely: 0, high: 0 };

/**
 * The findings with what their fix would save in the next run, where that can be reckoned: a suggested run condition as much of the column's
 * cost as it stops of its rows; an own key the data credits and no action, in dollars what is left of them after the provider's bill.
 */
export function withSavings(findings: readonly Finding[], columns: readonly PricedColumn[]): Finding[] {
  return findings.map((finding) => {
    const column = columns.find(({ facts }) => facts.column.id === finding.columnId);
    return column === undefined ? finding : { ...finding, saving: savingOf(finding, column) ?? finding.saving };
  });
}

function savingOf({ rule, condition }: Finding, { cost, ownKey }: PricedColumn): Finding["saving"] {
  if (OWN_KEY_RULES.includes(rule) && ownKey !== null && cost !== null) {
    return { dataCredits: toQuantity(cost.dataCredits), actions: NOTHING, usd: ownKey.netUsdNextRun };
  }
  const rows = condition?.rows;
  if (rows == null || cost === null || !isKnown(rows.before) || !isKnown(rows.after)) return null;
  const share = stopped(rows.before, rows.after);
  return reportCost({
    dataCredits: timesOver(cost.dataCredits, share),
    actions: timesOver(cost.actions, share),
    usd: timesOver(cost.usd, share),
  });
}

// Which rows are open counts in both figures, so the likely ones are compared and the ends taken as far apart as they can be.
function stopped(before: KnownQuantity, after: KnownQuantity): KnownDecimalRange {
  const share = (now: number, then: number) => (now <= 0 ? 0 : Math.max(0, 1 - then / now));
  const likely = share(before.likely, after.likely);
  const ends = [
    Math.min(likely, share(before.low, after.high)),
    likely,
    Math.max(likely, share(before.high, after.low)),
  ];
  const [low = "0", middle = "0", high = "0"] = ends.map((it) => it.toFixed(6));
  return between(low, middle, high);
}
