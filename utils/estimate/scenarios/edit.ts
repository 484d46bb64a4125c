import type { CellCensus, Gate } from "../../model/gate.ts";
import { exactRows, type OpenRows, type Repeats, ROWS_NOT_SEEN, shutRows, withoutStatuses } from "../open-rows.ts";

/** What an edit of one column is to another. `edited`: it is that column. `reader`: it reads what that column gives. */
export interface EditedColumn {
  is: "edited" | "reader";
  /** Its run condition may let other rows through than before. */
  mayPassOthers: boolean;
  /** Null: not known. */
  keepsExistingResults: boolean | null;
}

/**
 * The rows that saving a change of a column starts again in it or in a column that reads it: those on which it ran. With Keep existing
 * results on, Clay says that only new, empty and errored cells run (clay-api.md section 3.3), and users have been billed for all of them
 * (users-and-peers.md section 1.1, number 2): so it may be none and it may be all. Rows that never ran are left to the next run.
 */
export function rowsOfEdit(gate: Gate, tableRows: number | null, edit: EditedColumn): OpenRows {
  const shut = shutRows(gate);
  if (shut !== null) return shut;
  if (tableRows === null) return { fresh: { unknown: ROWS_NOT_SEEN }, again: exactRows(0), explanation: [] };
  if (gate.cells === null) return withoutStatuses(tableRows);
  const { again, explanation } = rerun(gate.cells, edit);
  const atMost = (rows: number) => Math.min(rows, tableRows);
  return {
    fresh: exactRows(0),
    again: { low: atMost(again.low), likely: atMost(again.likely), high: atMost(again.high) },
    explanation,
  };
}

function rerun(cells: CellCensus, { is, mayPassOthers, keepsExistingResults }: EditedColumn): ReturnType<Repeats> {
  const { done, uncertain, missingInput, conditionNotMet } = cells;
  const [least, likely] =
    keepsExistingResults === false
      ? [done, done]
      : is === "edited" || keepsExistingResults === null
        ? [0, done]
        : [0, 0];
  const ran = (done + uncertain).toLocaleString("en-US");
  return {
    again: {
      low: least,
      likely: likely + uncertain,
      high: done + uncertain + missingInput + (mayPassOthers ? conditionNotMet : 0),
    },
    explanation: [
      is === "edited"
        ? `It ran on ${ran} rows, which a saved change starts again.`
        : `It ran on ${ran} rows and reads what changes.`,
      ...(keepsExistingResults === true
        ? ["Keep existing results is on: results may stay, and a run by hand or a forced one repeats them."]
        : []),
      ...(mayPassOthers && conditionNotMet > 0
        ? [`${conditionNotMet.toLocaleString("en-US")} rows that its run condition stopped may pass now.`]
        : []),
    ],
  };
}
