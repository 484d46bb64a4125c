import type { Expression } from "acorn";
import type { RunCondition } from "../model/gate.ts";
import { referencedColumnIds } from "../model/reference.ts";
import { evaluate } from "./evaluate.ts";
import { guardsOf } from "./guards.ts";
import type { ReadColumn } from "./interpreter/frame.ts";
import { truthinessOf, UNKNOWN, UNKNOWN_FALSY, UNKNOWN_TRUTHY } from "./interpreter/value.ts";
import { parseExpression } from "./parse.ts";
import { settledComparisons } from "./settled-comparisons.ts";
import { NO_SURROUNDINGS, type Surroundings, trapsOf } from "./traps.ts";
import type { Span } from "./tree.ts";
import { unresolvedName } from "./unresolved-name.ts";

// Each column doubles the cases; beyond this a condition counts as depending on its rows, which is the usual case.
const MAX_COLUMNS_TO_ENUMERATE = 6;

/**
 * Says what a run condition can do, from its text alone: nothing (`none`), depend on the row, always run, never run, or
 * fail because it does not parse or reads columns that the table does not have. What is known of the columns `around` it makes
 * more of it certain: `{{formula}} === true` is never true.
 */
export function analyseRunCondition(
  text: string | null,
  columnIds: ReadonlySet<string>,
  around = NO_SURROUNDINGS,
): RunCondition {
  if (text === null || text.trim() === "")
    return { state: "none", text: null, references: [], missing: [], guards: [], traps: [], problem: null };
  const references = referencedColumnIds(text);
  const missing = references.filter((id) => !columnIds.has(id) && !SYSTEM_COLUMNS.has(id));
  const unresolved = unresolvedName(text);
  if (unresolved !== null) {
    const problem = `it reads a column named "${unresolved}", and this table has no such column or several`;
    return { state: "broken", text, references, missing, guards: [], traps: [], problem };
  }
  const parsed = parseExpression(text);
  if (!parsed.ok) return { state: "broken", text, references, missing, guards: [], traps: [], problem: parsed.problem };
  const traps = trapsOf(text, parsed.tree, around);
  if (missing.length > 0) {
    return {
      state: "broken",
      text,
      references,
      missing,
      guards: [],
      traps,
      problem: "it reads a column that this table does not have",
    };
  }
  const outcome = constantOutcome(withSettled(text, parsed.tree, around), references);
  const state = outcome === null ? "depends" : (`constant-${outcome}` as const);
  const guards = outcome === null ? guardsOf(parsed.tree) : [];
  return { state, text, references, missing, guards, traps, problem: null };
}

// The tree with every comparison that certainly comes out the same on every row replaced by what comes out.
function withSettled(text: string, tree: Expression, { formOf }: Surroundings): Expression {
  const certain = settledComparisons(text, tree, formOf).filter((it) => it.isCertain);
  const isInside = (one: Span, other: Span) => one !== other && other.start <= one.start && one.end <= other.end;
  const outermost = certain.filter((it) => !certain.some((other) => isInside(it, other)));
  const settled = outermost.reduce(
    (rest, { start, end, outcome }) => rest.slice(0, start) + String(outcome).padEnd(end - start) + rest.slice(end),
    text,
  );
  const parsed = parseExpression(settled);
  return parsed.ok ? parsed.tree : tree;
}

/** Columns that every table has without listing them (clay-api.md section 2). */
const SYSTEM_COLUMNS: ReadonlySet<string> = new Set(["f_created_at", "f_updated_at"]);

// A cell is either truthy or falsy. If every combination of the two gives the same answer, the condition is constant:
// that finds `true`, `x || true` and `x && !x` alike.
function constantOutcome(tree: Expression, references: string[]): boolean | null {
  if (references.length > MAX_COLUMNS_TO_ENUMERATE) return truthOf(tree, () => UNKNOWN);
  let outcome: boolean | null = null;
  for (let combination = 0; combination < 2 ** references.length; combination++) {
    const isTruthy = (id: string) => ((combination >> references.indexOf(id)) & 1) === 1;
    const truth = truthOf(tree, (id) => (isTruthy(id) ? UNKNOWN_TRUTHY : UNKNOWN_FALSY));
    if (truth === null || (outcome !== null && truth !== outcome)) return null;
    outcome = truth;
  }
  return outcome;
}

// What Clay does with a row on which the condition fails is not documented.
function truthOf(tree: Expression, read: ReadColumn): boolean | null {
  const result = evaluate(tree, read);
  return result.fails ? null : truthinessOf(result.value);
}
