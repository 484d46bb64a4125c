import type { Expression } from "acorn";
import type { ReadColumn, ReadStatus } from "./interpreter/frame.ts";
import { CHAIN_ENDS, FAILS, known, OUT_OF_STEPS, UNKNOWABLE, UNKNOWN, type Value } from "./interpreter/value.ts";
import { visit } from "./interpreter/visit.ts";

/** Steps that one evaluation may take; a formula that needs more is unknown. */
export const MAX_STEPS = 50_000;

/**
 * What became of an evaluation: that JavaScript would throw, or a value. `mayFail`: something on the way was not understood, and
 * JavaScript may throw there; whoever needs to be sure of the value must not take it then.
 */
export type Evaluated = { fails: true } | { fails: false; value: Value; mayFail: boolean };

const NO_STATUS: ReadStatus = () => null;

/**
 * Evaluates a parsed expression by walking its tree (no `eval`, no `Function`), with what is known of each column and of the
 * status of its cell. Total: what is not understood, or takes too many steps, is unknown.
 */
export function evaluate(
  tree: Expression,
  read: ReadColumn,
  readStatus: ReadStatus = NO_STATUS,
  steps = MAX_STEPS,
): Evaluated {
  const budget = { steps, mayFail: false };
  try {
    const value = visit(tree, { read, readStatus, scope: null, budget, visit });
    return { fails: false, value, mayFail: budget.mayFail };
  } catch (signal) {
    if (signal === FAILS) return { fails: true };
    if (signal === CHAIN_ENDS) return { fails: false, value: known(undefined), mayFail: budget.mayFail };
    // The last is what a tree too deep for the engine's own stack ends in.
    if (signal === UNKNOWABLE || signal === OUT_OF_STEPS || signal instanceof RangeError) {
      return { fails: false, value: UNKNOWN, mayFail: true };
    }
    throw signal;
  }
}
