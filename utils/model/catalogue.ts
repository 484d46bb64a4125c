import * as z from "zod/mini";
import { actionSchema, decimalSchema } from "./table.ts";

/** One enrichment of Clay's catalogue, reduced to what it costs and whose key it takes. */
export const catalogueActionSchema = z.object({
  key: z.string(),
  /** The key alone is not unique: identity is package and key (clay-api.md section 3.6). */
  packageId: z.nullable(z.string()),
  displayName: z.nullable(z.string()),
  providerType: z.nullable(z.string()),
  /** True when only the customer's own key works; null when the catalogue did not say. */
  requiresOwnKey: z.nullable(z.boolean()),
  pricing: actionSchema.shape.pricing,
});
export type CatalogueAction = z.infer<typeof catalogueActionSchema>;

/** What a call of an AI model costs in this workspace before the length of its text is known. */
export const modelCostSchema = z.object({ model: z.string(), credits: decimalSchema });
export type ModelCost = z.infer<typeof modelCostSchema>;
