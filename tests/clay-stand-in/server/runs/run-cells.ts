import type { ClayState, TableState } from "../clay-state.ts";
import { literalOf } from "../rows/literal.ts";
import type { Field } from "../wire.ts";
import { type Attempt, isCharged, isFound, outcomeOf } from "./outcome.ts";
import { type Charge, priceOfRun } from "./price-of-run.ts";
import { dependants, earlierSteps, inRunOrder, waterfallsOf } from "./run-order.ts";

interface Run {
  id: string;
  /** Epoch seconds. */
  timestamp: number;
  hop: number;
}

// A table that sends rows to itself through others would never end (real-tables.md section 5: two of three clusters have cycles).
const MAX_HOPS = 3;

/**
 * Runs columns on rows: those that were asked for and, only while the table's auto-run is on, those that read them
 * (clay-api.md section 3.3). Conditions hold on explicit runs too. Cells are RUNNING until the table's statuses are asked for.
 *
 * @param isForced also runs cells that have a result, and clears them first
 * @returns how many cells of the asked columns were started
 */
export function runCells(
  world: ClayState,
  state: TableState,
  fieldIds: readonly string[],
  rows: readonly number[],
  isForced: boolean,
  hop = 0,
): number {
  const asked = withSteps(state, fieldIds);
  const run = { id: world.nextId("run"), timestamp: Math.floor(world.now() / 1000), hop };
  const settings = state.table.tableSettings ?? {};
  const followers =
    settings.AUTO_RUN_ON === false
      ? []
      : dependants(state.table, asked).filter(({ typeSettings }) => typeSettings.runAsButton !== true);
  const columns = state.table.fields.filter(({ id, type }) => type === "action" && asked.includes(id));
  // "Keep existing results" lets finished cells of a dependent column be (clay-api.md section 3.3).
  const refreshes = settings.AUTO_RUN_MODE !== "keep_existing";
  let started = 0;
  for (const field of inRunOrder(state.table, [...columns, ...followers])) {
    const isAsked = asked.includes(field.id);
    const due = rows.filter((row) => (isAsked ? isForced : refreshes) || !isFinished(state, field, row));
    const attempt = { runId: run.id, earlier: earlierSteps(state.table, field) };
    for (const row of due) runCell(world, state, field, row, run, attempt);
    if (isAsked) started += due.length;
  }
  return started;
}

/** Runs what auto-run starts on rows that have just come: every column that is not parked. */
export function runNewRows(world: ClayState, state: TableState, rows: readonly number[], hop = 0): void {
  if (state.table.tableSettings?.AUTO_RUN_ON === false) return;
  const columns = state.table.fields.filter(
    ({ type, typeSettings }) => type === "action" && typeSettings.runAsButton !== true,
  );
  runCells(
    world,
    state,
    columns.map(({ id }) => id),
    rows,
    false,
    hop,
  );
}

/** What one call of a function takes: its columns that run by themselves (clay-api.md section 10). */
export function functionCharges(state: TableState, row = 0): { field: Field; charge: Charge }[] {
  return state.table.fields
    .filter(({ type, typeSettings }) => type === "action" && typeSettings.runAsButton !== true)
    .map((field) => ({ field, charge: priceOfRun(state, field, row) }));
}

function runCell(world: ClayState, state: TableState, field: Field, row: number, run: Run, attempt: Attempt): void {
  const { workspace, statuses } = state;
  const charge = priceOfRun(state, field, row);
  const outcome = workspace.canPay(charge) ? outcomeOf(state, field, row, attempt) : "ERROR_OUT_OF_CREDITS";
  statuses.begin(field.id, row, outcome);
  if (!isCharged(state, field, outcome)) return;
  if (field.typeSettings.actionKey === "execute-subroutine") {
    callFunction(world, state, field, row, run);
    return;
  }
  workspace.take(state.table.id, field.id, row, charge, run);
  if (field.typeSettings.actionKey === "route-row" && run.hop < MAX_HOPS) sendRow(world, field, run.hop);
}

/** The caller's cell has no credits of its own: the function's columns have them. */
function callFunction(world: ClayState, { workspace }: TableState, field: Field, row: number, run: Run): void {
  const called = world.find(literalOf(field, "tableId"));
  if (called === undefined) return;
  for (const { field: step, charge } of functionCharges(called, row)) {
    const isHit = called.truth[step.id] === undefined || isFound(called, step, row);
    if (!isCharged(called, step, isHit ? "SUCCESS" : "SUCCESS_NO_DATA")) continue;
    workspace.take(called.table.id, step.id, row, charge, run);
  }
}

/** A row that is sent wakes the auto-run of the table that it lands in. */
function sendRow(world: ClayState, field: Field, hop: number): void {
  const target = world.find(literalOf(field, "tableId"));
  if (target === undefined) return;
  const row = target.rows ?? 0;
  target.rows = row + 1;
  runNewRows(world, target, [row], hop + 1);
}

/** A waterfall is run by its merge column; each step and validation is a column of its own. */
function withSteps(state: TableState, fieldIds: readonly string[]): string[] {
  const waterfalls = waterfallsOf(state.table);
  return fieldIds.flatMap((id) => {
    const steps = waterfalls.find(({ mergeId }) => mergeId === id)?.steps ?? [];
    const ids = steps.flatMap(({ fieldId, validationId }) =>
      validationId === null ? [fieldId] : [fieldId, validationId],
    );
    return [id, ...ids];
  });
}

function isFinished(state: TableState, { id }: Field, row: number): boolean {
  return state.statuses.outcomeAt(id, row)?.startsWith("SUCCESS") ?? false;
}
