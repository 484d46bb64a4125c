import * as z from "zod/mini";

// Clay's word for what became of an enrichment's cell, `UNKNOWN` where it never ran (clay-api.md section 4.9); absent elsewhere.
const status = z.optional(z.string());

/**
 * What is known of one cell that a run condition reads, or that one which is suggested could read. `object`: it is filled and no more is
 * known, since an enrichment's result was not loaded or no more of the cell was taken. Values are held in memory for the open table
 * and never stored.
 */
export const cellSightSchema = z.discriminatedUnion("state", [
  z.object({ state: z.literal("value"), value: z.unknown(), status }),
  z.object({ state: z.literal("empty"), status }),
  z.object({ state: z.literal("object"), status }),
  z.object({ state: z.literal("unknown"), status }),
]);
export type CellSight = z.infer<typeof cellSightSchema>;

/** One row that the page has loaded, as far as run conditions read it or could. */
export const rowSightSchema = z.object({
  /** Clay's record id: the same row is counted once. */
  id: z.string(),
  /** Its place in the view, from 1; null when the page has not shown the order. */
  number: z.nullable(z.number()),
  /** By column id; a column that is absent was not taken. */
  cells: z.record(z.string(), cellSightSchema),
});
export type RowSight = z.infer<typeof rowSightSchema>;

/** What a run condition said of the rows that were seen. Figures only. */
export const verdictCountsSchema = z.object({
  /** The condition they were judged by. */
  condition: z.string(),
  run: z.number(),
  skip: z.number(),
  unknown: z.number(),
  /** Numbers of one row that passes and one that does not, for the user to look at; null when there is none. */
  passingRow: z.nullable(z.number()),
  failingRow: z.nullable(z.number()),
});
export type VerdictCounts = z.infer<typeof verdictCountsSchema>;
