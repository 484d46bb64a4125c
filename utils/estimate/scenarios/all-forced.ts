import type { Gate } from "../../model/gate.ts";
import { exactRows, type OpenRows, openRowsOf, type Repeats, shutRows } from "../open-rows.ts";

/**
 * A forced run: it clears finished cells and runs them again, and run conditions hold all the same (clay-api.md sections 3.3 and 5.1). Rows
 * that their condition or an empty input stopped so far are taken to be stopped again.
 */
export function allForcedRows(gate: Gate, tableRows: number | null): OpenRows {
  if (gate.cells !== null || tableRows === null) return openRowsOf(gate, tableRows, allOfThem);
  const explanation = ["Every row counts, whatever it holds."];
  return shutRows(gate) ?? { fresh: exactRows(tableRows), again: exactRows(0), explanation };
}

const allOfThem: Repeats = ({ done, uncertain, underWay, missingInput }) => {
  const ran = done + uncertain + underWay;
  return {
    again: { low: ran, likely: ran, high: ran + missingInput },
    explanation: [`${ran.toLocaleString("en-US")} ran before and run again.`],
  };
};
