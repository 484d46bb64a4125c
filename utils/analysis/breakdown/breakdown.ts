import { totalOf } from "../../estimate/total.ts";
import type { EstimateLine, Factor } from "../../model/breakdown.ts";
import type { Gate } from "../../model/gate.ts";
import type { Cost } from "../../model/report.ts";
import type { FoundWaterfall } from "../../model/waterfall.ts";
import type { AnalysisInput } from "../analysis-input.ts";
import type { PricedColumn } from "../column-prices/price-column.ts";
import { isUnread, lineItemOf } from "../line-item.ts";
import { reportCost } from "../report-column.ts";
import { waterfallsOf } from "../waterfalls/waterfalls.ts";
import { factorsOf } from "./breakdown-factors.ts";
import { functionLines } from "./function-lines.ts";

/**
 * An estimate part by part: what each column that costs something adds, steps of one waterfall together, and what each is reckoned from.
 * `total` is that of the same columns.
 */
export function breakdownOf(columns: readonly PricedColumn[], total: Cost, input: AnalysisInput): EstimateLine {
  const { id, name } = input.table;
  return { ...group(id, name, total), kind: "table", parts: partsOf(columns.filter(isListed), input) };
}

/** The lines of the columns that have a price and cost nothing in this run, so that they are in no breakdown of it: parked, done, never true. */
export function idleLines(columns: readonly PricedColumn[], input: AnalysisInput): EstimateLine[] {
  return columns
    .filter((column) => column.price !== null && !isListed(column))
    .map((column) => columnLine(column, input));
}

function isListed(column: PricedColumn): boolean {
  return isUnread(column) || lineItemOf(column).length > 0 || isSetByUser(column);
}

/** True when the user put a figure of this column's in the place of an estimate: what made it cost nothing must have its way back. */
function isSetByUser({ run, charge }: PricedColumn): boolean {
  if (run === null) return false;
  const { passes, hits, misses } = run.parts;
  return [passes, hits, misses, charge?.counted].some((part) => part != null && part.typed !== null);
}

/** A waterfall stands where its first column stands. */
function partsOf(columns: readonly PricedColumn[], input: AnalysisInput): EstimateLine[] {
  const groups = groupsOf(columns, input);
  const done = new Set<FoundWaterfall>();
  return columns.flatMap((column) => {
    const waterfall = groups.get(column);
    if (waterfall === undefined) return [columnLine(column, input)];
    if (done.has(waterfall)) return [];
    done.add(waterfall);
    const members = columns.filter((it) => groups.get(it) === waterfall);
    return [waterfallLine(waterfall, members, input)];
  });
}

/** The waterfall of each column that stands in one together with another; a column in several counts to the first. */
function groupsOf(columns: readonly PricedColumn[], { table }: AnalysisInput): Map<PricedColumn, FoundWaterfall> {
  const gates = new Map(
    columns.flatMap(({ facts: { column, gate } }): [string, Gate][] => (gate === null ? [] : [[column.id, gate]])),
  );
  const groups = new Map<PricedColumn, FoundWaterfall>();
  for (const waterfall of waterfallsOf(table, gates)) {
    const ids = columnsOf(waterfall);
    const members = columns.filter((column) => ids.includes(column.facts.column.id) && !groups.has(column));
    if (members.length > 1) for (const member of members) groups.set(member, waterfall);
  }
  return groups;
}

/** In the order in which they run. */
function columnsOf({ steps, finalCheckColumnId }: FoundWaterfall): (string | null)[] {
  return [...steps.flatMap(({ columnId, validationColumnId }) => [columnId, validationColumnId]), finalCheckColumnId];
}

function waterfallLine(
  waterfall: FoundWaterfall,
  members: readonly PricedColumn[],
  input: AnalysisInput,
): EstimateLine {
  const order = columnsOf(waterfall);
  const placeOf = ({ facts: { column } }: PricedColumn) => order.indexOf(column.id);
  const inOrder = [...members].sort((a, b) => placeOf(a) - placeOf(b));
  const lines = inOrder.map((member) => columnLine(member, input));
  const finders = lines.filter(({ id }) => waterfall.steps.some(({ columnId }) => columnId === id));
  const shared = notesOfAll(finders);
  const isShared = ({ kind, text }: Factor) => kind === "note" && shared.some((note) => note.text === text);
  // Clay's own id must not meet that of a column.
  return {
    ...group(`waterfall:${waterfall.id}`, waterfall.name, totalOf(inOrder.flatMap(lineItemOf))),
    kind: "waterfall",
    factors: shared,
    parts: lines.map((line) => ({ ...line, factors: line.factors.filter((factor) => !isShared(factor)) })),
  };
}

/** What is noted of each of several steps alike is about their waterfall. */
function notesOfAll([first, ...others]: readonly EstimateLine[]): Factor[] {
  if (first === undefined || others.length === 0) return [];
  const isOfAll = ({ text }: Factor) => others.every(({ factors }) => factors.some((factor) => factor.text === text));
  return first.factors.filter((factor) => factor.kind === "note" && isOfAll(factor));
}

function group(id: string, label: string, { dataCredits, actions, usd }: Cost): Omit<EstimateLine, "kind" | "parts"> {
  return { id, label, columnId: null, rows: null, billedRuns: null, dataCredits, actions, usd, factors: [] };
}

const UNREAD = { unknown: "Its settings could not be read." };

function columnLine(column: PricedColumn, input: AnalysisInput): EstimateLine {
  const { run, cost } = column;
  const { id, name } = column.facts.column;
  return {
    id,
    label: name,
    kind: "column",
    columnId: id,
    rows: run?.rows ?? UNREAD,
    billedRuns: run?.billed ?? UNREAD,
    ...(cost === null ? { dataCredits: UNREAD, actions: UNREAD, usd: UNREAD } : reportCost(cost)),
    factors: factorsOf(column, input),
    parts: functionLines(column, input),
  };
}
