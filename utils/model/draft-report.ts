import * as z from "zod/mini";
import { estimateLineSchema } from "./breakdown.ts";
import { costSchema } from "./cost.ts";
import { quantitySchema } from "./quantity.ts";
import { columnReportSchema, findingSchema } from "./report.ts";

/** What Fettle says about a column that is being built and not yet saved. Made by `analyseDraft` alone. */
export const draftReportSchema = z.object({
  /** Priced and judged by the same rules as a saved column. A new column has the id `DRAFT_COLUMN_ID`. */
  column: columnReportSchema,
  findings: z.array(findingSchema),
  notChecked: z.array(z.string()),
  onSave: z.object({
    /** Whether saving starts the column by itself; null when that cannot be told. */
    isStarting: z.nullable(z.boolean()),
    rows: quantitySchema,
    cost: costSchema,
    /** The same rows and cost with what they are reckoned from. Figures of the user's are in them, what was seen of other rows is not. */
    breakdown: estimateLineSchema,
    /** E.g. "This will run on all 4,812 rows when you save: about 2,400 data credits ($120) and 4,812 actions." */
    sentence: z.string(),
  }),
  /** What it changes about the next run of the whole table; null where nothing. */
  change: z.nullable(
    z.object({
      /** After less before. */
      difference: costSchema,
      /** The same difference line by line, those that differ alone, each between what it was and what it is. */
      breakdown: estimateLineSchema,
      /** E.g. "This change adds about $41 to the next run." */
      sentence: z.string(),
    }),
  ),
  /** Clay's own chip beside our price. */
  chip: z.object({
    /** Null when the chip was not found or our price is unknown. */
    agrees: z.nullable(z.boolean()),
    /** Clay's figure in words, e.g. "1 action and 0.5 data credits per row"; null when there is none to read. */
    clay: z.nullable(z.string()),
    fettle: z.nullable(z.string()),
  }),
  /** What the figures take for granted, one sentence each. */
  assumptions: z.array(z.string()),
});
export type DraftReport = z.infer<typeof draftReportSchema>;

/** The id that a column has until Clay gives it one. */
export const DRAFT_COLUMN_ID = "f_draft";
