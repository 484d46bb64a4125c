import type { AnyNode, ArrowFunctionExpression, FunctionExpression } from "acorn";
import { OUT_OF_STEPS, UNKNOWN, type Value } from "./value.ts";

/** Gives what is known of a column's cell. */
export type ReadColumn = (columnId: string) => Value;

/** Gives Clay's word for what became of a column's cell, as `Clay.getCellStatus` does; null where it is not known. */
export type ReadStatus = (columnId: string) => string | null;

/** Local names: parameters and constants of functions, the innermost first. */
export interface Scope {
  names: Map<string, Value>;
  outer: Scope | null;
}

/** The value of one node. Throws the signals of `value.ts` and nothing else. */
export type Visit = (node: AnyNode, frame: Frame) => Value;

/** Calls a function value with values that are known. Throws `UNKNOWABLE` when what it gives is not known. */
export type Run = (callee: unknown, ...args: unknown[]) => unknown;

/** What a piece of an expression is evaluated in. */
export interface Frame {
  read: ReadColumn;
  readStatus: ReadStatus;
  scope: Scope | null;
  /** Shared by the whole evaluation. */
  budget: { steps: number; mayFail: boolean };
  /** Evaluates any node; carried along because the kinds of node need each other. */
  visit: Visit;
}

/** A function that the expression itself defines. */
export class Closure {
  constructor(
    readonly node: ArrowFunctionExpression | FunctionExpression,
    readonly frame: Frame,
  ) {}
}

/** A function or a namespace of JavaScript or of a library, by its name: `Math`, `Math.max`, `String`. */
export class Builtin {
  constructor(readonly name: string) {}
}

/** A regular expression that is safe to run; `patterns.ts` makes and judges them. */
export class Pattern {
  constructor(
    readonly source: string,
    readonly flags: string,
  ) {}
}

/** What `new Date(…)` gives: milliseconds since 1970, or NaN. */
export class Instant {
  constructor(readonly at: number) {}
}

/** Takes `steps` from the budget. Throws `OUT_OF_STEPS` when there are not as many left. */
export function spend({ budget }: Frame, steps = 1): void {
  budget.steps -= steps;
  if (budget.steps < 0) throw OUT_OF_STEPS;
}

/**
 * The value of something that this interpreter does not know, and that JavaScript may even refuse. Noted, so that whoever needs to
 * be sure of the whole can tell.
 */
export function cannotTell({ budget }: Frame, unknown: Value = UNKNOWN): Value {
  budget.mayFail = true;
  return unknown;
}

/** What a name stands for in a scope; undefined when no function around it defines it. */
export function lookUp(scope: Scope | null, name: string): Value | undefined {
  for (let at = scope; at !== null; at = at.outer) {
    const found = at.names.get(name);
    if (found !== undefined) return found;
  }
  return undefined;
}
