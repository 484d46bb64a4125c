import type { AnalysisInput } from "../analysis/analysis-input.ts";
import { note } from "../diagnostics/log.ts";
import { compareRun, RUNS_COMPARED } from "../estimate/compare-forecast.ts";
import type { Observation } from "../model/observation.ts";
import type { TableHistory } from "../model/workspace-history.ts";
import type { Repositories } from "../storage/repositories.ts";
import { loadTable } from "./load-table.ts";
import { inputOf } from "./table-view.ts";

/** What a table says of each action that it runs. */
export type Learn = (input: AnalysisInput) => TableHistory["actions"];

/** Kinds of observation after which a table may teach something else. */
const ABOUT_RUNS: readonly Observation["kind"][] = [
  ...(["table", "column-saved", "column-removed"] as const),
  ...(["run-statuses", "records", "column-usage", "run-usage"] as const),
];

/**
 * Keeps what the tables that were observed teach about others of their workspace. Must run inside one transaction, after the
 * observations were kept. `now`: epoch milliseconds. Returns whether anything is another now.
 */
export async function keepLessons(
  repositories: Repositories,
  observations: readonly Observation[],
  now: number,
  learn: Learn,
): Promise<boolean> {
  let isChanged = false;
  const about = observations.filter(({ kind }) => ABOUT_RUNS.includes(kind));
  for (const tableId of new Set(about.flatMap(tableIdOf))) {
    const next = await lessonsOf(repositories, tableId, learn);
    const before = (await repositories.tableHistory.get(tableId))?.value ?? null;
    if (next === null || JSON.stringify(next) === JSON.stringify(before)) continue;
    if (before === null && Object.keys(next.actions).length + next.runs.length === 0) continue;
    await repositories.tableHistory.put(tableId, next, now);
    isChanged = true;
  }
  return isChanged;
}

function tableIdOf(observation: Observation): string[] {
  if (observation.kind === "table") return [observation.table.id];
  return "tableId" in observation && observation.tableId !== null ? [observation.tableId] : [];
}

async function lessonsOf(repositories: Repositories, tableId: string, learn: Learn): Promise<TableHistory | null> {
  const records = await loadTable(repositories, tableId);
  const forecasts = (await repositories.runForecasts.get(tableId))?.value ?? [];
  const table = records.table?.value;
  if (table === undefined) return null;
  try {
    const runs = forecasts.flatMap((forecast) => compareRun(forecast) ?? []).slice(-RUNS_COMPARED);
    return { actions: learn(inputOf(table, records)), runs };
  } catch {
    note("analysis-failed", "workspace history");
    return null;
  }
}
