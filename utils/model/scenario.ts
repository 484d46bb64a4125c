import * as z from "zod/mini";
import { quantitySchema } from "./quantity.ts";

/**
 * Which rows a forecast is about. `next-run`: those without a result, or with one that is out of date. `empty-or-errored`: those that never
 * ran or failed. `first`: the first so many rows of the table. `new`: so many rows that are added. `view`: the rows of a view that the
 * page showed. `exposure`: what auto-run starts by itself if it is on or switched on now. `all-forced`: every row, whatever it holds.
 * `edit`: what saving a change of one column starts again, in it and in what depends on it. `month`: what recurs in 30 days.
 */
export type Scenario =
  | { kind: "next-run" | "empty-or-errored" | "exposure" | "all-forced" | "month" }
  | { kind: "first" | "new"; rows: number }
  | { kind: "view"; viewId: string }
  | { kind: "edit"; columnId: string };

export const NEXT_RUN: Scenario = { kind: "next-run" };

const PLAIN = ["next-run", "empty-or-errored", "exposure", "all-forced", "month"] as const;
const MOST_ROWS = 10_000_000;

/** How a scenario is written: `next-run`, `first-10`, `new-100`, `view:gv_…`, `edit:f_…`. */
export function scenarioId(scenario: Scenario): string {
  if (scenario.kind === "first" || scenario.kind === "new") return `${scenario.kind}-${scenario.rows}`;
  if (scenario.kind === "view") return `view:${scenario.viewId}`;
  return scenario.kind === "edit" ? `edit:${scenario.columnId}` : scenario.kind;
}

/** A scenario of so many rows, which the user may choose. */
export type CountedScenario = Extract<Scenario, { rows: number }>;

/** What a list calls such a scenario: "First 10 rows", "100 new rows". */
export function nameOfCounted({ kind, rows }: CountedScenario): string {
  const count = rows.toLocaleString("en-US");
  const what = rows === 1 ? "row" : "rows";
  return kind === "first" ? `First ${rows === 1 ? "" : `${count} `}${what}` : `${count} new ${what}`;
}

/** The scenario of such a text; null when it names none. */
export function scenarioOf(id: string): Scenario | null {
  const plain = PLAIN.find((kind) => kind === id);
  if (plain !== undefined) return { kind: plain };
  const [, kind, count] = /^(first|new)-([1-9]\d*)$/.exec(id) ?? [];
  if (kind === "first" || kind === "new") return Number(count) <= MOST_ROWS ? { kind, rows: Number(count) } : null;
  if (id.startsWith("view:") && id.length > 5) return { kind: "view", viewId: id.slice(5) };
  return id.startsWith("edit:") && id.length > 5 ? { kind: "edit", columnId: id.slice(5) } : null;
}

/** What one scenario comes to. */
export const scenarioTotalSchema = z.object({
  id: z.string(),
  /** What a list of scenarios calls it, without a full stop. */
  label: z.string(),
  /** Which rows it is about and what starts it, one sentence. */
  about: z.string(),
  /** The column that is changed, of an edit; null otherwise. */
  columnId: z.nullable(z.string()),
  /** Rows that it is about, before any gate. */
  rows: quantitySchema,
  dataCredits: quantitySchema,
  actions: quantitySchema,
  usd: quantitySchema,
  /** How many parts the figures leave out. */
  leftOut: z.number(),
});
export type ScenarioTotal = z.infer<typeof scenarioTotalSchema>;
