import { findDefinition } from "../catalogue/actions.ts";
import { badRequest, notFound } from "../clay-error.ts";
import type { TableState } from "../clay-state.ts";
import { literalOf } from "../rows/literal.ts";
import { roundCredits } from "../runs/price-of-run.ts";
import { functionCharges } from "../runs/run-cells.ts";
import { SAVED_AT } from "../runs/saved-runs.ts";
import type { Source, TriggerDefinition } from "../wire.ts";
import { type Call, type Endpoint, endpoint, workspaceOf } from "./endpoint.ts";

/** Sources, signals and functions (clay-api.md sections 9 and 10). */
export const SOURCE_ENDPOINTS: Endpoint[] = [
  endpoint("GET", "/v3/sources", ({ state, query }) => {
    const tableId = query.get("tableId");
    if (tableId !== null) return state.byId(tableId).sources;
    return state.tablesOf(state.workspace(query.get("workspaceId") ?? undefined)).flatMap(({ sources }) => sources);
  }),
  endpoint("GET", "/v3/sources/*", (call) => sourceOf(call)),
  endpoint("GET", "/v3/sources/*/runs", (call) => runsOf(call)),
  endpoint("GET", "/v3/workspaces/*/trigger-definitions-with-schedule", (call) => ({
    triggerDefinitions: workspaceOf(call).signals,
  })),
  endpoint("GET", "/v3/workspaces/*/trigger-definitions/*", (call) => ({ triggerDefinition: signalOf(call) })),
  endpoint("GET", "/v3/workspaces/*/trigger-definitions/*/estimated-signal-cost", (call) => ({
    signalCost: signalCost(call),
  })),
  endpoint("GET", "/v3/workspaces/*/subroutines", (call) => ({
    subroutines: functionsAnswer(call.state.tablesOf(workspaceOf(call)), call.query.getAll("subroutineTableIds[]")),
  })),
];

function sourceOf({ state, params }: Call): Source {
  const found = state.tables.flatMap(({ sources }) => sources).find(({ id }) => id === params[0]);
  if (found === undefined) throw notFound(`Source ${params[0]}`);
  return found;
}

/** Past runs of a source. Their shape is not public: only that a `limit` is required (clay-api.md section 9). */
function runsOf(call: Call): unknown[] {
  const limit = Number(call.query.get("limit"));
  if (!(limit > 0)) throw badRequest("Invalid query");
  const source = sourceOf(call);
  return [
    { id: `${source.id}-run`, sourceId: source.id, startedAt: new Date(SAVED_AT * 1000).toISOString(), status: "done" },
  ];
}

function signalOf(call: Call): TriggerDefinition {
  const found = workspaceOf(call).signals.find(({ id }) => id === call.params[1]);
  if (found === undefined) throw notFound(`Signal ${call.params[1]}`);
  return found;
}

/** The server's total per run: the signal's action on every row of the table that it watches. */
function signalCost(call: Call): unknown {
  const settings = signalOf(call).signal?.settings ?? {};
  const watched = call.state.find(String(settings.tableId));
  const action = findDefinition(String(settings.actionPackageId), String(settings.actionKey));
  const price = action?.pricing?.postPricingChange2026?.credits ?? {};
  const rows = watched?.rows ?? 0;
  return {
    cost: roundCredits((price.basic ?? 0) * rows),
    chargeUnit: "record",
    actionExecutionCost: (price.actionExecution ?? 0) * rows,
  };
}

/**
 * What a call of each function would cost. Tables that are functions are fed by a source of their own, which a calling column names.
 *
 * @param wanted ids of tables; empty for all that are called
 */
export function functionsAnswer(tables: readonly TableState[], wanted: readonly string[]): unknown[] {
  const callers = tables
    .flatMap(({ table }) => table.fields)
    .filter(({ typeSettings }) => typeSettings.actionKey === "execute-subroutine");
  const isFunction = (id: string) => callers.some((field) => literalOf(field, "tableId") === id);
  return tables
    .filter(({ table: { id } }) => (wanted.length === 0 ? isFunction(id) : wanted.includes(id)))
    .map((state) => {
      const charges = functionCharges(state).map(({ charge }) => charge);
      const caller = callers.find((field) => literalOf(field, "tableId") === state.table.id);
      return {
        table: { id: state.table.id, name: state.table.name },
        sourceId: caller === undefined ? null : literalOf(caller, "sourceId"),
        cost: roundCredits(charges.reduce((sum, { upfront }) => sum + upfront, 0)),
        actionExecutionCost: charges.reduce((sum, { actions }) => sum + actions, 0),
      };
    });
}
