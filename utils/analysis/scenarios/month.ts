import { inUsd } from "../../estimate/cost.ts";
import { exactRows } from "../../estimate/open-rows.ts";
import type { Factor } from "../../model/breakdown.ts";
import { exactly, unknownAmount } from "../../model/decimal-range.ts";
import type { Quantity } from "../../model/quantity.ts";
import { assumptionKey } from "../../model/user-terms.ts";
import type { AnalysisInput } from "../analysis-input.ts";
import { factor } from "../breakdown/factor.ts";
import { ratesOf } from "../plan-rates.ts";
import { billedMonth } from "./billed-month.ts";
import { recurringPart } from "./recurring-part.ts";
import type { ExtraPart, ScenarioRun } from "./scenario-run.ts";
import { scheduledParts } from "./scheduled-parts.ts";
import { signalParts } from "./signal-parts.ts";
import type { TableRuns } from "./table-runs.ts";

const HOW_MANY =
  "How many rows are added a month is not known: type it here, or open this table's usage in Clay so that Fettle sees what was billed.";
/** What to do with the new rows of a month that is reckoned from a bill. */
export const INSTEAD_OF_BILL =
  "Say how many rows are added a month, and the month is reckoned from them instead of the bill.";
const NOTHING_RECURS =
  "Nothing brings rows into this table by itself: no webhook, signal, or scheduled source. Rows that somebody adds by hand, or that another table sends, are not counted: type how many to count them.";

/**
 * What recurs in 30 days: signals by their schedules, scheduled sources and columns, and the rows that are added: as many as the user typed,
 * else what the usage report was billed at that pace, else unknown. Where nothing brings rows by itself, none.
 */
export function monthOf(runs: TableRuns, input: AnalysisInput): ScenarioRun {
  const typed = newRowsTyped(input);
  const signals = signalParts(input);
  if (typed !== null) {
    const heading = { id: NEW_ROWS, label: "New rows", rows: exactRows(typed), factors: [newRowsFactor(input, typed)] };
    const columns = runs.in({ kind: "new", rows: typed }) ?? [];
    const extras = [...signals, ...scheduledParts(input, typed)];
    return { columns, heading, extras, rows: exactRows(typed), notes: [] };
  }
  const none = { columns: [], heading: null };
  if (!mayGrow(input)) {
    const nothing = { dataCredits: exactly(0), actions: exactly(0), usd: exactly(0) };
    const factors = [
      { ...newRowsFactor(input, null), quantity: exactRows(0), text: NOTHING_RECURS, basis: "seen" as const },
    ];
    const extras = [...signals, recurringPart(NEW_ROWS, "New rows", nothing, factors)];
    return { ...none, extras, rows: exactRows(0), notes: [NOTHING_RECURS] };
  }
  const billed = billedMonth(input, { ...newRowsFactor(input, null), text: INSTEAD_OF_BILL });
  const unseen = { unknown: HOW_MANY };
  // What the report was billed holds what ran on a schedule.
  const extras =
    billed === null ? [...signals, unknownNewRows(input), ...scheduledParts(input, null)] : [...signals, billed];
  return { ...none, extras, rows: unseen, notes: [] };
}

const NEW_ROWS = "new-rows";

/** How many rows a month the user says are added; null when the user has not said. */
export function newRowsTyped({ table, terms }: AnalysisInput): number | null {
  const text = terms?.assumptions?.[assumptionKey(table.id, null, "new-rows")];
  return text === undefined ? null : Math.round(Number(text));
}

/** How many rows a month are added, as a factor that the user may set. */
export function newRowsFactor({ table }: Pick<AnalysisInput, "table">, typed: number | null): Factor {
  const quantity: Quantity = typed === null ? { unknown: HOW_MANY } : exactRows(typed);
  const key = assumptionKey(table.id, null, "new-rows");
  return factor({
    kind: "rows",
    label: "New rows a month",
    quantity,
    unit: "rows",
    text: typed === null ? HOW_MANY : "You set it.",
    basis: typed === null ? "assumed" : "typed",
    override: { of: { kind: "assumption", key }, typed: typed === null ? null : String(typed) },
  });
}

function unknownNewRows(input: AnalysisInput): ExtraPart {
  const unknown = unknownAmount(HOW_MANY);
  const cost = { dataCredits: unknown, actions: unknown, usd: inUsd(unknown, unknown, ratesOf(input)) };
  return recurringPart(NEW_ROWS, "New rows", cost, [newRowsFactor(input, null)]);
}

/** Sources that bring rows once, when somebody starts them (clay-api.md section 9). */
const ONCE = ["csv", "csv-import", "manual"];

/** Whether rows may come in by themselves. Where the sources were not seen, a source column or a schedule says so. */
function mayGrow({ table, sources }: AnalysisInput): boolean {
  if (table.hasScheduledSources || table.hasScheduledRuns) return true;
  if (sources == null) return table.columns.some(({ kind }) => kind === "source");
  return sources.some(
    ({ type, action, hasScheduleSettings }) => !ONCE.includes(type) && (action === null || hasScheduleSettings),
  );
}
