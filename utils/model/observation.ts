import * as z from "zod/mini";
import { columnSchema, tableSchema } from "./table.ts";
import { accountSchema, runStatusesSchema, workspaceSchema } from "./workspace.ts";

/** A key that we rely on was missing or of the wrong type. Endpoint and path only, never the value. */
export const driftSchema = z.object({ endpoint: z.string(), path: z.string() });
export type Drift = z.infer<typeof driftSchema>;

/** One thing that the page let us see, already in our own words. The bridge makes them, the worker keeps them. */
export const observationSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("table"), table: tableSchema }),
  z.object({
    kind: z.literal("table-settings"),
    tableId: z.string(),
    name: z.nullable(z.string()),
    isAutoRunOn: z.nullable(z.boolean()),
    keepsExistingResults: z.nullable(z.boolean()),
  }),
  z.object({
    kind: z.literal("column-saved"),
    tableId: z.string(),
    /** From the reply when it held the field, else from the request: then the name may be empty, meaning unchanged. */
    column: columnSchema,
  }),
  z.object({ kind: z.literal("column-removed"), tableId: z.string(), columnId: z.string() }),
  z.object({ kind: z.literal("accounts"), workspaceId: z.string(), accounts: z.array(accountSchema) }),
  z.object({ kind: z.literal("workspace"), workspace: workspaceSchema }),
  z.object({ kind: z.literal("row-count"), tableId: z.string(), rows: z.number() }),
  z.object({ kind: z.literal("run-statuses"), tableId: z.string(), statuses: runStatusesSchema }),
  z.object({ kind: z.literal("drift"), drift: driftSchema }),
]);
export type Observation = z.infer<typeof observationSchema>;
