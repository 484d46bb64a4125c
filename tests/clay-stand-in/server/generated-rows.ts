import type { TableState } from "./clay-state.ts";
import { PLANTED_SECRET } from "./planted-secret.ts";
import { cellValue, modelOf, textAt } from "./rows/cell-values.ts";
import { type Charge, isPerResult, priceOfRun, resultsPerRow } from "./runs/price-of-run.ts";
import { SAVED_AT } from "./runs/saved-runs.ts";
import type { Cell, Field, Row, Table } from "./wire.ts";

const LABELS: Record<string, string> = {
  ERROR_RUN_CONDITION_NOT_MET: "Run condition not met",
  ERROR_BLANK_TOKEN: "Missing input",
  ERROR_INVALID_CREDENTIALS: "Account needs attention",
  ERROR_OUT_OF_CREDITS: "Out of credits",
  ERROR: "Error processing request",
  SUCCESS_NO_DATA: "No data found",
  RUNNING: "Running",
  QUEUED: "Queued",
};

/** Id of the row at a zero-based position. */
export function rowId(table: Table, position: number): string {
  return `r_${table.id.slice(-8)}${String(position).padStart(8, "0")}`;
}

/** Zero-based position of a row id; null when the id is not of this table. */
export function rowPosition(table: Table, id: string): number | null {
  const head = `r_${table.id.slice(-8)}`;
  const digits = id.slice(head.length);
  return id.startsWith(head) && /^\d{8}$/.test(digits) ? Number(digits) : null;
}

/**
 * Invents one row in the shape of `bulk-fetch-records`. The same position gives the same row every time.
 *
 * @param withContent ids of columns whose `externalContent` is asked for; "single" is a read of one record, which has all of it
 *   and more (clay-api.md sections 4.5 to 4.8)
 */
export function generateRow(state: TableState, position: number, withContent: readonly string[] | "single"): Row {
  const cells: Record<string, Cell> = {};
  const runHistory: Record<string, { time: number; runId: string }[]> = {};
  for (const field of state.table.fields) {
    const cell = generateCell(state, field, position);
    if (cell === null) continue;
    const isAsked = withContent === "single" ? field.type === "action" : withContent.includes(field.id);
    const { charge, runId } = chargeOf(state, field, position);
    if (isAsked)
      cell.externalContent = contentOf(state, field, position, charge, withContent === "single" ? runId : null);
    if (cell.metadata?.status !== undefined) runHistory[field.id] = [{ time: SAVED_AT * 1000, runId }];
    cells[field.id] = cell;
  }
  const at = new Date(Date.UTC(2026, 8, 14, 8, 20, position)).toISOString();
  return {
    id: rowId(state.table, position),
    tableId: state.table.id,
    cells,
    recordMetadata: { runHistory, preprocessingMarkerMax: 1 },
    createdAt: at,
    updatedAt: at,
    deletedBy: null,
    dedupeValue: null,
  };
}

function generateCell(state: TableState, field: Field, position: number): Cell | null {
  if (field.type !== "action") {
    const value = cellValue(state, field.id, position);
    return value === undefined ? null : { value };
  }
  const status = state.statuses.at(field.id, position);
  if (status === undefined) return null;
  const text = state.samples[field.id] === undefined ? labelOf(state, field, position) : textAt(state, field, position);
  return { value: LABELS[status] ?? text, metadata: { status } };
}

/** The short label of a result; the structured one is only in `externalContent`. */
function labelOf(state: TableState, field: Field, position: number): string {
  // clay-api.md section 4.8: the label of a list counts what it holds.
  if (isPerResult(field)) return `Found ${resultsPerRow(state, field, position)} object(s)`;
  const result = cellValue(state, field.id, position);
  const first = Object.values((result ?? {}) as object)[0];
  return typeof first === "string" || typeof first === "number" ? String(first) : "Response";
}

function chargeOf(state: TableState, field: Field, position: number): { charge: Charge | null; runId: string } {
  const noted = state.workspace.ledger.cell(state.table.id, field.id, position);
  if (noted !== null) return noted;
  const isSaved = state.statuses.at(field.id, position) === "SUCCESS";
  return { charge: isSaved ? priceOfRun(state, field, position) : null, runId: `run_${state.table.id.slice(2)}` };
}

function contentOf(
  state: TableState,
  field: Field,
  position: number,
  charge: Charge | null,
  singleRunId: string | null,
): NonNullable<Cell["externalContent"]> {
  const called = field.typeSettings.actionKey === "execute-subroutine";
  const single = { message: `${PLANTED_SECRET} message`, runId: singleRunId, finishedAt: "2026-11-02T15:00:00.000Z" };
  const isVariable = charge !== null && charge.providerUsd !== null && modelOf(field) !== undefined;
  return {
    fullValue: { note: `${PLANTED_SECRET} content`, ...(cellValue(state, field.id, position) ?? {}) },
    // The caller of a function has no credits of its own (clay-api.md section 10).
    ...(charge === null || called ? {} : { upfrontCreditUsage: { totalCost: charge.upfront } }),
    ...(isVariable ? { additionalCreditUsage: { totalCost: charge.additional } } : {}),
    ...(isVariable ? { hiddenValue: { costDetails: { totalCostToAIProvider: `$${charge.providerUsd}` } } } : {}),
    ...(singleRunId === null ? {} : single),
  };
}
