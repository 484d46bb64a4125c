import { neverRan } from "../expressions/run-statuses.ts";
import type { CellCensus, Gate, StopCause } from "../model/gate.ts";
import type { KnownQuantity, Quantity } from "../model/quantity.ts";
import { rowsThatPass } from "./rows-that-pass.ts";

/** Rows that a run may start, before their gate decides. */
export interface OpenRows {
  /** Never ran in this column, so that everything about them is still to be decided; unknown where the gate or the table cannot be read. */
  fresh: Quantity;
  /** Ran before and may run again: failed, out of date, or everything that is there. */
  again: KnownQuantity;
  explanation: string[];
}

/** Which rows a run repeats in a column whose cells were seen, with what it says of them. */
export type Repeats = (cells: CellCensus, gate: Gate) => Pick<OpenRows, "again" | "explanation">;

/** The reason for every figure that needs the table's size. */
export const ROWS_NOT_SEEN = "The number of rows has not been seen.";

export const exactRows = (rows: number): KnownQuantity => ({ low: rows, likely: rows, high: rows });

/**
 * The rows of one column that a run of the whole table may start: those that never ran, and those that the run repeats; without
 * `repeats` those that the next full run does. None of a parked column or one whose condition is never true.
 */
export function openRowsOf(gate: Gate, tableRows: number | null, repeats: Repeats = nextRunRepeats): OpenRows {
  const shut = shutRows(gate);
  if (shut !== null) return shut;
  if (tableRows === null) return { fresh: { unknown: ROWS_NOT_SEEN }, again: exactRows(0), explanation: [] };
  if (gate.cells === null) return withoutStatuses(tableRows);
  // Where no condition stands any more, the rows that it used to stop are open again. A step that waits for others stops rows likewise.
  const released = decidesByRow(gate) ? 0 : gate.cells.conditionNotMet;
  const fresh = Math.min(tableRows, neverRan(gate.cells, tableRows) + released);
  const { again, explanation } = repeats(gate.cells, gate);
  const empty = Math.min(tableRows, fresh + gate.cells.uncertain);
  // Statuses and row count are seen at different times; what a run starts is never more than the table has.
  const atMost = (rows: number) => Math.min(rows, tableRows - fresh);
  return {
    fresh: exactRows(fresh),
    again: { low: atMost(again.low), likely: atMost(again.likely), high: atMost(again.high) },
    explanation: [`${count(empty)} ${empty === 1 ? "row has" : "rows have"} no result yet.`, ...explanation],
  };
}

/** The rows of a column of which a run starts none whichever rows it is about, or nobody knows how many; null for any other column. */
export function shutRows({ condition, stops }: Gate): OpenRows | null {
  const because = (cause: StopCause) => stops.flatMap((stop) => (stop.cause === cause ? [stop.sentence] : []));
  const none = { fresh: exactRows(0), again: exactRows(0) };
  const parked = because("parked");
  if (parked.length > 0) return { ...none, explanation: [...parked, "It is not part of the run."] };
  if (condition.state === "constant-false") return { ...none, explanation: because("run-condition") };
  if (condition.state !== "broken") return null;
  return { ...none, fresh: { unknown: `Its run condition cannot be read: ${condition.problem}.` }, explanation: [] };
}

/** Rows without statuses: any of them may hold a result already. */
export function withoutStatuses(tableRows: number): OpenRows {
  return {
    fresh: { low: 0, likely: tableRows, high: tableRows },
    again: exactRows(0),
    explanation: ["The page has not shown which cells hold a result already, so every row counts as open."],
  };
}

const nextRunRepeats: Repeats = (cells, gate) => {
  const stale = staleResults(cells);
  const { uncertain, missingInput } = cells;
  return {
    again: { low: 0, likely: uncertain + stale.rows.likely, high: uncertain + stale.rows.high + missingInput },
    explanation: [...failedSentence(uncertain), ...stale.explanation, ...whatStays(gate)],
  };
};

/** That a plain run may leave failed cells alone; nothing where none failed. */
export function failedSentence(failed: number): string[] {
  return failed === 0
    ? []
    : [`${count(failed)} of them failed before; whether a plain run repeats them is not certain.`];
}

/** Which cells a run leaves as they are: those that hold a result, and those that lack an input. */
export function whatStays({ stops }: Gate): string[] {
  return stops.flatMap(({ cause, sentence }) => (cause === "filled" || cause === "empty-input" ? [sentence] : []));
}

// The sentences are English, so their numbers are too.
function count(rows: number): string {
  return rows.toLocaleString("en-US");
}

/** Whether it is a condition or an earlier step that stops rows, each for itself. */
export function decidesByRow({ condition, stops }: Gate): boolean {
  return condition.state === "depends" || stops.some(({ cause }) => cause === "waterfall");
}

interface StaleResults {
  rows: KnownQuantity;
  explanation: string[];
}

/**
 * Results that are out of date, of the whole table. Only rows that the page has loaded say it (clay-api.md section 4.8), and they
 * count as a fair sample of the others. A run of empty and out-of-date rows starts them again (users-and-peers.md section 1.3,
 * number 8); that the next run is one of those is not certain.
 */
export function staleResults({ done, loaded }: CellCensus): StaleResults {
  if (loaded === null || loaded.stale === 0) return { rows: exactRows(0), explanation: [] };
  const share = { run: loaded.stale, skip: loaded.done - loaded.stale, unknown: 0 };
  const rows = rowsThatPass(done, done, share) ?? exactRows(0);
  const rest = loaded.done < done ? " The others were not seen and count alike." : "";
  return {
    rows,
    explanation: [
      `${count(loaded.stale)} of the ${count(loaded.done)} results on rows that the page has loaded ${loaded.stale === 1 ? "is" : "are"} out of date.${rest} A run that repeats out-of-date results pays for them again.`,
    ],
  };
}
