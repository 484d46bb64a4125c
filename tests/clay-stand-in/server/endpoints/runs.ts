import { badRequest } from "../clay-error.ts";
import type { TableState } from "../clay-state.ts";
import { runCells } from "../runs/run-cells.ts";
import { type Call, type Endpoint, endpoint, tableOf } from "./endpoint.ts";
import { positionsOf, textList } from "./rows.ts";

const BULK = 100;

/** Runs and their state (clay-api.md section 5). */
export const RUN_ENDPOINTS: Endpoint[] = [
  endpoint("PATCH", "/v3/tables/*/run", (call) => run(call, tableOf(call))),
  endpoint("PATCH", "/v3/workspaces/*/tables/*/run", (call) => run(call, tableOf(call, 1))),
  endpoint("GET", "/v3/workspaces/*/tables/*/fields/runstatus", (call) => {
    const state = tableOf(call, 1);
    if (call.behaviour.isRunStatusPendingAtFirst && !warmed.has(state)) {
      warmed.add(state);
      return { statusCountsByField: "_pending" };
    }
    const answer = { statusCountsByField: state.statuses.counts(state.table.fields, state.hasSavedStatuses) };
    state.statuses.settle();
    return answer;
  }),
  endpoint("GET", "/v3/tables/*/fieldrun", (call) => {
    const { table, statuses } = tableOf(call);
    return { fieldIds: table.fields.map(({ id }) => id).filter((id) => statuses.count(id).length > 0) };
  }),
  // The request of the "Stop" button has not been published; this one is the stand-in's own.
  endpoint("PATCH", "/v3/tables/*/stop-run", (call) => {
    tableOf(call).statuses.stop();
    return {};
  }),
];

const warmed = new WeakSet<TableState>();

function run({ state: world, body }: Call, state: TableState): { recordCount: number; runMode: string } {
  const fieldIds = textList(body.fieldIds);
  const rows = chosenRows(state, body.runRecords as Record<string, unknown> | undefined);
  if (fieldIds === null || rows === null) {
    throw badRequest("Invalid body", [{ path: "runRecords", message: "Required" }]);
  }
  const started = runCells(world, state, fieldIds, rows, body.forceRun === true);
  return { recordCount: rows.length, runMode: started === 0 ? "NONE" : rows.length > BULK ? "BULK" : "INDIVIDUAL" };
}

/** The rows that a variant of `runRecords` names; null for none of the known ones (clay-api.md section 5.1). */
function chosenRows(state: TableState, chosen: Record<string, unknown> | undefined): number[] | null {
  const all = Array.from({ length: state.rows ?? 0 }, (_, position) => position);
  const ids = textList(chosen?.recordIds);
  if (ids !== null) return positionsOf(state, ids);
  const top = chosen?.viewIdTopRecords as { numRecords?: number } | undefined;
  if (top !== undefined) return all.slice(0, top.numRecords ?? all.length);
  return chosen?.viewId === undefined ? null : all;
}
