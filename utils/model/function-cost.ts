import * as z from "zod/mini";
import { decimalSchema } from "./table.ts";

/** What one call of a function costs by the server's own estimate. The table behind it carries its name. */
export const functionCostSchema = z.object({
  tableId: z.string(),
  sourceId: z.nullable(z.string()),
  credits: z.nullable(decimalSchema),
  actions: z.nullable(decimalSchema),
});
export type FunctionCost = z.infer<typeof functionCostSchema>;
