import type { CellStatuses } from "./cell-statuses.ts";
import type { ColumnSamples } from "./load-folder.ts";
import type { Cell, Field, Row, Table } from "./wire.ts";

/** What must never come out of Fettle again. Saved tables plant the same text in prompts, headers and credentials. */
export const PLANTED_SECRET = "PLANTED-SECRET";

const LABELS: Record<string, string> = {
  ERROR_RUN_CONDITION_NOT_MET: "Run condition not met",
  ERROR_BLANK_TOKEN: "Missing input",
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
 * @param withContent ids of columns whose `externalContent` the caller asked for (clay-api.md section 4.5)
 */
export function generateRow(
  table: Table,
  samples: ColumnSamples,
  statuses: CellStatuses,
  total: number,
  position: number,
  withContent: readonly string[],
): Row {
  const cells: Record<string, Cell> = {};
  for (const field of table.fields) {
    const cell = generateCell(field, table.fields, samples, statuses, total, position);
    if (cell === null) continue;
    if (withContent.includes(field.id)) {
      cell.externalContent = { fullValue: { note: `${PLANTED_SECRET} content`, of: cell.value } };
    }
    cells[field.id] = cell;
  }
  const at = new Date(Date.UTC(2026, 8, 14, 8, 20, position)).toISOString();
  return {
    id: rowId(table, position),
    tableId: table.id,
    cells,
    recordMetadata: { runHistory: {} },
    createdAt: at,
    updatedAt: at,
    deletedBy: null,
    dedupeValue: null,
  };
}

function generateCell(
  field: Field,
  fields: readonly Field[],
  samples: ColumnSamples,
  statuses: CellStatuses,
  total: number,
  position: number,
): Cell | null {
  const sample = samples[field.id];
  const text = sample?.samples[position % sample.samples.length] ?? `${field.name} ${position + 1}`;
  if (field.type === "action") {
    const status = statuses.at(field.id, position);
    if (status === undefined) return null;
    return { value: LABELS[status] ?? text, metadata: { status } };
  }
  if (waitsForRun(field, fields, statuses, position)) return null;
  return isFilled(sample?.filled ?? total, total, position) ? { value: text } : null;
}

/** A formula over an enrichment is blank until one of the enrichments that it reads has a result. */
function waitsForRun(field: Field, fields: readonly Field[], statuses: CellStatuses, position: number): boolean {
  const parents = fields.filter((other) => other.type === "action" && field.inputFieldIds?.includes(other.id));
  return parents.length > 0 && parents.every((parent) => statuses.at(parent.id, position) !== "SUCCESS");
}

/** Spreads `filled` filled cells evenly over `total` rows, beginning with the first: exactly that many are filled. */
function isFilled(filled: number, total: number, position: number): boolean {
  return Math.ceil(((position + 1) * filled) / total) > Math.ceil((position * filled) / total);
}
