import * as z from "zod/mini";
import type { Observation } from "../../model/observation.ts";
import { type DriftLog, looseObject } from "./drift-log.ts";
import { decodeField } from "./field.ts";

/**
 * Decodes an accepted `POST …/fields` or `PATCH …/fields/{f}` (clay-api.md section 3.12): the field of the reply, bare or
 * wrapped in `{field}`, else the settings of the request, which replace the stored ones whole.
 * A request that says nothing about settings (a rename) gives nothing without a reply.
 */
export function decodeFieldSave(
  tableId: string,
  columnId: string | null,
  request: unknown,
  reply: unknown,
  log: DriftLog,
): Observation[] {
  const body = z.safeParse(looseObject, reply);
  const field = body.success ? (body.data.field ?? body.data) : null;
  const replied = z.safeParse(z.object({ id: z.string(), type: z.string(), typeSettings: looseObject }), field);
  if (replied.success) return saved(tableId, field, log, "reply");
  const patch = z.safeParse(looseObject, request);
  if (columnId === null || !patch.success || patch.data.typeSettings === undefined) return [];
  const settings = z.safeParse(looseObject, patch.data.typeSettings);
  const type = patch.data.type ?? (settings.success && settings.data.actionKey !== undefined ? "action" : "formula");
  return saved(tableId, { ...patch.data, id: columnId, type }, log, "request");
}

function saved(tableId: string, field: unknown, log: DriftLog, path: string): Observation[] {
  const column = decodeField(field, log, path);
  return column === null ? [] : [{ kind: "column-saved", tableId, column }];
}
