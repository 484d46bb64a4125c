import * as z from "zod/mini";
import { decimalSchema } from "./table.ts";

/** A price as Clay's own chip shows it: star and actions, coins and data credits. Null for a meter that it does not name. */
export const shownPriceSchema = z.object({
  actions: z.nullable(decimalSchema),
  dataCredits: z.nullable(decimalSchema),
  per: z.enum(["row", "result"]),
});
export type ShownPrice = z.infer<typeof shownPriceSchema>;

/** What became of looking for Clay's price chip: `absent` is how Clay writes "free" (clay-dom.md section 5.1). */
export const priceChipSchema = z.discriminatedUnion("state", [
  z.object({ state: z.literal("shown"), price: shownPriceSchema }),
  z.object({ state: z.literal("absent") }),
  z.object({ state: z.literal("unreadable") }),
]);
export type PriceChip = z.infer<typeof priceChipSchema>;

/** A run condition as the panel shows it. The plain-language prompt itself is never taken. */
export const draftConditionSchema = z.object({
  isOn: z.boolean(),
  /** The compiled formula with `{{Column name}}` references; null when its box is empty or not there. */
  formula: z.nullable(z.string()),
  hasPrompt: z.boolean(),
});
export type DraftCondition = z.infer<typeof draftConditionSchema>;

/**
 * A column as Clay's settings panel holds it right now, before anything is saved. Null means that the page does not show it:
 * a closed section of the panel is not in the page at all, and then the saved column, if there is one, says the rest.
 * Holds no prompt, no value of an input and no name of a connection.
 */
export const draftColumnSchema = z.object({
  /** The saved column that the panel shows; null for a new one, or when its title fits no column or several. */
  columnId: z.nullable(z.string()),
  name: z.string(),
  provider: z.nullable(z.string()),
  actionName: z.nullable(z.string()),
  /** Whose key is chosen: Clay's, the customer's own, or nothing yet. */
  account: z.nullable(z.enum(["clay", "own", "none"])),
  isAutoRunOn: z.nullable(z.boolean()),
  condition: z.nullable(draftConditionSchema),
  /** The label of the AI model, e.g. `GPT 4.1 Mini`; null for a column without one. */
  model: z.nullable(z.string()),
  /** The label of the use case, e.g. `Web research`. */
  useCase: z.nullable(z.string()),
  /** Names of the columns that the visible inputs read, each once. */
  reads: z.array(z.string()),
  chip: priceChipSchema,
  save: z.object({
    /** Rows that the open Save menu offers to run at once; null while the menu is closed or offers no run. */
    offersRows: z.nullable(z.number()),
  }),
});
export type DraftColumn = z.infer<typeof draftColumnSchema>;
