import * as z from "zod/mini";
import type { Observation } from "../../model/observation.ts";
import { type DriftLog, looseObject } from "./drift-log.ts";
import { decodeTable, decodeTableSettings } from "./table.ts";

/**
 * Decodes an accepted `PATCH /v3/tables/{t}`: the full table when the reply holds it, else the switches that the request
 * changed, which Clay merges (clay-api.md sections 3.3 and 3.12).
 */
export function decodeTablePatch(tableId: string, request: unknown, reply: unknown, log: DriftLog): Observation[] {
  const replied = z.safeParse(looseObject, reply);
  if (replied.success && (replied.data.fields !== undefined || replied.data.table !== undefined)) {
    const table = decodeTable(reply, log);
    if (table !== null) return [{ kind: "table", table }];
  }
  const patch = log.required(looseObject, request, "request");
  if (patch === null) return [];
  const { isAutoRunOn, keepsExistingResults } = decodeTableSettings(patch.tableSettings, log);
  const name = log.optional(z.string(), patch.name, "request.name");
  return [{ kind: "table-settings", tableId, name, isAutoRunOn, keepsExistingResults }];
}
