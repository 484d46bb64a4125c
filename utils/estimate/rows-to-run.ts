import { neverRan } from "../expressions/run-statuses.ts";
import { seenInWords } from "../expressions/verdict-words.ts";
import type { CellCensus, Gate, StopCause } from "../model/gate.ts";
import { isKnown, type KnownQuantity, type Quantity } from "../model/quantity.ts";
import type { VerdictCounts } from "../model/row-cells.ts";
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

/** Rows that the next full run may start, before their gate decides. */
export interface OpenRows {
  /** Never ran in this column, so that everything about them is still to be decided; unknown where the gate or the table cannot be read. */
  fresh: Quantity;
  /** Ran before and may run again: failed, or out of date. */
  again: KnownQuantity;
  explanation: string[];
}

/** The reason for every figure that needs the table's size. */
export const ROWS_NOT_SEEN = "The number of rows has not been seen.";

const exactly = (rows: number): KnownQuantity => ({ low: rows, likely: rows, high: rows });

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

/**
 * The rows of one column that the next full run may start: those that have no result yet, or one that is out of date. None of a parked
 * column or one whose condition is never true.
 */
export function openRowsOf(gate: Gate, tableRows: number | null): OpenRows {
  const because = (cause: StopCause) => gate.stops.flatMap((stop) => (stop.cause === cause ? [stop.sentence] : []));
  const parked = because("parked");
  const none = { fresh: exactly(0), again: exactly(0) };
  if (parked.length > 0) return { ...none, explanation: [...parked, "It is not part of the next run."] };
  if (gate.condition.state === "constant-false") return { ...none, explanation: because("run-condition") };
  if (gate.condition.state === "broken") {
    const reason = `Its run condition cannot be read: ${gate.condition.problem}.`;
    return { ...none, fresh: { unknown: reason }, explanation: [] };
  }
  if (tableRows === null) return { ...none, fresh: { unknown: ROWS_NOT_SEEN }, explanation: [] };
  return gate.cells === null ? withoutStatuses(tableRows) : openCells(gate, gate.cells, tableRows);
}

// The sentences are English, so their numbers are too.
function count(rows: number): string {
  return rows.toLocaleString("en-US");
}

function withoutStatuses(tableRows: number): OpenRows {
  return {
    fresh: { low: 0, likely: tableRows, high: tableRows },
    again: exactly(0),
    explanation: ["The page has not shown which cells hold a result already, so every row counts as open."],
  };
}

function openCells(gate: Gate, cells: CellCensus, tableRows: number): OpenRows {
  // Where no condition stands any more, the rows that it used to stop are open again. A step that waits for others stops rows likewise.
  const released = decidesByRow(gate) ? 0 : cells.conditionNotMet;
  const fresh = Math.min(tableRows, neverRan(cells, tableRows) + released);
  const { uncertain, missingInput } = cells;
  const stale = staleResults(cells);
  const empty = Math.min(tableRows, fresh + uncertain);
  const explanation = [
    `${count(empty)} ${empty === 1 ? "row has" : "rows have"} no result yet.`,
    ...(uncertain > 0
      ? [`${count(uncertain)} of them failed before; whether a plain run repeats them is not certain.`]
      : []),
    ...stale.explanation,
    ...gate.stops.flatMap(({ cause, sentence }) => (cause === "filled" || cause === "empty-input" ? [sentence] : [])),
  ];
  const atMost = (rows: number) => Math.min(rows, tableRows - fresh);
  const again = {
    low: 0,
    likely: atMost(uncertain + stale.rows.likely),
    high: atMost(uncertain + stale.rows.high + missingInput),
  };
  return { fresh: exactly(fresh), again, explanation };
}

function decidesByRow({ condition, stops }: Gate): boolean {
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
function staleResults({ done, loaded }: CellCensus): StaleResults {
  if (loaded === null || loaded.stale === 0) return { rows: exactly(0), explanation: [] };
  const share = { run: loaded.stale, skip: loaded.done - loaded.stale, unknown: 0 };
  const rows = rowsThatPass(done, done, share) ?? exactly(0);
  const rest = loaded.done < done ? " The others were not seen and count alike." : "";
  return {
    rows,
    explanation: [
      `${count(loaded.stale)} of the ${count(loaded.done)} results on rows that the page has loaded ${loaded.stale === 1 ? "is" : "are"} out of date.${rest} A run that repeats out-of-date results pays for them again.`,
    ],
  };
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
