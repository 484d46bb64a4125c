import type { Observation } from "../../model/observation.ts";
import { isObject, isText } from "./checks.ts";
import type { DriftLog } from "./drift-log.ts";
import { decodeTable, decodeTableSettings } from "./table.ts";

/**
 * Decodes an accepted `PATCH /v3/tables/{t}`: the full table when the reply holds it, else the switches that the request
 * changed, which Clay merges (clay-api.md sections 3.3 and 3.12).
 */
export function decodeTablePatch(tableId: string, request: unknown, reply: unknown, log: DriftLog): Observation[] {
  if (isObject(reply) && (reply.fields !== undefined || reply.table !== undefined)) {
    const table = decodeTable(reply, log);
    if (table !== null) return [{ kind: "table", table }];
  }
  const patch = log.required(isObject, request, "request");
  if (patch === null) return [];
  const { isAutoRunOn, keepsExistingResults } = decodeTableSettings(patch.tableSettings, log);
  const name = log.optional(isText, patch.name, "request.name");
  return [{ kind: "table-settings", tableId, name, isAutoRunOn, keepsExistingResults }];
}
