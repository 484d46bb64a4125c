import type { EstimateLine } from "../../model/breakdown.ts";
import type { DraftColumn } from "../../model/draft.ts";
import type { DraftReport } from "../../model/draft-report.ts";
import { unitPriceOf } from "../../prices/price-of.ts";
import type { AnalysisInput } from "../analysis-input.ts";
import { assumptionsOf } from "../assumptions/assumptions.ts";
import { breakdownOf } from "../breakdown/breakdown.ts";
import type { PricedColumn } from "../column-prices/price-column.ts";
import { eraOfWorkspace } from "../plan.ts";
import { reportColumn } from "../report-column.ts";
import { totalOfRun } from "../scenarios/estimate-of.ts";
import { priceTable, studyTable } from "../study-table.ts";
import { compareChip } from "./compare-chip.ts";
import { draftAssumptions } from "./draft-assumptions.ts";
import { draftChange } from "./draft-change.ts";
import { columnOfDraft, tableWithDraft } from "./draft-column.ts";
import { onSaveOf } from "./on-save.ts";

/**
 * Prices and judges a column as Clay's settings panel holds it now, together with the table that it would join, by the rules
 * and prices of `analyse`. Null when the panel shows nothing that could run. Pure: the same input gives the same report.
 */
export function analyseDraft(given: AnalysisInput, draft: DraftColumn): DraftReport | null {
  const drafted = columnOfDraft(draft, given);
  if (drafted === null) return null;
  const { column, saved, stated } = drafted;
  // A new column has no cells, and that is known.
  const statuses = saved === null ? { ...given.statuses, [column.id]: {} } : given.statuses;
  const input = { ...given, statuses, table: tableWithDraft(given.table, drafted) };
  const { columns, rates, verdict } = studyTable(input, stated);
  const priced = columns.find(({ facts }) => facts.column === column);
  if (priced?.price == null || priced.request === null || priced.facts.gate === null) return null;
  const { price, request } = priced;
  const { gate } = priced.facts;
  const { offersRows } = draft.save;
  return {
    column: reportColumn(priced, rates, input.table),
    findings: verdict.findings.filter(({ columnId }) => columnId === column.id),
    notChecked: [
      ...new Set([
        ...verdict.notChecked.filter(({ columnId }) => columnId === column.id).map(({ reason }) => reason),
        // The rules ask for a readable condition of paid columns only.
        ...(gate.condition.state === "broken"
          ? [`The run condition of ${column.name} cannot be read: ${gate.condition.problem}.`]
          : []),
      ]),
    ],
    onSave: onSaveOf({ column: priced, gate, price, isNew: saved === null, offersRows }, input, rates),
    change: draftChange({
      before: nextRunOf(priceTable(given).columns, given),
      after: nextRunOf(columns, input),
      isNew: saved === null,
      era: eraOfWorkspace(input),
    }),
    // Clay's own figure is compared with what Clay is known to take, not with what the user set.
    chip: compareChip(draft.chip, stated.price === null ? unitPriceOf({ ...request, typed: null }) : null, request.era),
    assumptions: [...draftAssumptions(draft, drafted, input.table), ...assumptionsOf([priced], input)],
  };
}

function nextRunOf(columns: readonly PricedColumn[], input: AnalysisInput): EstimateLine {
  return breakdownOf(columns, totalOfRun({ columns, extras: [] }), input);
}
