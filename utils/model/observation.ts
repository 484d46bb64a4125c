import * as z from "zod/mini";
import { actionTierSchema, billingPlanSchema, defaultCreditLimitSchema } from "./billing-plan.ts";
import { catalogueActionSchema, modelCostSchema } from "./catalogue.ts";
import { functionCostSchema } from "./function-cost.ts";
import { recordCensusSchema } from "./records.ts";
import { rowSightSchema } from "./row-cells.ts";
import { runReplySchema, runRequestSchema } from "./run-request.ts";
import { signalCostSchema, signalSchema } from "./signal.ts";
import { sourceSchema } from "./source.ts";
import { columnSchema, tableSchema } from "./table.ts";
import { columnUsageSchema, runUsageSchema, timeUsageSchema, usageSpanSchema, workspaceUsageSchema } from "./usage.ts";
import { viewCountSchema, viewSchema } from "./view.ts";
import { workbookSchema, workbookTablesSchema } from "./workbook.ts";
import { accountSchema, runStatusesSchema, workspaceSchema } from "./workspace.ts";

/** A key that we rely on was missing or of the wrong type. Endpoint and path only, never the value. */
export const driftSchema = z.object({ endpoint: z.string(), path: z.string() });
export type Drift = z.infer<typeof driftSchema>;

/** The parts of Clay's page that Fettle looks for: column headers, the settings panel, the enrichment picker. */
export const pagePartSchema = z.enum(["headers", "panel", "picker"]);
export type PagePart = z.infer<typeof pagePartSchema>;

/** When Clay's answer came to the page that saw it, epoch milliseconds. It may be handed over later, after what came later. */
const arrival = { arrivedAt: z.optional(z.number()) };

/** A change of a table that Clay has saved. */
export const tableEditSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("table-settings"),
    ...arrival,
    tableId: z.string(),
    name: z.nullable(z.string()),
    isAutoRunOn: z.nullable(z.boolean()),
    keepsExistingResults: z.nullable(z.boolean()),
  }),
  z.object({
    kind: z.literal("column-saved"),
    ...arrival,
    tableId: z.string(),
    /** From the reply when it held the field, else from the request: then the name may be empty, meaning unchanged. */
    column: columnSchema,
  }),
  z.object({ kind: z.literal("column-removed"), ...arrival, tableId: z.string(), columnId: z.string() }),
]);
export type TableEdit = z.infer<typeof tableEditSchema>;

/** One thing that the page let us see, already in our own words. The bridge makes them, the worker keeps them. */
export const observationSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("table"), ...arrival, table: tableSchema }),
  tableEditSchema,
  z.object({ kind: z.literal("accounts"), workspaceId: z.string(), accounts: z.array(accountSchema) }),
  z.object({ kind: z.literal("workspace"), workspace: workspaceSchema }),
  z.object({ kind: z.literal("row-count"), tableId: z.string(), rows: z.number() }),
  z.object({ kind: z.literal("run-statuses"), tableId: z.string(), statuses: runStatusesSchema }),
  /** Every table of a workbook. Those named in `trimmedTableIds` came without their columns and are not in `tables`. */
  z.object({
    kind: z.literal("workbook-tables"),
    ...arrival,
    workbookId: z.string(),
    list: workbookTablesSchema,
  }),
  z.object({ kind: z.literal("workbook"), workbook: workbookSchema }),
  z.object({ kind: z.literal("default-credit-limit"), workspaceId: z.string(), limit: defaultCreditLimitSchema }),
  z.object({ kind: z.literal("view"), tableId: z.string(), view: viewSchema }),
  z.object({ kind: z.literal("view-count"), tableId: z.string(), viewId: z.string(), count: viewCountSchema }),
  z.object({ kind: z.literal("records"), tableId: z.string(), census: recordCensusSchema }),
  /**
   * Rows that the page has loaded, reduced to the cells that run conditions read. Held in memory for the open table, judged, and
   * dropped: of these only counts are ever stored.
   */
  z.object({ kind: z.literal("row-sights"), tableId: z.string(), rows: z.array(rowSightSchema) }),
  /** The user started a run; `reply` is null when Clay's answer could not be read. */
  z.object({
    kind: z.literal("run-started"),
    tableId: z.string(),
    request: runRequestSchema,
    reply: z.nullable(runReplySchema),
  }),
  /** A part of Clay's catalogue of actions: it is handed on in pieces, because the whole is about 25 MB. */
  z.object({
    kind: z.literal("catalogue"),
    workspaceId: z.nullable(z.string()),
    actions: z.array(catalogueActionSchema),
  }),
  z.object({ kind: z.literal("model-costs"), workspaceId: z.string(), costs: z.array(modelCostSchema) }),
  z.object({ kind: z.literal("billing-plan"), workspaceId: z.string(), plan: billingPlanSchema }),
  z.object({ kind: z.literal("action-tiers"), tiers: z.array(actionTierSchema) }),
  z.object({
    kind: z.literal("workspace-usage"),
    workspaceId: z.string(),
    span: usageSpanSchema,
    usage: workspaceUsageSchema,
  }),
  z.object({
    kind: z.literal("column-usage"),
    tableId: z.string(),
    span: usageSpanSchema,
    columns: z.array(columnUsageSchema),
  }),
  z.object({ kind: z.literal("run-usage"), tableId: z.string(), span: usageSpanSchema, runs: z.array(runUsageSchema) }),
  z.object({
    kind: z.literal("time-usage"),
    tableId: z.string(),
    span: usageSpanSchema,
    spans: z.array(timeUsageSchema),
  }),
  /** `tableId` is null when they were not asked for by table: then each one's `feeds` say where it belongs. */
  z.object({ kind: z.literal("sources"), tableId: z.nullable(z.string()), sources: z.array(sourceSchema) }),
  /** `isWhole`: the workspace's whole list; else only some of it. */
  z.object({
    kind: z.literal("signals"),
    workspaceId: z.string(),
    isWhole: z.boolean(),
    signals: z.array(signalSchema),
  }),
  z.object({ kind: z.literal("signal-cost"), workspaceId: z.string(), signalId: z.string(), cost: signalCostSchema }),
  z.object({
    kind: z.literal("functions"),
    workspaceId: z.string(),
    isWhole: z.boolean(),
    functions: z.array(functionCostSchema),
  }),
  /** Whether a part of Clay's page could be found and read the last time it was on the screen. */
  z.object({ kind: z.literal("page-part"), part: pagePartSchema, isReadable: z.boolean() }),
  /** How often a known form of an answer was met: when the oldest stop coming, their decoders can go. */
  z.object({ kind: z.literal("shape"), endpoint: z.string(), shape: z.string(), times: z.number() }),
  z.object({ kind: z.literal("drift"), drift: driftSchema }),
]);
export type Observation = z.infer<typeof observationSchema>;
