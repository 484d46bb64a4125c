import * as z from "zod/mini";
import { decimalSchema } from "./table.ts";

/** Something that Clay watches and runs again and again. What it watches for is never kept. */
export const signalSchema = z.object({
  id: z.string(),
  type: z.nullable(z.string()),
  /** How often it runs, e.g. every 2 `weekly`; null when it has no schedule or the page did not say. */
  schedule: z.nullable(z.object({ unit: z.string(), amount: z.nullable(z.number()) })),
  tableId: z.nullable(z.string()),
  viewId: z.nullable(z.string()),
  actionKey: z.nullable(z.string()),
  packageId: z.nullable(z.string()),
});
export type Signal = z.infer<typeof signalSchema>;

/** The server's own estimate of one run of a signal. */
export const signalCostSchema = z.object({
  credits: z.nullable(decimalSchema),
  actions: z.nullable(decimalSchema),
  /** What the credits are per: `run`, `result`, `record` or `dynamic`; null when not given. */
  chargedPer: z.nullable(z.string()),
});
export type SignalCost = z.infer<typeof signalCostSchema>;

/** A signal with what a run of it costs; null when the page has not asked for that. */
export interface PricedSignal {
  signal: Signal;
  cost: SignalCost | null;
}
