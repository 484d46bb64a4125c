import type { AnalysisInput } from "../analysis/analysis-input.ts";
import { note } from "../diagnostics/log.ts";
import type { Observation } from "../model/observation.ts";
import type { VerdictCounts } from "../model/row-cells.ts";
import type { Repositories } from "../storage/repositories.ts";
import { heldRows } from "./held-rows.ts";
import { loadTable } from "./load-table.ts";
import { inputOf } from "./table-view.ts";

/**
 * What each run condition, of the table or suggested for it, says of the rows in memory, by its text; null where no row was seen for it.
 */
export type Judge = (input: AnalysisInput) => Record<string, VerdictCounts | null>;

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
  repositories: Repositories,
  tableIds: readonly string[],
  now: number,
  judge: Judge,
): Promise<string[]> {
  const changed: string[] = [];
  for (const tableId of new Set(tableIds)) {
    const seenRows = heldRows(tableId);
    const records = seenRows.length === 0 ? null : await loadTable(repositories, tableId);
    if (records?.table == null) continue;
    const judged = judgeSafely(judge, { ...inputOf(records.table.value, records), seenRows });
    const before = records.verdicts?.value ?? {};
    const after = judged === null ? before : fuller(before, judged);
    if (JSON.stringify(after) === JSON.stringify(before)) continue;
    await repositories.verdicts.put(tableId, after, now);
    changed.push(tableId);
  }
  return changed;
}

// After a new start of the worker the rows come back little by little: what was counted over more of them stays until then.
function fuller(before: Record<string, VerdictCounts>, judged: ReturnType<Judge>): Record<string, VerdictCounts> {
  const kept = Object.entries(judged).flatMap(([text, counts]) => {
    const [first, second] = [counts, before[text] ?? null].filter((it) => it?.condition === text);
    const best = first && second && rowsJudged(second) > rowsJudged(first) ? second : first;
    return best ? [[text, best] as const] : [];
  });
  return Object.fromEntries(kept);
}

function rowsJudged({ run, skip }: VerdictCounts): number {
  return run + skip;
}

// Without what was thrown, which might quote a cell.
function judgeSafely(judge: Judge, input: AnalysisInput): ReturnType<Judge> | null {
  try {
    return judge(input);
  } catch {
    note("analysis-failed", "run conditions");
    return null;
  }
}
