import type { Gate } from "../../model/gate.ts";
import { type OpenRows, openRowsOf, type Repeats, whatStays } from "../open-rows.ts";

/** A run of the rows that never ran and of those that failed. A result that is out of date stays; so does one of a status that we do not know, at the least. */
export function emptyOrErroredRows(gate: Gate, tableRows: number | null): OpenRows {
  return openRowsOf(gate, tableRows, failedOnes);
}

const failedOnes: Repeats = ({ failures, uncertain, missingInput }, gate) => ({
  again: { low: Math.min(failures.all, uncertain), likely: uncertain, high: uncertain + missingInput },
  explanation: whatStays(gate),
});
