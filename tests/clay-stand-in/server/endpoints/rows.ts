import { badRequest, notFound } from "../clay-error.ts";
import type { TableState } from "../clay-state.ts";
import { generateRow, rowId, rowPosition } from "../generated-rows.ts";
import type { Row } from "../wire.ts";
import { type Endpoint, endpoint, rowsOf, tableOf } from "./endpoint.ts";

const MAX_IDS = 2_000;
const DEFAULT_LIMIT = 100;

/** Counts and records (clay-api.md section 4). */
export const ROW_ENDPOINTS: Endpoint[] = [
  endpoint("GET", "/v3/tables/*/count", (call) => ({ tableTotalRecordsCount: rowsOf(tableOf(call)) })),
  endpoint("GET", "/v3/tables/*/views/*/count", (call) => {
    const rows = rowsOf(tableOf(call));
    return { viewTotalRecordsCount: rows, tableTotalRecordsCount: rows };
  }),
  endpoint("GET", "/v3/tables/*/views/*/records/ids", (call) => ({ results: rowIds(tableOf(call)) })),
  endpoint("GET", "/v3/tables/*/views/*/records", (call) => {
    const state = tableOf(call);
    const limit = Number(call.query.get("limit") ?? DEFAULT_LIMIT);
    // The offset is ignored, as by Clay (clay-api.md section 4.6).
    return { results: rowIds(state, limit).map((_, position) => generateRow(state, position, [])) };
  }),
  endpoint("GET", "/v3/tables/*/records/*", (call) => {
    const state = tableOf(call);
    const [position] = positionsOf(state, [call.params[1] ?? ""]);
    if (position === undefined) throw notFound(`Record ${call.params[1]}`);
    return generateRow(state, position, "single");
  }),
  endpoint("POST", "/v3/tables/*/bulk-fetch-records", (call) => ({ results: fetchRows(tableOf(call), call.body) })),
];

/** Zero-based positions of the row ids that the table has. */
export function positionsOf(state: TableState, ids: readonly string[]): number[] {
  return ids.flatMap((id) => {
    const position = rowPosition(state.table, id);
    return position === null || position >= (state.rows ?? 0) ? [] : [position];
  });
}

export function textList(value: unknown): string[] | null {
  return Array.isArray(value) && value.every((item) => typeof item === "string") ? value : null;
}

/** Row ids in view order; none when the folder brings no count. */
function rowIds(state: TableState, limit = Number.POSITIVE_INFINITY): string[] {
  return Array.from({ length: Math.min(state.rows ?? 0, limit) }, (_, position) => rowId(state.table, position));
}

function fetchRows(state: TableState, body: Record<string, unknown>): Row[] {
  const ids = textList(body.recordIds);
  if (ids === null || ids.length > MAX_IDS) {
    throw badRequest("Invalid body", [{ path: "recordIds", message: `Expected at most ${MAX_IDS} ids` }]);
  }
  const withContent = textList(body.includeExternalContentFieldIds) ?? [];
  return positionsOf(state, ids).map((position) => generateRow(state, position, withContent));
}
