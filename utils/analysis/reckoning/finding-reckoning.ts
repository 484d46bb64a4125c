import type { Factor } from "../../model/breakdown.ts";
import type { Finding } from "../../model/report.ts";
import type { AnalysisInput } from "../analysis-input.ts";
import type { PricedColumn } from "../column-prices/price-column.ts";
import { conditionReckoning } from "./condition-reckoning.ts";
import { ownKeyReckoning } from "./own-key-reckoning.ts";
import { resultsReckoning, riseReckoning, twinReckoning } from "./price-reckoning.ts";

/** Rules whose sentences hold figures of one column's price. Those about waterfalls and counts bring theirs along. */
const BY_RULE: Readonly<Record<string, (column: PricedColumn, input: AnalysisInput) => Factor[]>> = {
  "byok-left-on-clay-key": ownKeyReckoning,
  "byok-worth-connecting": ownKeyReckoning,
  "dearer-than-twin": twinReckoning,
  "per-result-without-limit": resultsReckoning,
  "price-rose": riseReckoning,
};

/** The findings with what the figures of their sentences, of a suggested run condition and of their saving are reckoned from. */
export function withReckonings(
  findings: readonly Finding[],
  columns: readonly PricedColumn[],
  input: AnalysisInput,
): Finding[] {
  return findings.map((finding) => {
    const column = columns.find(({ facts }) => facts.column.id === finding.columnId);
    if (column === undefined) return finding;
    const ofRule = BY_RULE[finding.rule]?.(column, input) ?? [];
    return { ...finding, reckoning: [...finding.reckoning, ...ofRule, ...conditionReckoning(finding, column, input)] };
  });
}
