import * as z from "zod/mini";
import { decimalSchema, tableSchema } from "./table.ts";

/** A workbook's settings that bear on cost. Its name, owner and notes are never kept. */
export const workbookSchema = z.object({
  id: z.string(),
  /** Credits that the workbook may spend; null when none is set or the page did not say. */
  creditLimit: z.nullable(decimalSchema),
  /** Whether new tables in it start with auto-run on; null when the page did not say. */
  startsTablesWithAutoRun: z.nullable(z.boolean()),
});
export type Workbook = z.infer<typeof workbookSchema>;

/** The tables of a workbook, deleted ones left out. */
export const workbookTablesSchema = z.object({
  tables: z.array(tableSchema),
  /** Tables that the list named without their columns. */
  trimmedTableIds: z.array(z.string()),
});
export type WorkbookTables = z.infer<typeof workbookTablesSchema>;
