import type { EstimateLine, Factor } from "../../model/breakdown.ts";
import { toQuantity } from "../../model/decimal-range.ts";
import type { Gate } from "../../model/gate.ts";
import { isKnown, type Quantity } from "../../model/quantity.ts";
import type { Cost } from "../../model/report.ts";
import { findAction } from "../../prices/find-action.ts";
import { isPaid, type Price, type PriceRequest } from "../../prices/price.ts";
import { resultsPerRow } from "../../prices/results-per-row.ts";
import type { AnalysisInput } from "../analysis-input.ts";
import { factor } from "../breakdown/factor.ts";
import { functionLines } from "../breakdown/function-lines.ts";
import { priceFactors } from "../breakdown/price-factors.ts";
import type { PricedColumn } from "../column-prices/price-column.ts";
import { meaningOf } from "../conditions/gate-in-words.ts";

interface SavedRun {
  column: PricedColumn;
  gate: Gate;
  price: Price;
  /** Rows that saving starts, with how that came about. */
  rows: Quantity;
  why: readonly string[];
  cost: Cost;
}

/**
 * What saving starts as a line of its own: rows × what a run takes. It is a bound, so that no estimate stands in it: each row that may start
 * counts as billed, at the price before any settlement.
 */
export function saveLine(run: SavedRun, input: AnalysisInput): EstimateLine {
  const { column, rows, cost } = run;
  const { id, name } = column.facts.column;
  return {
    id,
    label: name,
    kind: "column",
    columnId: id,
    rows,
    billedRuns: rows,
    ...cost,
    factors: [...rowFactors(run, input), ...runFactors(run, input)],
    parts: functionLines({ ...column, run: column.run && { ...column.run, billed: rows } }, input),
  };
}

function rowFactors({ gate, rows, why }: SavedRun, { table }: AnalysisInput): Factor[] {
  const nameOf = (id: string) => table.columns.find((it) => it.id === id)?.name ?? id;
  const asked = meaningOf(gate.condition, nameOf);
  const waits = gate.stops.flatMap(({ cause, sentence }) =>
    cause === "waterfall" || cause === "upstream" ? [sentence] : [],
  );
  const decides = [...(asked === null ? [] : [asked]), ...waits];
  return [
    factor({
      kind: "rows",
      label: "Rows that start",
      quantity: rows,
      unit: "rows",
      text: isKnown(rows) ? why.join(" ") : rows.unknown,
      basis: gate.cells === null ? "assumed" : "seen",
    }),
    ...(decides.length === 0 ? [] : [factor({ kind: "gate", label: "Gate", text: decides.join(" "), basis: "seen" })]),
  ];
}

function runFactors({ column, price }: SavedRun, input: AnalysisInput): Factor[] {
  const { request } = column;
  const isByResult = column.charge?.counted?.by === "results";
  // What a run of variable price settles at in the end is below what it holds.
  const factors = priceFactors({ ...column, charge: isByResult ? column.charge : null }, input);
  const isRefunded = isPaid(price) !== false && price.chargedWhenEmpty !== "yes" && column.run?.parts.misses != null;
  return [
    ...(isRefunded ? [MISSES] : []),
    ...factors.map((it) => (it.kind === "charge" && request !== null ? { ...it, ...resultsOf(request) } : it)),
  ];
}

const MISSES = factor({
  kind: "misses",
  label: "Misses",
  text: "Every row that starts counts as billed: a miss that Clay refunds is not taken off here.",
  basis: "assumed",
});

/** How many results the price of a run holds: up to the limit, and not what comes on average. */
function resultsOf({ action, shownPer }: PriceRequest): Pick<Factor, "quantity" | "text" | "basis" | "override"> {
  const { factors } = resultsPerRow(action, findAction(action.packageId, action.key), shownPer);
  const text = "Saving is reckoned with as many results as the price of a run holds.";
  return { quantity: toQuantity(factors), text, basis: "assumed", override: null };
}
