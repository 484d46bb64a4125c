import * as z from "zod/mini";
import { decimalSchema } from "./table.ts";

/** What was billed; null for a meter that the report does not name. */
const billed = { credits: z.nullable(decimalSchema), actions: z.nullable(decimalSchema) };

export const usageEntitySchema = z.object({
  /** Clay's id; null for people, API keys and everything else whose id is not a thing of the workspace. */
  id: z.nullable(z.string()),
  /** The id of the folder or workbook it lies in; null at the top. */
  parentId: z.nullable(z.string()),
  /** `folder`, `workbook`, …; null when the page did not say. */
  kind: z.nullable(z.string()),
  isDeleted: z.nullable(z.boolean()),
  ...billed,
});
export type UsageEntity = z.infer<typeof usageEntitySchema>;

/** A usage report of a workspace. An entity's figures are taken to include those of what lies in it: never add the two. */
export const workspaceUsageSchema = z.object({
  /** Parents before what lies in them. */
  entities: z.array(usageEntitySchema),
  unattributed: z.object(billed),
});
export type WorkspaceUsage = z.infer<typeof workspaceUsageSchema>;

/**
 * What one column was billed. Clay's `cellCount` is credits divided by the price (clay-api.md section 8.6), so it is no row
 * count and not kept.
 */
export const columnUsageSchema = z.object({ columnId: z.string(), ...billed });
export type ColumnUsage = z.infer<typeof columnUsageSchema>;

export const runUsageSchema = z.object({
  runId: z.string(),
  /** Epoch seconds; null when the page did not say. */
  startedAt: z.nullable(z.number()),
  ...billed,
  columns: z.array(columnUsageSchema),
});
export type RunUsage = z.infer<typeof runUsageSchema>;

/** What a table was billed in one span of time, as long as the page asked for (a day). */
export const timeUsageSchema = z.object({
  /** Epoch seconds of the span's start. */
  startsAt: z.number(),
  ...billed,
});
export type TimeUsage = z.infer<typeof timeUsageSchema>;

/** The span of time that a report was asked for, as ISO dates or as a number of days up to now; null for what was not named. */
export const usageSpanSchema = z.object({
  from: z.nullable(z.string()),
  to: z.nullable(z.string()),
  days: z.nullable(z.number()),
});
export type UsageSpan = z.infer<typeof usageSpanSchema>;
