import type { AnalysisInput } from "../analysis/analysis-input.ts";
import { note } from "../diagnostics/log.ts";
import { withBills } from "../estimate/attribute-bills.ts";
import type { Observation } from "../model/observation.ts";
import type { Bill, Foretold, RunForecast } from "../model/run-forecast.ts";
import type { RunRequest } from "../model/run-request.ts";
import type { RunStatuses } from "../model/workspace.ts";
import { keyOf } from "../storage/kinds.ts";
import type { Repositories } from "../storage/repositories.ts";
import { heldRows } from "./held-rows.ts";
import { loadTable, type TableRecords } from "./load-table.ts";
import { inputOf } from "./table-view.ts";

/** What a run that begins now comes to; null where that cannot be told. */
export type Foretell = (
  input: AnalysisInput,
  run: { columnIds: readonly string[]; request: RunRequest | null; viewRows: number | null },
) => Foretold | null;

/** The last forecasts of a table that are kept. */
export const FORECASTS_KEPT = 50;
/** Cells that begin to run so soon after a request belong to it, milliseconds: Clay's page asks for statuses every few seconds. */
const OF_THE_REQUEST = 120_000;
const UNDER_WAY = ["QUEUED", "RUNNING", "AWAITING_CALLBACK", "RETRY"];

/**
 * Follows the runs of tables: keeps what was foretold when one begins, when it ends, and what it was billed. Must see each observation
 * before it is kept, so that a forecast is of the table before the run, and inside the same transaction. `now`: epoch milliseconds.
 */
export async function followRuns(
  repositories: Repositories,
  observation: Observation,
  now: number,
  foretell: Foretell,
): Promise<void> {
  if (observation.kind === "run-started") await onRequest(repositories, observation, now, foretell);
  if (observation.kind === "run-statuses") await onStatuses(repositories, observation, now, foretell);
  if (observation.kind === "run-usage") {
    await change(repositories, observation.tableId, now, (known) =>
      withBills(known, { seenAt: now, runs: observation.runs }),
    );
  }
}

type Seen<Kind extends Observation["kind"]> = Extract<Observation, { kind: Kind }>;

async function onRequest(
  repositories: Repositories,
  { tableId, request, reply }: Seen<"run-started">,
  now: number,
  foretell: Foretell,
): Promise<void> {
  if (reply?.isRunning === false) return;
  const records = await loadTable(repositories, tableId);
  const viewRows = request.rows.kind === "view" ? await rowsOfView(repositories, tableId, request.rows.viewId) : null;
  const run = { columnIds: request.columnIds, request, viewRows };
  const forecast = foretellSafely(records, run, now, foretell);
  if (forecast !== null) await change(repositories, tableId, now, (known) => [...known, forecast]);
}

/** Rows that a view shows: as the page counted them, else all of the table's where it neither filters nor ends early. */
async function rowsOfView(
  { viewCounts, views, rowCounts }: Repositories,
  tableId: string,
  viewId: string,
): Promise<number | null> {
  const key = keyOf(tableId, viewId);
  const counted = (await viewCounts.get(key))?.value.viewRows ?? null;
  const view = (await views.get(key))?.value;
  if (counted !== null || view === undefined || view.filteredColumnIds.length > 0 || view.rowOffset) return counted;
  const rows = (await rowCounts.get(tableId))?.value ?? null;
  return rows === null || (view.rowLimit !== null && view.rowLimit < rows) ? view.rowLimit : rows;
}

async function onStatuses(
  repositories: Repositories,
  { tableId, statuses }: Seen<"run-statuses">,
  now: number,
  foretell: Foretell,
): Promise<void> {
  const before = (await repositories.runStatuses.get(tableId))?.value ?? null;
  const forecasts = (await repositories.runForecasts.get(tableId))?.value ?? [];
  const begun = before === null ? [] : Object.keys(statuses).filter((id) => isOn(statuses, id) && !isOn(before, id));
  const asked = (await repositories.runs.get(tableId))?.value.at(-1)?.at ?? null;
  const isAsked = asked !== null && now - asked < OF_THE_REQUEST;
  const isFollowed = forecasts.some((it, at) => it.endedAt === null && !isOvertaken(it, forecasts.slice(at + 1)));
  const unseen =
    begun.length === 0 || isAsked || isFollowed
      ? null
      : foretellSafely(
          await loadTable(repositories, tableId),
          { columnIds: begun, request: null, viewRows: null },
          now,
          foretell,
        );
  const next = forecasts.map((forecast, at) =>
    withEnd(forecast, [...forecasts.slice(at + 1), ...(unseen === null ? [] : [unseen])], statuses, now),
  );
  if (unseen !== null) next.push(unseen);
  if (JSON.stringify(next) !== JSON.stringify(forecasts)) await change(repositories, tableId, now, () => next);
}

// A column that was started again meanwhile says nothing of the earlier run any more.
function isOvertaken({ columns }: RunForecast, later: readonly RunForecast[]): boolean {
  const ids = columns.map(({ columnId }) => columnId);
  return later.some((other) => other.columns.some(({ columnId }) => ids.includes(columnId)));
}

function withEnd(
  forecast: RunForecast,
  later: readonly RunForecast[],
  statuses: RunStatuses,
  now: number,
): RunForecast {
  if (isOvertaken(forecast, later)) return forecast;
  const { endedAt } = forecast;
  const isRunning = forecast.columns.some(({ columnId }) => isOn(statuses, columnId));
  if (endedAt === null) return isRunning ? forecast : { ...forecast, endedAt: now };
  // The statuses that said so may have been asked for before the run began, or between two of its waves.
  return isRunning && now - endedAt < OF_THE_REQUEST ? { ...forecast, endedAt: null } : forecast;
}

function isOn(statuses: RunStatuses, columnId: string): boolean {
  return UNDER_WAY.some((status) => (statuses[columnId]?.[status] ?? 0) > 0);
}

/** Without what was thrown, which might quote a cell. */
function foretellSafely(
  records: TableRecords,
  run: Parameters<Foretell>[1],
  now: number,
  foretell: Foretell,
): RunForecast | null {
  const table = records.table?.value;
  if (table === undefined) return null;
  try {
    const foretold = foretell({ ...inputOf(table, records), seenRows: heldRows(table.id) }, run);
    if (foretold === null) return null;
    const columns = foretold.columns.map((column) => ({
      ...column,
      statuses: records.statuses?.value[column.columnId] ?? null,
      billedBefore: billedBefore(column.columnId, records),
      bill: null,
    }));
    return { ...foretold, columns, at: now, startedBy: run.request === null ? "unseen" : "request", endedAt: null };
  } catch {
    note("analysis-failed", "run forecast");
    return null;
  }
}

function billedBefore(columnId: string, { columnUsage }: TableRecords): Bill | null {
  const usage = columnUsage?.value.columns.find((column) => column.columnId === columnId);
  return usage === undefined ? null : { credits: usage.credits, actions: usage.actions };
}

async function change(
  { runForecasts }: Repositories,
  tableId: string,
  now: number,
  how: (known: readonly RunForecast[]) => RunForecast[],
): Promise<void> {
  const known = (await runForecasts.get(tableId))?.value ?? [];
  const next = how(known);
  if (next.length > 0) await runForecasts.put(tableId, next.slice(-FORECASTS_KEPT), now);
}
