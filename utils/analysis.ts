import type { AnalysisInput } from "./analysis/analysis-input.ts";
import { assumptionsOf } from "./analysis/assumptions.ts";
import { type PricedColumn, priceColumn } from "./analysis/price-column.ts";
import { reportColumn } from "./analysis/report-column.ts";
import type { UsdRates } from "./estimate/cost.ts";
import { ROWS_NOT_SEEN } from "./estimate/rows-to-run.ts";
import { totalOf } from "./estimate/total.ts";
import { transitiveReads } from "./expressions/dependencies.ts";
import { effectiveGates } from "./expressions/effective-gate.ts";
import { lint } from "./lint/engine.ts";
import { RULES } from "./lint/rules.ts";
import { isZero } from "./model/decimal-range.ts";
import type { TableReport } from "./model/report.ts";
import { eraOf } from "./prices/era.ts";
import { usdRates } from "./prices/usd-rates.ts";

const NO_WORKSPACE = { planType: null, allotment: { credits: null, actions: null }, usdPerCredit: null };

/**
 * The one function that everybody calls: turns what was seen of a table into the report that the overlay, the popup and the
 * audit render. Pure: the same input gives the same report.
 */
export function analyse(input: AnalysisInput): TableReport {
  const { table, workspace } = input;
  const planType = workspace?.planType ?? null;
  const { usdPerCredit, usdPerAction } = usdRates(workspace ?? NO_WORKSPACE);
  const rates: UsdRates = { perDataCredit: usdPerCredit, perAction: usdPerAction };
  const gates = effectiveGates(table);
  const columns = table.columns.map((column) => priceColumn(column, gates.get(column.id) ?? null, input, rates));
  const facts = columns.map((it) => it.facts);
  return {
    id: table.id,
    name: table.name,
    workspaceId: table.workspaceId,
    era: eraOf(planType),
    planType,
    isAutoRunOn: table.isAutoRunOn,
    columns: columns.map((column) => reportColumn(column, rates)),
    estimate: estimateOf(columns, input),
    ...lint(
      {
        table,
        columns: facts,
        reads: transitiveReads(table),
        sources: input.sources ?? null,
        accounts: input.accounts,
      },
      RULES,
    ),
  };
}

function estimateOf(columns: PricedColumn[], input: AnalysisInput): TableReport["estimate"] {
  const items = columns.flatMap(({ facts: { column }, cost }) =>
    cost === null || (isZero(cost.dataCredits) && isZero(cost.actions))
      ? []
      : [{ columnId: column.id, columnName: column.name, cost }],
  );
  const unread = columns.filter(({ facts, cost }) => cost === null && facts.isPaid === null);
  const total = totalOf(items);
  const { rows } = input;
  return {
    ...total,
    scenario: "next-run",
    rows: rows === null ? { unknown: ROWS_NOT_SEEN } : { low: rows, likely: rows, high: rows },
    unknown: [
      ...total.unknown,
      ...unread.map(({ facts: { column } }) => ({
        columnId: column.id,
        reason: `${column.name}: cost unknown. Its settings could not be read.`,
      })),
    ],
    assumptions: assumptionsOf(columns, input),
  };
}
