import { rowsToRun } from "../../estimate/rows-to-run.ts";
import { analyseRunCondition } from "../../expressions/run-condition.ts";
import type { Gate } from "../../model/gate.ts";
import { isKnown } from "../../model/quantity.ts";
import type { Finding } from "../../model/report.ts";
import type { VerdictCounts } from "../../model/row-cells.ts";
import type { AnalysisInput } from "../analysis-input.ts";
import type { PricedColumn } from "../column-prices/price-column.ts";
import { verdictOf } from "./verdict-of.ts";

/**
 * Tries each run condition that a finding suggests on the rows that were seen, as if it stood in the place of the column's own: what it
 * says of them, and how many rows the next run would start with the one and with the other. Without a row to judge there are no figures.
 */
export function withTrials(
  findings: readonly Finding[],
  columns: readonly PricedColumn[],
  input: AnalysisInput,
): Finding[] {
  const ids = new Set(input.table.columns.map(({ id }) => id));
  return findings.map((finding) => {
    const { condition } = finding;
    const priced = columns.find(({ facts }) => facts.column.id === finding.columnId);
    if (condition === null || priced?.facts.gate == null) return finding;
    const suggested = withCondition(priced.facts.gate, analyseRunCondition(condition.byId, ids));
    const verdicts = verdictOf(suggested, input);
    return {
      ...finding,
      condition: { ...condition, verdicts, rows: changeOf(priced, suggested, verdicts, input.rows) },
    };
  });
}

// What else stops rows stays. Those that the present condition has stopped are judged anew.
function withCondition({ stops, cells }: Gate, suggested: Gate["condition"]): Gate {
  const sentence = "The suggested run condition decides row by row.";
  return {
    condition: suggested,
    stops: [...stops.filter(({ cause }) => cause !== "run-condition"), { cause: "run-condition", sentence }],
    cells: cells && { ...cells, conditionNotMet: 0, neverRan: cells.neverRan + cells.conditionNotMet },
  };
}

function changeOf(
  { facts, verdicts: present }: PricedColumn,
  suggested: Gate,
  verdicts: VerdictCounts | null,
  tableRows: AnalysisInput["rows"],
): NonNullable<Finding["condition"]>["rows"] {
  if (facts.gate === null || verdicts === null || verdicts.run + verdicts.skip === 0) return null;
  // Both by the condition alone: what else may keep rows from running is the same for either.
  const before = rowsToRun(facts.gate, { tableRows, verdicts: present }).rows;
  const after = rowsToRun(suggested, { tableRows, verdicts }).rows;
  return isKnown(before) && isKnown(after) ? { before, after } : null;
}
