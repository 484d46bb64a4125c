import * as z from "zod/mini";
import { actionTierSchema, billingPlanSchema, defaultCreditLimitSchema } from "../model/billing-plan.ts";
import { catalogueActionSchema, modelCostSchema } from "../model/catalogue.ts";
import { checklistMarksSchema } from "../model/checklist.ts";
import { functionCostSchema } from "../model/function-cost.ts";
import { driftSchema, tableEditSchema } from "../model/observation.ts";
import { priceSightSchema } from "../model/price-sight.ts";
import { recordCensusSchema } from "../model/records.ts";
import { verdictCountsSchema } from "../model/row-cells.ts";
import { runForecastSchema } from "../model/run-forecast.ts";
import { runReplySchema, runRequestSchema } from "../model/run-request.ts";
import { signalCostSchema, signalSchema } from "../model/signal.ts";
import { sourceSchema } from "../model/source.ts";
import { tableSchema } from "../model/table.ts";
import {
  columnUsageSchema,
  runUsageSchema,
  timeUsageSchema,
  usageSpanSchema,
  workspaceUsageSchema,
} from "../model/usage.ts";
import { userTermsSchema } from "../model/user-terms.ts";
import { viewCountSchema, viewSchema } from "../model/view.ts";
import { workbookSchema } from "../model/workbook.ts";
import { accountSchema, runStatusesSchema, workspaceSchema } from "../model/workspace.ts";
import { tableHistorySchema } from "../model/workspace-history.ts";

/** How long a kind is kept: with its table, as long as a table since it was last seen, as long as a fault, or always. */
type Keeping = "with-table" | "as-tables" | "as-drift" | "always";

interface Kind<Name extends string, Schema extends z.ZodMiniType> {
  store: Name;
  schema: Schema;
  keeping: Keeping;
}

function kind<const Name extends string, Schema extends z.ZodMiniType>(
  store: Name,
  schema: Schema,
  keeping: Keeping,
): Kind<Name, Schema> {
  return { store, schema, keeping };
}

const span = usageSpanSchema;
const whenSeen = { firstSeenAt: z.number(), lastSeenAt: z.number() };

const tableChangeSchema = z.discriminatedUnion("kind", [
  tableEditSchema,
  z.object({ kind: z.literal("listed"), table: tableSchema }),
]);

/**
 * Every kind of record that is kept: the store, what is in it, and how long. A key of several ids is made by `keyOf`.
 * Kinds that are kept with their table have the table's id as their key or in front of it.
 */
export const KINDS = {
  /** By table id. */
  tables: kind("tables", tableSchema, "as-tables"),
  /**
   * When the answer of its last whole reading came, and what has changed it lately, by the time of its answer, oldest first; epoch
   * milliseconds. `base` is the table before these changes, null where it was not known; left out, it is the table itself.
   */
  arrivals: kind(
    "arrivals",
    z.object({
      readAt: z.nullable(z.number()),
      edits: z.array(z.object({ at: z.number(), edit: tableChangeSchema })),
      base: z.optional(z.nullable(tableSchema)),
    }),
    "with-table",
  ),
  rowCounts: kind("row-counts", z.number(), "with-table"),
  runStatuses: kind("run-statuses", runStatusesSchema, "with-table"),
  censuses: kind("record-censuses", recordCensusSchema, "with-table"),
  /** What run conditions said of the rows that were seen, by the condition's text: figures, never a cell. */
  verdicts: kind("verdicts", z.record(z.string(), verdictCountsSchema), "with-table"),
  /** The last runs that the user started, oldest first; `at` is epoch milliseconds. */
  runs: kind(
    "runs",
    z.array(z.object({ at: z.number(), request: runRequestSchema, reply: z.nullable(runReplySchema) })),
    "with-table",
  ),
  /** The last runs that were foretold, oldest first, with what they were billed. */
  runForecasts: kind("run-forecasts", z.array(runForecastSchema), "with-table"),
  /** What a table teaches about others of its workspace; its time is when that last changed. */
  tableHistory: kind("table-history", tableHistorySchema, "with-table"),
  sources: kind("sources", z.array(sourceSchema), "with-table"),
  /** The last report that was asked for. */
  columnUsage: kind("column-usage", z.object({ span, columns: z.array(columnUsageSchema) }), "with-table"),
  runUsage: kind("run-usage", z.object({ span, runs: z.array(runUsageSchema) }), "with-table"),
  timeUsage: kind("time-usage", z.object({ span, spans: z.array(timeUsageSchema) }), "with-table"),
  /** By table id and view id. */
  views: kind("views", viewSchema, "with-table"),
  viewCounts: kind("view-counts", viewCountSchema, "with-table"),
  /** By table id, action key and package id: the prices that the table's columns showed for it, oldest first. */
  priceLedger: kind("price-ledger", z.array(priceSightSchema), "with-table"),

  /** By workbook id. */
  workbooks: kind("workbooks", workbookSchema, "as-tables"),
  workbookTables: kind("workbook-tables", z.array(z.string()), "as-tables"),

  /** By workspace id. */
  workspaces: kind("workspaces", workspaceSchema, "as-tables"),
  accounts: kind("accounts", z.array(accountSchema), "as-tables"),
  creditLimits: kind("default-credit-limits", defaultCreditLimitSchema, "as-tables"),
  modelCosts: kind("model-costs", z.array(modelCostSchema), "as-tables"),
  billingPlans: kind("billing-plans", billingPlanSchema, "as-tables"),
  workspaceUsage: kind("workspace-usage", z.object({ span, usage: workspaceUsageSchema }), "as-tables"),
  signals: kind("signals", z.array(signalSchema), "as-tables"),
  functions: kind("functions", z.array(functionCostSchema), "as-tables"),
  /** By workspace id and signal id. */
  signalCosts: kind("signal-costs", signalCostSchema, "as-tables"),
  /** By workspace id, action key and package id: see `catalogueStore`. */
  catalogue: kind("catalogue", catalogueActionSchema, "as-tables"),
  /** By workspace id: what the user has told about its prices. */
  userTerms: kind("user-terms", userTermsSchema, "always"),
  /** By workspace id and our provider id: what the user has ticked and noted. */
  checklistMarks: kind("checklist-marks", checklistMarksSchema, "always"),

  /** One record, `ONLY`: Clay's public tiers are the same for everybody. */
  actionTiers: kind("action-tiers", z.array(actionTierSchema), "as-tables"),
  /** By the part of Clay's page; `since` is when the present state began, epoch milliseconds. */
  pageParts: kind("page-parts", z.object({ isReadable: z.boolean(), since: z.number() }), "as-drift"),
  /** By endpoint and form of its answer. */
  shapes: kind("shapes", z.object({ endpoint: z.string(), shape: z.string(), times: z.number() }), "as-drift"),
  /** By endpoint and path: see `driftStore`. */
  drift: kind("drift", z.extend(driftSchema, { count: z.number(), ...whenSeen }), "as-drift"),
  /** By the name of a chore; the value is when it was last done, epoch milliseconds. */
  upkeep: kind("upkeep", z.number(), "always"),
} as const;

export type Kinds = typeof KINDS;
export type KindName = keyof Kinds;
export type StoreName = Kinds[KindName]["store"];
export type ValueOf<Name extends KindName> = z.infer<Kinds[Name]["schema"]>;

export const STORE_NAMES: readonly StoreName[] = Object.values(KINDS).map(({ store }) => store);

/** The key of a kind that has one record only. */
export const ONLY = "only";

/** One key out of several ids, the widest first. */
export function keyOf(...ids: readonly string[]): string {
  return ids.join("/");
}

/** The names of the kinds that are kept so long. */
export function storesKept(keeping: Keeping): StoreName[] {
  return Object.values(KINDS).flatMap((each) => (each.keeping === keeping ? [each.store] : []));
}
