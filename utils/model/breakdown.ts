import * as z from "zod/mini";
import { type MeterChange, meterChangeSchema } from "./breakdown-change.ts";
import { provenanceSchema } from "./provenance.ts";
import { quantitySchema } from "./quantity.ts";
import { decimalSchema } from "./table.ts";

/** What the user may set in the place of a factor; it is kept with the user's terms of the workspace. */
export const overrideSchema = z.object({
  of: z.discriminatedUnion("kind", [
    /** A share or a count that was estimated; `key` is an `assumptionKey`. */
    z.object({ kind: z.literal("assumption"), key: z.string() }),
    /** What an action takes of one meter on Clay's key; `key` is an `actionPriceKey`. */
    z.object({ kind: z.literal("price"), key: z.string(), meter: z.enum(["credits", "actions"]) }),
    /** What a provider bills on the user's own contract, in US dollars. */
    z.object({ kind: z.literal("provider-price"), providerId: z.string(), per: z.enum(["find", "run"]) }),
    /** What a credit or an action costs in US dollars, or an extra result of a waterfall may cost. */
    z.object({ kind: z.literal("rate"), rate: z.enum(["usdPerCredit", "usdPerAction", "usdPerHitLimit"]) }),
  ]),
  /** What the user set, in the factor's unit; null when nothing. */
  typed: z.nullable(decimalSchema),
});
export type Override = z.infer<typeof overrideSchema>;

/** One thing that a cost is reckoned from. */
export const factorSchema = z.object({
  kind: z.enum([
    "rows",
    "gate",
    "waterfall",
    "hits",
    "misses",
    "price",
    "charge",
    "key",
    "plan",
    "rate",
    "schedule",
    "note",
    // Of a finding: what some of the others come to, and what is saved in the end.
    "cost",
    "saving",
  ]),
  /** One or two words: "Hit rate". */
  label: z.string(),
  /** Null for a factor that is no figure. */
  quantity: z.nullable(quantitySchema),
  /** What the figure counts; shares go from 0 to 1. */
  unit: z.nullable(z.enum(["rows", "share", "data-credits", "actions", "usd", "results", "runs", "days"])),
  /** How it came about, one sentence. */
  text: z.string(),
  /**
   * What it rests on. `seen`: the table as the page showed it. `observed`: what Clay billed or charged. `published`: a price list or figures
   * of others. `assumed`: nobody says it. `typed`: the user.
   */
  basis: z.enum(["seen", "observed", "published", "assumed", "typed"]),
  /** Of a figure that was published or delivered; null for any other. */
  provenance: z.nullable(provenanceSchema),
  /** Null where there is nothing to set. */
  override: z.nullable(overrideSchema),
  /** In a line of differences: the figure before the change, where it was another. */
  was: z.optional(quantitySchema),
});
export type Factor = z.infer<typeof factorSchema>;
/** What a figure rests on. */
export type Basis = Factor["basis"];

/**
 * A cost and what it is made of. The likely figures of the parts add up to that of the whole, meter by meter; bounds do not, because not
 * every part comes to its own extreme at once. What is unknown is in no sum, and stands as a part with its reason.
 */
export interface EstimateLine {
  /** Unique in its tree: the column's id, or a name that tells it from its neighbours. */
  id: string;
  label: string;
  kind: "table" | "waterfall" | "column" | "step" | "recurring";
  /** Null when it is about no one column. */
  columnId: string | null;
  /** Rows that run; null where rows of several kinds would be added up. */
  rows: z.infer<typeof quantitySchema> | null;
  /** Runs that are billed; null likewise. */
  billedRuns: z.infer<typeof quantitySchema> | null;
  dataCredits: z.infer<typeof quantitySchema>;
  actions: z.infer<typeof quantitySchema>;
  usd: z.infer<typeof quantitySchema>;
  factors: Factor[];
  parts: EstimateLine[];
  /** Of a line of differences, whose figures are after less before: between what each of them lies. Absent where it is no difference. */
  changes?: Record<"dataCredits" | "actions" | "usd", MeterChange> | undefined;
}

export const estimateLineSchema: z.ZodMiniType<EstimateLine> = z.object({
  id: z.string(),
  label: z.string(),
  kind: z.enum(["table", "waterfall", "column", "step", "recurring"]),
  columnId: z.nullable(z.string()),
  rows: z.nullable(quantitySchema),
  billedRuns: z.nullable(quantitySchema),
  dataCredits: quantitySchema,
  actions: quantitySchema,
  usd: quantitySchema,
  factors: z.array(factorSchema),
  parts: z.array(z.lazy(() => estimateLineSchema)),
  changes: z.optional(z.object({ dataCredits: meterChangeSchema, actions: meterChangeSchema, usd: meterChangeSchema })),
});

/** The line of one column, wherever in the tree it stands; null when it has none. */
export function lineOfColumn(line: EstimateLine, columnId: string): EstimateLine | null {
  if (line.columnId === columnId) return line;
  for (const part of line.parts) {
    const found = lineOfColumn(part, columnId);
    if (found !== null) return found;
  }
  return null;
}
