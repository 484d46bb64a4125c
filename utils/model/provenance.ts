import * as z from "zod/mini";

/** Where a price comes from, so that every number can explain itself. */
export const provenanceSchema = z.object({
  source: z.string(),
  /** ISO date, or null for a price that the page delivered just now. */
  asOf: z.nullable(z.string()),
  confidence: z.enum(["high", "medium", "low"]),
});
export type Provenance = z.infer<typeof provenanceSchema>;
