import * as z from "zod/mini";

/** Which rows and columns a view shows. Its name and the values it filters by are never kept. */
export const viewSchema = z.object({
  id: z.string(),
  /** At most this many rows; null when the view has no limit. */
  rowLimit: z.nullable(z.number()),
  /** How many rows it leaves out at the start; null when none. */
  rowOffset: z.nullable(z.number()),
  /** Columns that its filter reads, each once. Empty when it does not filter. */
  filteredColumnIds: z.array(z.string()),
  hiddenColumnIds: z.array(z.string()),
});
export type View = z.infer<typeof viewSchema>;

/** Row counts of a view and of its table; null for the one that the page did not give. */
export const viewCountSchema = z.object({ viewRows: z.nullable(z.number()), tableRows: z.nullable(z.number()) });
export type ViewCount = z.infer<typeof viewCountSchema>;
