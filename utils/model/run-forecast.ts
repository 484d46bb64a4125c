import * as z from "zod/mini";
import { quantitySchema } from "./quantity.ts";
import { decimalSchema } from "./table.ts";

/** What was billed; null for a meter that was not named. */
export const billSchema = z.object({ credits: z.nullable(decimalSchema), actions: z.nullable(decimalSchema) });
export type Bill = z.infer<typeof billSchema>;

/** What was foretold of one column of a run. */
export const columnForecastSchema = z.object({
  columnId: z.string(),
  rows: quantitySchema,
  billedRuns: quantitySchema,
  dataCredits: quantitySchema,
  actions: quantitySchema,
});
export type ColumnForecast = z.infer<typeof columnForecastSchema>;

/** What was foretold of a run, before anything is known of how it went. */
export const foretoldSchema = z.object({
  /** The `scenarioId` of the rows that it is about. */
  scenario: z.string(),
  columns: z.array(columnForecastSchema),
});
export type Foretold = z.infer<typeof foretoldSchema>;

/** A run that was foretold when it started, and what Clay billed for it. Figures only. */
export const runForecastSchema = z.object({
  /** When it started, as far as Fettle saw: epoch milliseconds. */
  at: z.number(),
  /**
   * `request`: the user asked for it on the page. `unseen`: cells began to run without a request that the page sent; auto-run, a schedule,
   * a source or another person, which cannot be told apart.
   */
  startedBy: z.enum(["request", "unseen"]),
  /** When its columns were first seen with no cell running any more, epoch milliseconds; null while that was not seen. */
  endedAt: z.nullable(z.number()),
  scenario: z.string(),
  columns: z.array(
    z.extend(columnForecastSchema, {
      /** Cells by run status when it started; null when that was not seen. */
      statuses: z.nullable(z.record(z.string(), z.number())),
      /** What Clay's usage report said of the column when it started; null when none was seen. */
      billedBefore: z.nullable(billSchema),
      /** What this run was billed in this column; null while that is open. */
      bill: z.nullable(billSchema),
    }),
  ),
});
export type RunForecast = z.infer<typeof runForecastSchema>;

const comparedSchema = z.nullable(z.object({ forecast: z.number(), billed: z.number() }));

/** The likely forecast of a run beside its bill, over the columns where both are known; null for a meter without one. */
export const comparedRunSchema = z.object({ at: z.number(), credits: comparedSchema, actions: comparedSchema });
export type ComparedRun = z.infer<typeof comparedRunSchema>;

/** How far bills were from forecasts, in percent of the forecast; `all`: of all runs added up. */
const offSchema = z.nullable(z.object({ low: z.number(), high: z.number(), all: z.number() }));
export type Off = z.infer<typeof offSchema>;

/** How well the forecasts of a workspace did. */
export const accuracySchema = z.object({
  /** Runs that were compared with their bill, the latest ones. */
  runs: z.number(),
  /** Of them: billed where nothing was foretold, so that no percentage says it. */
  unforetold: z.number(),
  /** Null from a meter that too few runs were compared in. */
  credits: offSchema,
  actions: offSchema,
});
export type Accuracy = z.infer<typeof accuracySchema>;
