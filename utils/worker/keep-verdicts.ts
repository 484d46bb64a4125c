import { note } from "../diagnostics/log.ts";
import type { Observation } from "../model/observation.ts";
import type { RowSight, VerdictCounts } from "../model/row-cells.ts";
import type { Table } from "../model/table.ts";
import type { Repositories } from "../storage/repositories.ts";
import { heldRows } from "./held-rows.ts";

/** What each run condition of a table says of these rows, by the id of its column. */
export type Judge = (table: Table, rows: readonly RowSight[]) => Record<string, VerdictCounts>;

/** Kinds of observation after which a run condition may be another. */
const ABOUT_CONDITIONS: readonly Observation["kind"][] = ["table", "column-saved", "column-removed", "workbook-tables"];

/** Whether run conditions may be others after this. */
export function isAboutConditions({ kind }: Observation): boolean {
  return ABOUT_CONDITIONS.includes(kind);
}

/**
 * Judges the rows that are held of these tables and keeps the figures, and nothing else, of them. Returns the tables whose figures are
 * others now. Must run inside one transaction, after the tables were kept. `now`: epoch milliseconds.
 */
export async function keepVerdicts(
  { tables, verdicts }: Repositories,
  tableIds: readonly string[],
  now: number,
  judge: Judge,
): Promise<string[]> {
  const changed: string[] = [];
  for (const tableId of new Set(tableIds)) {
    const rows = heldRows(tableId);
    const table = rows.length === 0 ? null : await tables.get(tableId);
    if (table === null) continue;
    const before = (await verdicts.get(tableId))?.value ?? {};
    const after = fuller(table.value, before, judgeSafely(judge, table.value, rows));
    if (JSON.stringify(after) === JSON.stringify(before)) continue;
    await verdicts.put(tableId, after, now);
    changed.push(tableId);
  }
  return changed;
}

type Verdicts = Record<string, VerdictCounts>;

// After a new start of the worker the rows come back little by little: what was counted over more of them stays until then.
function fuller({ columns }: Table, before: Verdicts, judged: Verdicts): Verdicts {
  const kept = columns.flatMap(({ id, action }) => {
    const counts = [judged[id], before[id]].filter((it) => it !== undefined && it.condition === action?.runCondition);
    const [first, second] = counts;
    if (first === undefined) return [];
    return [[id, second !== undefined && rowsOf(second) > rowsOf(first) ? second : first] as const];
  });
  return Object.fromEntries(kept);
}

function rowsOf({ run, skip, unknown }: VerdictCounts): number {
  return run + skip + unknown;
}

// Without what was thrown, which might quote a cell.
function judgeSafely(judge: Judge, table: Table, rows: readonly RowSight[]): Verdicts {
  try {
    return judge(table, rows);
  } catch {
    note("analysis-failed", "run conditions");
    return {};
  }
}
