import * as z from "zod/mini";
import { priceChipSchema } from "./draft.ts";
import { provenanceSchema } from "./provenance.ts";
import { quantitySchema } from "./quantity.ts";

/** One entry of Clay's enrichment picker, as the page shows it. */
export const pickerEntrySchema = z.object({
  /** Empty where a function is asked about: its table prices it, and its name is the customer's own. */
  name: z.string(),
  provider: z.nullable(z.string()),
  /** The table behind an entry that is a function; null for an action. */
  functionTableId: z.nullable(z.string()),
  chip: priceChipSchema,
  /** True when the entry says itself that it works only with the customer's own key. */
  needsOwnKey: z.boolean(),
});
export type PickerEntry = z.infer<typeof pickerEntrySchema>;

/** Whether the workspace has a key of its own for an entry. `clay-only`: no own key can run it. */
export const keyStateSchema = z.enum(["connected", "connectable", "required", "clay-only", "unknown"]);
export type KeyState = z.infer<typeof keyStateSchema>;

/** What Fettle says beside an entry of the picker. */
export const pickerPriceSchema = z.object({
  dataCredits: quantitySchema,
  actions: quantitySchema,
  /** In the user's money, by the workspace's own rates. */
  usd: quantitySchema,
  per: z.enum(["row", "result"]),
  key: keyStateSchema,
  provenance: z.nullable(provenanceSchema),
});
export type PickerPrice = z.infer<typeof pickerPriceSchema>;
