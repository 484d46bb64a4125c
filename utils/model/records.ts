import * as z from "zod/mini";
import { decimalSchema } from "./table.ts";

/** Credits over the cells that carried a figure. */
export const creditTotalSchema = z.object({ total: decimalSchema, cells: z.number() });
export type CreditTotal = z.infer<typeof creditTotalSchema>;

export const columnCensusSchema = z.object({
  /** Number of cells in each run status: `{ SUCCESS: 12 }`. */
  statuses: z.record(z.string(), z.number()),
  /** Cells that hold something and have no run status. */
  withoutStatus: z.number(),
  /** Cells whose result is out of date. */
  stale: z.number(),
  /** Credits taken at the start of a run; null when no cell carried a figure. */
  upfront: z.nullable(creditTotalSchema),
  /** Credits settled after a run, less than zero for a refund; null when no cell carried a figure. */
  additional: z.nullable(creditTotalSchema),
});
export type ColumnCensus = z.infer<typeof columnCensusSchema>;

/** What a set of rows says about runs and credits. Holds no cell value and no row id. */
export const recordCensusSchema = z.object({
  records: z.number(),
  /** By column id. Columns whose cells have neither a status nor a credit figure are left out. */
  columns: z.record(z.string(), columnCensusSchema),
});
export type RecordCensus = z.infer<typeof recordCensusSchema>;

/** Which census to keep. One row that was opened says less than the rows that were on the screen before. */
export function widerCensus(known: RecordCensus | undefined, seen: RecordCensus): RecordCensus {
  return seen.records <= 1 && known !== undefined && known.records > seen.records ? known : seen;
}
