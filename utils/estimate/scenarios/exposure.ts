import type { Gate } from "../../model/gate.ts";
import { failedSentence, type OpenRows, openRowsOf, type Repeats, staleResults, whatStays } from "../open-rows.ts";

/**
 * What auto-run starts by itself. Whether it repeats failed cells, sources disagree (clay-api.md section 13, C9). Results that are out of date
 * run again unless Keep existing results is on (clay-api.md section 3.3); null: not known whether it is.
 */
export function exposedRows(gate: Gate, tableRows: number | null, keepsExistingResults: boolean | null): OpenRows {
  return openRowsOf(gate, tableRows, keepsExistingResults === true ? failedOnes : failedAndStale);
}

const failedOnes: Repeats = ({ uncertain, missingInput }, gate) => ({
  again: { low: 0, likely: uncertain, high: uncertain + missingInput },
  explanation: [...failedSentence(uncertain), ...whatStays(gate)],
});

const failedAndStale: Repeats = (cells, gate) => {
  const stale = staleResults(cells);
  const { again, explanation } = failedOnes(cells, gate);
  return {
    again: { low: 0, likely: again.likely + stale.rows.likely, high: again.high + stale.rows.high },
    explanation: [...stale.explanation, ...explanation],
  };
};
