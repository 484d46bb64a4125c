import type { Column, Table } from "../../model/table.ts";
import { isBoolean, isList, isObject, isText, isTextOrNumber, type LooseObject } from "./checks.ts";
import type { DriftLog } from "./drift-log.ts";
import { decodeField } from "./field.ts";
import type { ColumnLabel } from "./prompt-columns.ts";
import { findSameInputs } from "./same-inputs.ts";
import { decodeWaterfalls } from "./waterfalls.ts";

/**
 * Decodes `GET /v3/tables/{tableId}`, wrapped in `{table}` or bare (clay-api.md section 3.1).
 * Null, with a drift, when there is no table with an id and a list of fields in it.
 */
export function decodeTable(body: unknown, log: DriftLog): Table | null {
  const envelope = log.required(isObject, body, "");
  if (envelope === null) return null;
  const table = envelope.table === undefined ? envelope : log.required(isObject, envelope.table, "table");
  const id = table && log.required(isText, table.id, "id");
  const fields = table && log.required(isList, table.fields, "fields");
  if (table === null || id === null || fields === null) return null;
  log.count(envelope.table === undefined ? "table bare" : "table wrapped");
  const labels = fields.flatMap((field): ColumnLabel[] =>
    isObject(field) && isText(field.name) && isText(field.id) ? [[field.name, field.id]] : [],
  );
  const columns = fields
    .map((field) => decodeField(field, log, "fields[]", labels))
    .filter((column) => column !== null);
  const waterfalls = decodeWaterfalls(table.fieldGroupMap, new Set(columns.map((column: Column) => column.id)), log);
  const text = (key: string) => log.optional(isText, table[key], key);
  const workspaceId = log.optional(isTextOrNumber, table.workspaceId, "workspaceId");
  return {
    id,
    workspaceId: workspaceId === null ? null : String(workspaceId),
    workbookId: text("workbookId"),
    firstViewId: text("firstViewId"),
    name: text("name") ?? "",
    ...decodeTableSettings(table.tableSettings, log),
    columns,
    sameInputs: findSameInputs(fields, waterfalls),
    waterfalls,
  };
}

type Settings = Pick<Table, "isAutoRunOn" | "keepsExistingResults" | "hasScheduledRuns" | "hasScheduledSources">;

/** Reads `tableSettings` (clay-api.md section 3.3): the auto-run switch lives here, under its newer or its older key. */
export function decodeTableSettings(value: unknown, log: DriftLog): Settings {
  const settings: LooseObject = log.optional(isObject, value, "tableSettings") ?? {};
  const flag = (key: string) => log.optional(isBoolean, settings[key], `tableSettings.${key}`);
  const mode = log.optional(isText, settings.AUTO_RUN_MODE, "tableSettings.AUTO_RUN_MODE");
  return {
    isAutoRunOn: flag("AUTO_RUN_ON") ?? flag("autoRun"),
    keepsExistingResults: mode === null ? null : mode === "keep_existing",
    hasScheduledRuns: flag("HAS_SCHEDULED_RUNS") ?? false,
    hasScheduledSources: flag("HAS_SCHEDULED_SOURCES") ?? false,
  };
}
