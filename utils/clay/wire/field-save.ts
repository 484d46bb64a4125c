import type { Observation } from "../../model/observation.ts";
import { isObject, isText } from "./checks.ts";
import type { DriftLog } from "./drift-log.ts";
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
  const field = isObject(reply) ? (reply.field ?? reply) : null;
  if (isObject(field) && isText(field.id) && isText(field.type) && isObject(field.typeSettings)) {
    return saved(tableId, field, log, "reply");
  }
  if (columnId === null || !isObject(request) || request.typeSettings === undefined) return [];
  const settings = request.typeSettings;
  const type = request.type ?? (isObject(settings) && settings.actionKey !== undefined ? "action" : "formula");
  return saved(tableId, { ...request, id: columnId, type }, log, "request");
}

function saved(tableId: string, field: unknown, log: DriftLog, path: string): Observation[] {
  const column = decodeField(field, log, path);
  return column === null ? [] : [{ kind: "column-saved", tableId, column }];
}
