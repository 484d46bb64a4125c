import * as z from "zod/mini";
import { decimalSchema } from "./table.ts";

/** Where a table's rows come from. Its name, its search terms and its webhook address are never kept. */
export const sourceSchema = z.object({
  id: z.string(),
  /** Clay's own source type: `v3-action`, `csv`, `webhook`, … */
  type: z.string(),
  /** What its rows cost: an action's price, a signal's recurring price, nothing, or unknown. */
  billing: z.enum(["action", "signal", "free", "unknown"]),
  /** Rows it has brought; null when the page did not say. */
  records: z.nullable(z.number()),
  /** The tables it feeds. */
  feeds: z.array(z.object({ tableId: z.string(), columnId: z.nullable(z.string()) })),
  action: z.nullable(
    z.object({
      key: z.string(),
      packageId: z.nullable(z.string()),
      /** At most this many results a run; null when none is set or it is computed. */
      limit: z.nullable(decimalSchema),
    }),
  ),
  /** Whether settings for a schedule are stored with it. */
  hasScheduleSettings: z.boolean(),
  /** The signal that feeds it; null when none does. */
  signalId: z.nullable(z.string()),
  signalType: z.nullable(z.string()),
});
export type Source = z.infer<typeof sourceSchema>;
