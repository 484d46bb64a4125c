import type { LineItem } from "../../estimate/total.ts";
import type { EstimateLine } from "../../model/breakdown.ts";
import type { Quantity } from "../../model/quantity.ts";
import type { PricedColumn } from "../column-prices/price-column.ts";

/** A part of an estimate that is no column of the table. */
export interface ExtraPart {
  items: LineItem[];
  line: EstimateLine;
}

/** One scenario of a table, reckoned. */
export interface ScenarioRun {
  columns: readonly PricedColumn[];
  /** Under which line the columns stand in a breakdown; null where they stand by themselves. */
  heading: Pick<EstimateLine, "id" | "label" | "rows" | "factors"> | null;
  extras: readonly ExtraPart[];
  /** Rows that it is about, before any gate. */
  rows: Quantity;
  /** What its figures take for granted beyond what its columns do, one sentence each. */
  notes: readonly string[];
}
