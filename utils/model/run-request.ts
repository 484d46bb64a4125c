import * as z from "zod/mini";

/** Which rows a run was asked for. */
export const runRowsSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("rows"), rows: z.number() }),
  /** The first rows of a view; a null limit is the whole view. */
  z.object({ kind: z.literal("view"), viewId: z.string(), limit: z.nullable(z.number()) }),
  z.object({ kind: z.literal("unknown") }),
]);
export type RunRows = z.infer<typeof runRowsSchema>;

/** A run that the user started. */
export const runRequestSchema = z.object({
  columnIds: z.array(z.string()),
  rows: runRowsSchema,
  /** True: cells that have a result run again too. Null: the request did not say. */
  isForced: z.nullable(z.boolean()),
  isPreview: z.nullable(z.boolean()),
});
export type RunRequest = z.infer<typeof runRequestSchema>;

/** What the server made of a run request. */
export const runReplySchema = z.object({
  /** Rows that it took; null when it did not say. */
  rows: z.nullable(z.number()),
  /** False: nothing runs. Null: it did not say. */
  isRunning: z.nullable(z.boolean()),
});
export type RunReply = z.infer<typeof runReplySchema>;
