import { type RowsToRun, rowsToRun } from "../../estimate/rows-to-run.ts";
import type { DraftReport } from "../../model/draft-report.ts";
import type { Gate, StopCause } from "../../model/gate.ts";
import { isKnown, type KnownQuantity, type Quantity } from "../../model/quantity.ts";
import type { Price } from "../../prices/price.ts";
import type { AnalysisInput } from "../analysis-input.ts";
import { costOf, type PricedColumn } from "../column-prices/price-column.ts";
import { eraOfWorkspace } from "../plan.ts";
import { reportCost } from "../report-column.ts";
import type { Study } from "../study-table.ts";
import { saveLine } from "./save-line.ts";
import { saveSentence } from "./save-sentence.ts";

interface Saved {
  column: PricedColumn;
  gate: Gate;
  price: Price;
  isNew: boolean;
  /** Rows that Clay's open Save menu offers to run; null when it was not read. */
  offersRows: number | null;
}

const NO_ROWS: KnownQuantity = { low: 0, likely: 0, high: 0 };
const DECIDING: readonly StopCause[] = ["run-condition", "waterfall", "upstream"];

/**
 * What saving a column starts and costs. With auto-run on Clay starts the rows that have no result yet, of a new column all
 * (clay-dom.md section 5.3); with the table's or the column's auto-run off it starts nothing.
 */
export function onSaveOf(saved: Saved, input: AnalysisInput, rates: Study["rates"]): DraftReport["onSave"] {
  const { column, gate, price } = saved;
  const open = rowsOf(saved, input);
  const idleBecause = reasonToRest(saved, open.rows);
  const isUnclear = idleBecause === null && gate.condition.state === "broken";
  const rows = idleBecause === null ? open.rows : NO_ROWS;
  const cost = reportCost(costOf(price, rows, rates));
  const why = idleBecause === null ? open.explanation : [`Saving starts nothing: ${idleBecause}.`];
  const sentence = saveSentence({
    idleBecause,
    unclearBecause: isUnclear ? "its run condition cannot be read yet" : null,
    rows,
    tableRows: input.rows,
    decidedBy: DECIDING.find((cause) => gate.stops.some((stop) => stop.cause === cause)) ?? null,
    cost,
    era: eraOfWorkspace(input),
  });
  return {
    isStarting: isUnclear ? null : idleBecause === null,
    rows,
    cost,
    breakdown: saveLine({ column, gate, price, rows, why, cost }, input),
    sentence,
  };
}

function reasonToRest({ gate, isNew }: Saved, open: Quantity): string | null {
  const isStoppedBy = (cause: StopCause) => gate.stops.some((stop) => stop.cause === cause);
  if (isStoppedBy("parked")) return "auto-run is off for this column";
  if (isStoppedBy("table-auto-run-off")) return "auto-run is off for this table";
  if (gate.condition.state === "constant-false") return "its run condition is never true";
  if (!isKnown(open) || open.high > 0) return null;
  return isNew ? "the table has no rows" : "every row has a result already or is running now";
}

/** Rows that start, of a column that starts at all. What the Save menu offers is the view: never more than that. */
function rowsOf({ isNew, gate, offersRows }: Saved, input: AnalysisInput): RowsToRun {
  // "At most" must hold, and what rows seen say of the others is an estimate.
  const open = rowsToRun(gate, { tableRows: input.rows ?? offersRows, verdicts: null });
  if (!isKnown(open.rows) || offersRows === null) return open;
  const { low, likely, high } = open.rows;
  const cap = (count: number) => Math.min(count, offersRows);
  // Which rows of an edited column the view holds is not known: those without a result may all lie outside it.
  const isNarrower = input.rows === null || offersRows < input.rows;
  const offer = `Clay's Save menu offers ${offersRows.toLocaleString("en-US")} ${offersRows === 1 ? "row" : "rows"}.`;
  return {
    rows: { low: isNarrower && !isNew ? 0 : cap(low), likely: cap(likely), high: cap(high) },
    explanation: [...open.explanation, offer],
  };
}
