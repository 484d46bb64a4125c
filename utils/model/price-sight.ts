import * as z from "zod/mini";
import { eraPriceSchema } from "./table.ts";

/** A price that the page showed for an action, and how long it stood: the ledger of an action is a list of these, oldest first. */
export const priceSightSchema = z.object({
  /** Epoch milliseconds. */
  firstSeenAt: z.number(),
  lastSeenAt: z.number(),
  legacy: z.nullable(eraPriceSchema),
  modern: z.nullable(eraPriceSchema),
});
export type PriceSight = z.infer<typeof priceSightSchema>;
