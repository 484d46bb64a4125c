import type { ExactCost } from "../../estimate/cost.ts";
import type { Factor } from "../../model/breakdown.ts";
import { reportCost } from "../report-column.ts";
import type { ExtraPart } from "./scenario-run.ts";

/** A part of a month that is no run of columns, such as a signal. */
export function recurringPart(id: string, label: string, cost: ExactCost, factors: Factor[]): ExtraPart {
  const line = { columnId: null, rows: null, billedRuns: null, ...reportCost(cost), factors, parts: [] };
  return { items: [{ columnId: null, columnName: label, cost }], line: { id, label, kind: "recurring", ...line } };
}
