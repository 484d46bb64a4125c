import * as z from "zod/mini";
import { estimateLineSchema } from "./breakdown.ts";
import { costSchema } from "./cost.ts";
import { quantitySchema } from "./quantity.ts";
import { findingSchema, tableReportSchema } from "./report.ts";
import { accuracySchema } from "./run-forecast.ts";

/** What a table has cost and will: each figure is known or says why it is not. */
const figures = {
  /** What Clay's usage reports said, over the span that they were asked for. */
  billed: costSchema,
  /** The estimate of the next full run. */
  nextRun: costSchema,
  /** 30 days: what recurs in the table as far as all of it is known, else the pace of the bill. */
  month: costSchema,
  /** What the vendors behind own keys bill for the next run, an estimate: Clay never shows it. */
  ownKeyUsd: quantitySchema,
};

export const spendPartSchema = z.enum(["billed", "nextRun", "month", "ownKeyUsd"]);
export type SpendPart = z.infer<typeof spendPartSchema>;

export const ownKeyColumnSchema = z.object({
  columnId: z.string(),
  name: z.string(),
  /** As its users write it; null when it is not known. */
  providerName: z.nullable(z.string()),
  usd: quantitySchema,
});

export const spendLineSchema = z.object({
  tableId: z.string(),
  name: z.string(),
  workspaceId: z.nullable(z.string()),
  /** Its page in Clay. */
  address: z.string(),
  era: tableReportSchema.shape.era,
  /** When the table was last seen, epoch milliseconds. */
  seenAt: z.number(),
  ...figures,
  /** The first and the last day of the bill, ISO; null when the report did not say or none was seen. */
  billedSpan: z.object({ from: z.nullable(z.string()), to: z.nullable(z.string()) }),
  ownKeyColumns: z.array(ownKeyColumnSchema),
  /** What the figures are made of; that of the next run is the table's scenario of that name. */
  breakdown: z.object({
    billed: estimateLineSchema,
    /** Null where it is what recurs: the table's scenario `month`. */
    month: z.nullable(estimateLineSchema),
    ownKeyUsd: estimateLineSchema,
  }),
  /** The gravest finding, proven before judged; null when there is none. */
  worst: z.nullable(z.pick(findingSchema, { severity: true, class: true, rule: true, message: true })),
  /** What the figures leave out, and why. */
  leftOut: z.array(z.object({ of: spendPartSchema, reason: z.string() })),
});
export type SpendLine = z.infer<typeof spendLineSchema>;

export const spendTotalsSchema = z.object({
  ...figures,
  /** How many tables have a part that the sum leaves out. */
  leftOut: z.array(z.object({ of: spendPartSchema, tables: z.number() })),
  /** True when the bills are of different spans of time. */
  hasSeveralSpans: z.boolean(),
});
export type SpendTotals = z.infer<typeof spendTotalsSchema>;

export const spendSchema = z.object({ lines: z.array(spendLineSchema), totals: spendTotalsSchema });
export type Spend = z.infer<typeof spendSchema>;

/** The spend of every table that was seen, of one workspace or, where the tab names none, of all. */
export const spendViewSchema = z.discriminatedUnion("state", [
  z.object({ state: z.literal("nothing-seen") }),
  z.extend(spendSchema, {
    state: z.literal("ready"),
    workspaceId: z.nullable(z.string()),
    /** How far the forecasts of that workspace were from their bills; null when none was compared, and for a list of all workspaces. */
    accuracy: z.nullable(accuracySchema),
    /** Tables that it should hold and does not, one sentence each. */
    unread: z.array(z.string()),
  }),
]);
export type SpendView = z.infer<typeof spendViewSchema>;
