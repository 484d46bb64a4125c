import * as z from "zod/mini";
import { decimalSchema } from "./table.ts";

/** A connection. Its name, owner and credentials are never kept. */
export const accountSchema = z.object({
  id: z.string(),
  /** `openai`, `findymail`, …: equals an action's providerType. */
  providerType: z.nullable(z.string()),
  /** True: Clay's key. False: the customer's own. Null: the page did not say. */
  isShared: z.nullable(z.boolean()),
});
export type Account = z.infer<typeof accountSchema>;

export const workspaceSchema = z.object({
  id: z.string(),
  /** Clay's plan type, e.g. `launch` or `proApril2023`; null when the page did not say. */
  planType: z.nullable(z.string()),
  /** What is left. A sentinel for "unlimited" is null. */
  balance: z.object({ credits: z.nullable(decimalSchema), actions: z.nullable(decimalSchema) }),
  /** What the billing period grants. A sentinel for "unlimited" is null. */
  allotment: z.object({ credits: z.nullable(decimalSchema), actions: z.nullable(decimalSchema) }),
  /** USD per data credit as the page gave it; null when it gave none. */
  usdPerCredit: z.nullable(decimalSchema),
});
export type Workspace = z.infer<typeof workspaceSchema>;

/** Number of cells in each run status, by column id: `{ f_a: { SUCCESS: 12, ERROR: 1 } }`. Cells that never ran have no status. */
export const runStatusesSchema = z.record(z.string(), z.record(z.string(), z.number()));
export type RunStatuses = z.infer<typeof runStatusesSchema>;
