import { seenInWords } from "../expressions/verdict-words.ts";
import type { CellCensus, Gate } from "../model/gate.ts";
import { isKnown, type KnownQuantity, type Quantity } from "../model/quantity.ts";
import type { VerdictCounts } from "../model/row-cells.ts";
import { openRowsOf } from "./open-rows.ts";
import { rowsThatPass } from "./rows-that-pass.ts";

export interface RowsToRun {
  rows: Quantity;
  /** How the figure came about, one sentence each. */
  explanation: string[];
}

interface Sights {
  /** Rows in the table; null when not seen. */
  tableRows: number | null;
  /** What the column's run condition said of the rows that were seen; null when none was. */
  verdicts: VerdictCounts | null;
}

/**
 * How many rows of one column the next full run will start: the rows that have no result yet or one that is out of date, less
 * what its gate stops. A parked column is not part of that run. Unknown, with the reason, when the row count or the condition
 * cannot be read.
 */
export function rowsToRun(gate: Gate, { tableRows, verdicts }: Sights): RowsToRun {
  const { fresh, again, explanation } = openRowsOf(gate, tableRows);
  if (!isKnown(fresh) || tableRows === null) return { rows: fresh, explanation };
  // Statuses and row count are seen at different times; what a run starts is never more than the table has.
  const atMost = (end: keyof KnownQuantity) => Math.min(tableRows, fresh[end] + again[end]);
  const rows = { low: atMost("low"), likely: atMost("likely"), high: atMost("high") };
  const open = { rows, explanation };
  const judged = verdicts === null || isShut(gate) ? null : afterVerdicts(open, rows, { gate, verdicts, tableRows });
  return judged ?? (decidedPerRow(gate) && !isShut(gate) ? afterGate(open, gate.cells) : open);
}

function isShut({ stops, condition }: Gate): boolean {
  return stops.some(({ cause }) => cause === "parked") || condition.state === "constant-false";
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
  const isAlone = !gate.stops.some(({ cause }) => cause === "waterfall" || cause === "upstream");
  const rows = { low: isAlone ? low.low : 0, likely: likely.likely, high: high.high };
  return { rows, explanation: [...explanation, verdictSentence(verdicts)] };
}

/** "31 of 50 rows seen pass its run condition": what the user can check against the table. */
export function verdictSentence(verdicts: VerdictCounts): string {
  return `${seenInWords(verdicts, " its run condition", "en-US")}.`;
}

function decidedPerRow(gate: Gate): boolean {
  return gate.stops.some(({ cause }) => cause === "run-condition" || cause === "waterfall" || cause === "upstream");
}

// The sentences are English, so their numbers are too.
function count(rows: number): string {
  return rows.toLocaleString("en-US");
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
