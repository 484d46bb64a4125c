import * as z from "zod/mini";
import { eraPriceSchema } from "./table.ts";

/** A price that a table's columns showed for an action, and how long it stood: an action's ledger in a table is a list of these, oldest first. */
export const priceSightSchema = z.object({
  /** Epoch milliseconds. */
  firstSeenAt: z.number(),
  lastSeenAt: z.number(),
  legacy: z.nullable(eraPriceSchema),
  modern: z.nullable(eraPriceSchema),
});
export type PriceSight = z.infer<typeof priceSightSchema>;
