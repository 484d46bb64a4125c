import type { Field, Table } from "../../../server/wire.ts";
import type { RunRequest } from "../api/requests.ts";
import { priceOf } from "../panel/price.ts";
import type { TableData } from "./use-table-data.ts";
import { paidBy } from "./waterfalls.ts";

/** A run that the user asked for, with the number of rows that the page takes it to be. */
export interface RunOrder extends RunRequest {
  rows: number;
}

export interface CostLine {
  name: string;
  credits: number;
  isDependent: boolean;
}

const SHARE_OF_BUDGET = 0.1;
const FLOOR = 500;
const ALWAYS = 50_000;

/** What a run is expected to cost: its columns, and those that follow while the table's auto-run is on. */
export function costLines(order: RunOrder, table: Table, data: TableData): CostLine[] {
  const asked = order.fieldIds.flatMap((id) => paidBy(table, id));
  const line = (field: Field, isDependent: boolean) => ({
    name: field.name,
    credits: order.rows * (priceOf(field, field.typeSettings, data)?.credits ?? 0),
    isDependent,
  });
  const isAutoRunOn = table.tableSettings?.AUTO_RUN_ON !== false;
  const followers = isAutoRunOn ? readersOf(table, asked) : [];
  return [...asked.map((field) => line(field, false)), ...followers.map((field) => line(field, true))];
}

/** Clay's own threshold: a tenth of the month's credits, at least 500, and always above 50,000 (clay-api.md section 12). */
export function isExpensive(credits: number, monthlyCredits: number): boolean {
  return credits > ALWAYS || credits > Math.max(FLOOR, SHARE_OF_BUDGET * monthlyCredits);
}

/** Enrichments that run by themselves and read one of these columns, directly or through others. */
function readersOf(table: Table, asked: readonly Field[]): Field[] {
  const reached = new Set(asked.map(({ id }) => id));
  for (let before = 0; before !== reached.size; ) {
    before = reached.size;
    for (const { id, inputFieldIds, conditionalRunFieldIds } of table.fields) {
      const reads = [...(inputFieldIds ?? []), ...(conditionalRunFieldIds ?? [])];
      if (reads.some((read) => reached.has(read))) reached.add(id);
    }
  }
  return table.fields.filter(
    (field) =>
      field.type === "action" &&
      field.typeSettings.runAsButton !== true &&
      reached.has(field.id) &&
      !asked.includes(field),
  );
}
