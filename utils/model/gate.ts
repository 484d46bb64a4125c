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
    /** A formula column is compared with `true` or `false`, or with a number by `===`: formula results are texts. */
    "text-compared",
    /** An enrichment cell is tested as a whole: it holds an object even on a miss. */
    "object",
    /** It asks whether a step has finished, not what it found. */
    "status",
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

export type StopCause = "parked" | "table-auto-run-off" | "run-condition" | "waterfall" | "upstream";

export interface Stop {
  cause: StopCause;
  /** One sentence for the user, with the column names of the table. */
  sentence: string;
}

/** What decides whether the rows of an action column run (design.md section 3.1). */
export interface Gate {
  condition: RunCondition;
  /** Everything that keeps rows of this column from running by themselves, apart from cells that hold a result already. */
  stops: Stop[];
}
