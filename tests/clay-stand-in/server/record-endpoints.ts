import { badRequest } from "./clay-error.ts";
import type { TableState } from "./clay-state.ts";
import { generateRow, rowId, rowPosition } from "./generated-rows.ts";
import type { Row } from "./wire.ts";

/** All row ids in view order; none when the folder brings no count. */
export function rowIds(state: TableState): string[] {
  return Array.from({ length: state.rows ?? 0 }, (_, position) => rowId(state.table, position));
}

/** Answers `bulk-fetch-records`. @throws ClayError 400 when `recordIds` is no list or longer than Clay's 2,000 */
export function fetchRows(state: TableState, body: Record<string, unknown>): Row[] {
  const ids = textList(body.recordIds);
  if (ids === null || ids.length > 2_000) {
    throw badRequest("Invalid body", [{ path: "recordIds", message: "Expected at most 2000 ids" }]);
  }
  const withContent = textList(body.includeExternalContentFieldIds) ?? [];
  const total = state.rows ?? 0;
  return positions(state, ids).map((position) =>
    generateRow(state.table, state.samples, state.statuses, total, position, withContent),
  );
}

/**
 * Answers `PATCH …/run` (clay-api.md section 5.1). Marks cells by a plain rule; nothing is billed.
 *
 * @throws ClayError 400 when the body names no columns or no rows
 */
export function runCells(state: TableState, body: Record<string, unknown>): { recordCount: number; runMode: string } {
  const fieldIds = textList(body.fieldIds);
  const rows = chosenRows(state, body.runRecords as Record<string, unknown> | undefined);
  if (fieldIds === null || rows === null) {
    throw badRequest("Invalid body", [{ path: "runRecords", message: "Required" }]);
  }
  const columns = state.table.fields.filter((field) => field.type === "action" && fieldIds.includes(field.id));
  const started = columns.reduce((sum, field) => sum + state.statuses.run(field, rows, body.forceRun === true), 0);
  const runMode = started === 0 ? "NONE" : rows.length > 100 ? "BULK" : "INDIVIDUAL";
  return { recordCount: rows.length, runMode };
}

function chosenRows(state: TableState, chosen: Record<string, unknown> | undefined): number[] | null {
  const all = Array.from({ length: state.rows ?? 0 }, (_, position) => position);
  const ids = textList(chosen?.recordIds);
  if (ids !== null) return positions(state, ids);
  const top = chosen?.viewIdTopRecords as { numRecords?: number } | undefined;
  if (top !== undefined) return all.slice(0, top.numRecords ?? all.length);
  return chosen?.viewId === undefined ? null : all;
}

function positions(state: TableState, ids: string[]): number[] {
  return ids.flatMap((id) => {
    const position = rowPosition(state.table, id);
    return position === null || position >= (state.rows ?? 0) ? [] : [position];
  });
}

function textList(value: unknown): string[] | null {
  return Array.isArray(value) && value.every((item) => typeof item === "string") ? value : null;
}
