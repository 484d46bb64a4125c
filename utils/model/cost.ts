import * as z from "zod/mini";
import { quantitySchema } from "./quantity.ts";

/** Both meters and the money. On a legacy plan `dataCredits` are credits. */
export const costSchema = z.object({ dataCredits: quantitySchema, actions: quantitySchema, usd: quantitySchema });
