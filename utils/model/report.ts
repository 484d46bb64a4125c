import * as z from "zod/mini";
import { type EstimateLine, estimateLineSchema, factorSchema, lineOfColumn } from "./breakdown.ts";
import { costSchema } from "./cost.ts";
import { guardSchema } from "./gate.ts";
import { ownKeyReportSchema } from "./own-key.ts";
import { provenanceSchema } from "./provenance.ts";
import { quantitySchema } from "./quantity.ts";
import { verdictCountsSchema } from "./row-cells.ts";
import { scenarioTotalSchema } from "./scenario.ts";
import { waterfallReportSchema } from "./waterfall.ts";

/** Version of the report's shape. docs/report.md documents it; a breaking change raises it. */
export const REPORT_SCHEMA_VERSION = 1;

export const severitySchema = z.enum(["error", "warning", "info"]);
export type Severity = z.infer<typeof severitySchema>;

export type Cost = z.infer<typeof costSchema>;

export const priceReportSchema = z.extend(costSchema, {
  per: z.enum(["row", "result"]),
  provenance: z.nullable(provenanceSchema),
  /** Each factor and assumption behind the figures, one sentence each. */
  explanation: z.array(z.string()),
});

/**
 * What a column is, in Fettle's words. `send` hands rows to another table, `lookup` reads one, `export` writes to an
 * outside tool, `enrichment` is every other action.
 */
export const columnKindSchema = z.enum([
  "value",
  "formula",
  "source",
  "enrichment",
  "ai",
  "http",
  "lookup",
  "send",
  "export",
  "function",
]);
export type ColumnKind = z.infer<typeof columnKindSchema>;

export const gateReportSchema = z.object({
  /** `broken`: the text does not parse or refers to columns that are gone. */
  state: z.enum(["none", "depends", "constant-true", "constant-false", "broken"]),
  /** Ids of the columns that the run condition reads. */
  references: z.array(z.string()),
  text: z.nullable(z.string()),
  /** What it asks for, in words with the column names; null when there is none or it cannot be read. */
  meaning: z.nullable(z.string()),
  /** Why it cannot be read, as the end of a sentence, and the part of the text that is to blame, end exclusive; null unless broken. */
  problem: z.nullable(z.object({ reason: z.string(), start: z.number(), end: z.number() })),
  /** What must hold on a row for it to run, as far as the text says so. */
  guards: z.array(guardSchema),
  /** What it said of the rows that the page has loaded; null when none was seen or it could not be judged. */
  verdicts: z.nullable(verdictCountsSchema),
  /** What stops rows of this column (design.md section 3.1), one sentence each; empty when nothing does. */
  stoppedBy: z.array(z.string()),
});

export const columnReportSchema = z.object({
  id: z.string(),
  name: z.string(),
  type: z.string(),
  actionKey: z.nullable(z.string()),
  packageId: z.nullable(z.string()),
  kind: columnKindSchema,
  /** True: a run costs credits or an action. False: neither. Null: unknown. */
  paid: z.nullable(z.boolean()),
  /** True when the column's own auto-run is off: it runs by hand only. */
  parked: z.boolean(),
  gate: gateReportSchema,
  /** Whose key runs it: Clay's, the customer's own, no key at all, or unknown. */
  account: z.enum(["clay", "own", "none", "unknown"]),
  /** Cost of one run of one row; null for a column that is not an action. */
  price: z.nullable(priceReportSchema),
  /** Under which key the user's own price for it is kept; null for a column that is not an action. */
  priceKey: z.nullable(z.string()),
  /** What a key of the customer's own would change; null for a column that is not an action. */
  ownKey: z.nullable(ownKeyReportSchema),
  /** Rows that the estimate's scenario will run in this column; null for a column that is not an action. */
  rows: z.nullable(quantitySchema),
  /** What its billed runs come to (docs/estimates.md); null for a column that is not an action. */
  cost: z.nullable(costSchema),
});
export type ColumnReport = z.infer<typeof columnReportSchema>;

/** A run condition to paste, with `{{Column name}}` and with `{{f_id}}` references. */
export const conditionTextSchema = z.object({ byName: z.string(), byId: z.string() });
export type ConditionText = z.infer<typeof conditionTextSchema>;

export const findingSchema = z.object({
  rule: z.string(),
  class: z.enum(["proven", "review"]),
  severity: severitySchema,
  /** Null when the finding is about the table as a whole. */
  columnId: z.nullable(z.string()),
  /** What is wrong and what it costs, one or two sentences with the user's column names. */
  message: z.string(),
  /** Why it costs money, in general: the rule's own words. */
  why: z.string(),
  /** What to do, in one or two sentences. */
  fix: z.string(),
  /** A run condition ready to paste; null when the fix is not a condition. */
  condition: z.nullable(
    z.extend(conditionTextSchema, {
      /** What it says of the rows that the page has loaded; null when it could not be tried on them. */
      verdicts: z.nullable(verdictCountsSchema),
      /** Rows that the next run starts with the column as it is, and with this condition; null when that is not known. */
      rows: z.nullable(z.object({ before: quantitySchema, after: quantitySchema })),
    }),
  ),
  /** Offsets of the part of the column's run condition that is to blame, end exclusive; null when no part of it is. */
  culprit: z.nullable(z.object({ start: z.number(), end: z.number() })),
  /** What the fix would save in the next run; null when the rule is not about a cost that can be reckoned. */
  saving: z.nullable(costSchema),
  /** What the figures of its sentences and of its saving are reckoned from; empty where it has none. */
  reckoning: z.array(factorSchema),
});
export type Finding = z.infer<typeof findingSchema>;

export const estimateReportSchema = z.extend(costSchema, {
  /** Which rows it is about: see `Scenario`. */
  scenario: z.string(),
  /** Rows that it is about, before any gate: of a run of the whole table, all of its rows. */
  rows: quantitySchema,
  /** What the totals leave out, and why. Never counted as zero. */
  unknown: z.array(z.object({ columnId: z.nullable(z.string()), reason: z.string() })),
  /** What the figures take for granted, one sentence each. */
  assumptions: z.array(z.string()),
  /** The same cost part by part, with what each is reckoned from; null where the table could not be analysed. */
  breakdown: z.nullable(estimateLineSchema),
});
export type EstimateReport = z.infer<typeof estimateReportSchema>;

/** Everything Fettle says about one table. Made by `analyse` alone; the overlay, the popup and the audit only render it. */
export const tableReportSchema = z.object({
  id: z.string(),
  name: z.string(),
  workspaceId: z.nullable(z.string()),
  /** `legacy`: one meter. `modern`: data credits and actions. `unknown`: the plan was not seen. */
  era: z.enum(["legacy", "modern", "unknown"]),
  planType: z.nullable(z.string()),
  isAutoRunOn: z.nullable(z.boolean()),
  columns: z.array(columnReportSchema),
  estimate: estimateReportSchema,
  /**
   * Columns that have a price and are in no line of the estimate's breakdown, because this run takes nothing of them; left out where the
   * table could not be analysed.
   */
  idle: z.optional(z.array(estimateLineSchema)),
  /** What other runs would come to; the first is the next run. Empty where the table could not be analysed. */
  scenarios: z.array(scenarioTotalSchema),
  /** What the waterfalls with steps that can run find and cost; left out where the table could not be analysed. */
  waterfalls: z.optional(z.array(waterfallReportSchema)),
  findings: z.array(findingSchema),
  /** Rules that could not judge something, and why. Not a pass. */
  notChecked: z.array(z.object({ rule: z.string(), columnId: z.nullable(z.string()), reason: z.string() })),
  /** Ids of the rules that looked at this table, so that an empty list of findings can say what was checked. */
  checkedRules: z.array(z.string()),
});
export type TableReport = z.infer<typeof tableReportSchema>;

/** The line of a column: in the report's own breakdown, or among those that cost nothing in it; null where it has none. */
export function lineIn(
  { estimate: { breakdown }, idle }: Pick<TableReport, "estimate" | "idle">,
  columnId: string,
): EstimateLine | null {
  return (breakdown && lineOfColumn(breakdown, columnId)) ?? idle?.find((line) => line.columnId === columnId) ?? null;
}
