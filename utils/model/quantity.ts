import * as z from "zod/mini";

/**
 * An amount that we know, know between bounds, or do not know. There is no plain number to forget the doubt of.
 * `low`, `likely` and `high` are equal when the amount is known exactly.
 */
export const quantitySchema = z.union([
  z.object({ low: z.number(), likely: z.number(), high: z.number() }),
  z.object({ unknown: z.string() }),
]);
export type Quantity = z.infer<typeof quantitySchema>;
export type KnownQuantity = Extract<Quantity, { low: number }>;

/** True when the quantity holds figures (exact or a range), false when it is unknown. */
export function isKnown(quantity: Quantity): quantity is KnownQuantity {
  return "low" in quantity;
}
