import * as z from "zod/mini";
import { costSchema } from "./cost.ts";
import { quantitySchema } from "./quantity.ts";
import type { Waterfall } from "./table.ts";

/** Steps that look for the same thing one after the other: a group of Clay's, or columns that wait for each other by their run conditions. */
export interface FoundWaterfall {
  /** The group's id; of one by hand `by-hand:` and the id of its first step. */
  id: string;
  name: string;
  isNative: boolean;
  /** In execution order, columns that the table has and that can run. */
  steps: Waterfall["steps"];
  /** The column that shows the first result; null where there is none. */
  mergeColumnId: string | null;
  /** A column that validates what was found when all steps are through; null where there is none. */
  finalCheckColumnId: string | null;
  /** Whether each step runs only where all before it found nothing, and not merely some of them. */
  isStrict: boolean;
}

/** What one step does and costs. Shares go from 0 to 1; costs hold what a provider bills on an own key, as far as it is known. */
export const waterfallStepReportSchema = z.object({
  columnId: z.string(),
  validationColumnId: z.nullable(z.string()),
  /** Of the rows that enter the waterfall, those on which it runs. */
  reach: quantitySchema,
  /** Of its runs, those that find something. */
  hitRate: quantitySchema,
  /** Of the rows that enter, those that it finds and that count as valid. */
  accepted: quantitySchema,
  /** Of the rows that enter, those on which it finds nothing and is billed. */
  billedMisses: quantitySchema,
  /** One run on average, without the validation behind it. */
  perRun: costSchema,
  /** The validation behind it, for each run on average; null where there is none. */
  validation: z.nullable(costSchema),
  /** Each result that counts as valid, validation included. */
  perAccepted: costSchema,
});
export type WaterfallStepReport = z.infer<typeof waterfallStepReportSchema>;

/** What one waterfall finds and costs (docs/estimates.md). */
export const waterfallReportSchema = z.object({
  id: z.string(),
  name: z.string(),
  isNative: z.boolean(),
  /** Rows that enter it in the next run. */
  rows: quantitySchema,
  /** Of the rows that enter, those for which something is found that counts as valid. */
  coverage: quantitySchema,
  /** Each row that enters, on average. */
  perRow: costSchema,
  perAccepted: costSchema,
  /** In execution order; steps that cannot run are left out. */
  steps: z.array(waterfallStepReportSchema),
});
export type WaterfallReport = z.infer<typeof waterfallReportSchema>;
