import type { Gate } from "../model/gate.ts";
import { isKnown, type KnownQuantity, type Quantity } from "../model/quantity.ts";
import type { VerdictCounts } from "../model/row-cells.ts";
import type { RunStatuses } from "../model/workspace.ts";
import { rowsThatPass } from "./rows-that-pass.ts";
import { type CellCensus, censusOf } from "./run-statuses.ts";

export interface RowsToRun {
  rows: Quantity;
  /** How the figure came about, one sentence each. */
  explanation: string[];
}

interface Sights {
  /** Rows in the table; null when not seen. */
  tableRows: number | null;
  /** Null when the page has not shown any run status of this table. */
  statuses: RunStatuses | null;
  /** What the column's run condition said of the rows that were seen; null when none was. */
  verdicts: VerdictCounts | null;
}

/** The reason for every figure that needs the table's size. */
export const ROWS_NOT_SEEN = "The number of rows has not been seen.";

const exactly = (rows: number): KnownQuantity => ({ low: rows, likely: rows, high: rows });

/**
 * How many rows of one column the next full run will start: the rows that have no result yet, less what its gate stops.
 * A parked column is not part of that run. Unknown, with the reason, when the row count or the condition cannot be read.
 */
export function rowsToRun(columnId: string, gate: Gate, { tableRows, statuses, verdicts }: Sights): RowsToRun {
  if (gate.stops.some((stop) => stop.cause === "parked")) {
    return {
      rows: exactly(0),
      explanation: ["Its auto-run is off: it runs by hand only and is not part of the next run."],
    };
  }
  if (gate.condition.state === "constant-false") {
    return { rows: exactly(0), explanation: ["Its run condition is never true."] };
  }
  if (gate.condition.state === "broken") {
    return { rows: { unknown: `Its run condition cannot be read: ${gate.condition.problem}.` }, explanation: [] };
  }
  if (tableRows === null) return { rows: { unknown: ROWS_NOT_SEEN }, explanation: [] };
  const counts = statuses?.[columnId];
  const census = counts === undefined ? null : censusOf(counts, tableRows);
  const open = census === null ? withoutStatuses(tableRows) : withoutResult(census, gate, tableRows);
  if (!isKnown(open.rows)) return open;
  const judged = verdicts === null ? null : afterVerdicts(open, open.rows, { gate, verdicts, tableRows });
  return judged ?? (decidedPerRow(gate) ? afterGate(open, census) : open);
}

// The sentences are English, so their numbers are too.
function count(rows: number): string {
  return rows.toLocaleString("en-US");
}

function withoutStatuses(tableRows: number): RowsToRun {
  return {
    rows: { low: 0, likely: tableRows, high: tableRows },
    explanation: ["The page has not shown which cells hold a result already, so every row counts as open."],
  };
}

function withoutResult(census: CellCensus, gate: Gate, tableRows: number): RowsToRun {
  // Where no condition stands any more, the rows that it used to stop are open again.
  const released = gate.condition.state === "depends" ? 0 : census.conditionNotMet;
  // Statuses and row count are seen at different times; what a run starts is never more than the table has.
  const atMost = (rows: number) => Math.min(rows, tableRows);
  const low = atMost(census.neverRan + released);
  const likely = atMost(low + census.uncertain);
  const explanation = [`${count(likely)} ${likely === 1 ? "row has" : "rows have"} no result yet.`];
  if (census.uncertain > 0) {
    explanation.push(
      `${count(census.uncertain)} of them failed before; whether a plain run repeats them is not certain.`,
    );
  }
  return { rows: { low, likely, high: atMost(likely + census.missingInput) }, explanation };
}

interface Judged {
  gate: Gate;
  verdicts: VerdictCounts;
  tableRows: number;
}

// Null when its condition does not decide, or none of the rows seen could be judged.
function afterVerdicts({ explanation }: RowsToRun, open: KnownQuantity, judged: Judged): RowsToRun | null {
  const { gate, verdicts, tableRows } = judged;
  if (gate.condition.state !== "depends") return null;
  const pass = (rows: number) => rowsThatPass(rows, tableRows, verdicts);
  const [low, likely, high] = [pass(open.low), pass(open.likely), pass(open.high)];
  if (low === null || likely === null || high === null) return null;
  // A waterfall or an empty input may stop every row that its condition lets through.
  const isAlone = gate.stops.every(({ cause }) => cause === "run-condition" || cause === "table-auto-run-off");
  const rows = { low: isAlone ? low.low : 0, likely: likely.likely, high: high.high };
  return { rows, explanation: [...explanation, verdictSentence(verdicts)] };
}

/** "31 of 50 rows seen pass its run condition": what the user can check against the table. */
export function verdictSentence({ run, skip, unknown }: VerdictCounts): string {
  const seen = run + skip + unknown;
  const unsure = unknown === 0 ? "" : `, ${count(unknown)} could not be judged`;
  return `${count(run)} of ${count(seen)} ${seen === 1 ? "row" : "rows"} seen ${run === 1 ? "passes" : "pass"} its run condition${unsure}.`;
}

function decidedPerRow(gate: Gate): boolean {
  return gate.stops.some(({ cause }) => cause === "run-condition" || cause === "waterfall" || cause === "upstream");
}

// The share of rows that got through so far is the best guess for the rest; none may, and all may.
function afterGate({ rows, explanation }: RowsToRun, census: CellCensus | null): RowsToRun {
  if (!isKnown(rows)) return { rows, explanation };
  const passed = census === null ? 0 : census.done;
  const stopped = census === null ? 0 : census.conditionNotMet + census.missingInput;
  if (passed + stopped === 0) {
    const sentence = "How many of them its gate lets through is not known yet, so all count as likely.";
    return { rows: { ...rows, low: 0 }, explanation: [...explanation, sentence] };
  }
  const likely = Math.round((rows.likely * passed) / (passed + stopped));
  const sentence = `Its gate let ${count(passed)} of ${count(passed + stopped)} rows through so far; the rest is taken to behave alike.`;
  return { rows: { low: 0, likely, high: rows.high }, explanation: [...explanation, sentence] };
}
