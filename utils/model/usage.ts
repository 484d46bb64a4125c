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

interface Seen<Value> {
  /** When the page showed it, epoch milliseconds. */
  seenAt: number;
  value: Value;
}

/** Clay's three usage reports of one table, as the page last asked for them; null for one that it did not show. */
export interface TableUsage {
  byColumn: Seen<{ span: UsageSpan; columns: readonly ColumnUsage[] }> | null;
  byRun: Seen<{ span: UsageSpan; runs: readonly RunUsage[] }> | null;
  byTime: Seen<{ span: UsageSpan; spans: readonly TimeUsage[] }> | null;
}

const MILLISECONDS_A_DAY = 86_400_000;

/** Whole days of a span, at least one; null where it is not named. */
export function daysOfSpan({ from, to, days }: UsageSpan): number | null {
  if (days !== null) return days > 0 ? days : null;
  const length = Date.parse(to ?? "") - Date.parse(from ?? "");
  return Number.isFinite(length) && length > 0 ? Math.max(1, Math.round(length / MILLISECONDS_A_DAY)) : null;
}

/** The first and the last day of a span as ISO dates, of a report that was asked for at `seenAt`, epoch milliseconds; null for what is not named. */
export function datesOfSpan({ from, to, days }: UsageSpan, seenAt: number): { from: string | null; to: string | null } {
  const dateAt = (time: number) => (Number.isFinite(time) ? new Date(time).toISOString().slice(0, 10) : null);
  if (days !== null) return { from: dateAt(seenAt - days * MILLISECONDS_A_DAY), to: dateAt(seenAt) };
  return { from: dateAt(Date.parse(from ?? "")), to: dateAt(Date.parse(to ?? "")) };
}
