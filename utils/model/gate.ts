import * as z from "zod/mini";

/** One thing that must hold on a row for a run condition to let it run. */
export const guardSchema = z.object({
  columnId: z.string(),
  /** Inside the column's cell; empty for the cell itself. */
  path: z.array(z.string()),
  /** `be-filled` and `be-empty` mean truthy and falsy, as JavaScript has it: a zero is empty. */
  must: z.enum(["be-filled", "be-empty", "equal"]),
  /** The texts of which it must equal one, apart from upper and lower case; empty unless `must` is `equal`. */
  values: z.array(z.string()),
});
export type Guard = z.infer<typeof guardSchema>;

/** A known way in which a run condition goes wrong, with the part of its text that does it. */
export const trapSchema = z.object({
  kind: z.enum([
    /**
     * A column is compared with what it cannot hold: a formula with `true`, or with a number by `===`, because formula results are
     * texts; a number or a box with a text.
     */
    "text-compared",
    /** Two comparisons of the same thing that cannot both hold, joined by `&&`, or that cannot both fail, joined by `||`. */
    "contradiction",
    /** A formula that gives a text on every row, `false` or `No` among them, is tested for being filled. */
    "always-filled",
    /** An enrichment cell is tested as a whole: it holds an object even on a miss. */
    "object",
    /** It asks whether a step has finished, not what it found. */
    "status",
    /** It compares a step's cell with the label that Clay shows for it; a condition reads what is behind the label. */
    "label",
    /** `!a === b`, `a & b`, `a || b ? c : d`, `&&` and `||` mixed without parentheses. */
    "precedence",
    /** It reads the column's own result; Clay refuses that as a cycle. */
    "self",
    /** It reads a column that needs this one first. */
    "downstream",
  ]),
  /** The column that it is about; null when it is about none. */
  columnId: z.nullable(z.string()),
  /** Offsets of the part in the condition's text, end exclusive. */
  start: z.number(),
  end: z.number(),
});
export type Trap = z.infer<typeof trapSchema>;

/** What a run condition can do, judged from its text (design.md section 3.2). */
export interface RunCondition {
  state: "none" | "depends" | "constant-true" | "constant-false" | "broken";
  text: string | null;
  /** Ids of the columns it reads. */
  references: string[];
  /** What must hold for it to be true, as far as its text says so; empty when it is broken or constant. */
  guards: Guard[];
  /** In the order of the text; empty when it does not parse. */
  traps: Trap[];
  /** Ids of columns that it reads and that the table does not have. */
  missing: string[];
  /** Why it is broken, as the end of a sentence; null otherwise. */
  problem: string | null;
}

/**
 * What can keep a row of an action column from running (design.md section 3.1). `empty-input`: an input that it needs is empty on
 * the row. `filled`: the cell holds a result already. `waterfall` and `upstream`: a column before it is stopped itself.
 */
export type StopCause =
  | "parked"
  | "table-auto-run-off"
  | "run-condition"
  | "empty-input"
  | "filled"
  | "waterfall"
  | "upstream";

export interface Stop {
  cause: StopCause;
  /** One sentence for the user, with the column names of the table. */
  sentence: string;
}

/** Cells of one column that failed. One that a run condition or an empty input stopped did not fail. */
export interface CellFailures {
  all: number;
  /** Of them: the key was refused. */
  refusedKey: number;
  /** Of them: no credits were left, Clay's or the provider's. */
  outOfCredits: number;
}

/** How the cells of one column stand, as counts of rows of the whole table. */
export interface CellCensus {
  /** Hold a result, a miss that was looked up included. A plain run leaves them alone. */
  done: number;
  /** Of those that are done, which found something. */
  found: number;
  /** Running or queued now: already on their way, not part of the next run. */
  underWay: number;
  /** Stopped by the run condition. */
  conditionNotMet: number;
  /** Stopped by an empty input. */
  missingInput: number;
  /** In the answer as cells that never ran. Rows without any status never ran either and are not counted here. */
  neverRan: number;
  /** Failed, or in a status we do not know: sources disagree on whether a plain run repeats them (clay-api.md, C9). */
  uncertain: number;
  /** Of the uncertain ones: what is known to have failed. */
  failures: CellFailures;
  /**
   * Of the results on the rows that the page has loaded, which are a part of the table: how many were looked at, and how many of
   * them are out of date (clay-api.md section 4.8). Null when the page has loaded no row.
   */
  loaded: { done: number; stale: number } | null;
}

/** What decides whether the rows of an action column run (design.md section 3.1). */
export interface Gate {
  condition: RunCondition;
  /** Everything that keeps rows of this column from running by themselves. */
  stops: Stop[];
  /** How its cells stand; null when the page has not shown their run statuses. */
  cells: CellCensus | null;
}
