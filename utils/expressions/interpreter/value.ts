/**
 * What is known about the value of an expression: the value itself, or only whether it is truthy, or nothing.
 * Three outcomes, because "cannot tell" must never turn into "false" (design.md section 3.2).
 * A known value is plain data, or one of the classes of this folder that stand for functions, patterns and namespaces.
 */
export type Value = { isKnown: true; value: unknown } | { isKnown: false; truthiness: boolean | null };

export const UNKNOWN: Value = { isKnown: false, truthiness: null };
export const UNKNOWN_TRUTHY: Value = { isKnown: false, truthiness: true };
export const UNKNOWN_FALSY: Value = { isKnown: false, truthiness: false };

/** Wraps a value that is certain. */
export function known(value: unknown): Value {
  return { isKnown: true, value };
}

/** Which of these an empty cell holds is not documented, so whatever is said of one must hold with each. */
export const NOTHINGS: readonly Value[] = [known(undefined), known(null), known("")];

/** What a spreadsheet function gives instead of a result. What Clay makes of one that reaches the end is not documented. */
export class SheetError {}

/** Whether the value is truthy; null when that cannot be told. */
export function truthinessOf(value: Value): boolean | null {
  if (!value.isKnown) return value.truthiness;
  return value.value instanceof SheetError ? null : Boolean(value.value);
}

/** A value of which only the truthiness is known, as a JavaScript boolean where it is. */
export function fromTruthiness(truthiness: boolean | null): Value {
  return truthiness === null ? UNKNOWN : known(truthiness);
}

/** Whether a cell that holds this value shows nothing: the value is certain, and is undefined, null or an empty text. */
export function isSurelyEmpty(value: Value): boolean {
  return value.isKnown && (value.value === undefined || value.value === null || value.value === "");
}

/** The value itself. Throws `Unknowable` when it is not known. */
export function certain(value: Value): unknown {
  if (!value.isKnown) throw UNKNOWABLE;
  return value.value;
}

/** Thrown, as a constant without a stack, where the value of an expression cannot be told. */
export const UNKNOWABLE = Object.freeze({ signal: "unknowable" });
/** Thrown where JavaScript itself would throw, such as for a property of nothing. */
export const FAILS = Object.freeze({ signal: "fails" });
/** Thrown by an optional link on nothing, and caught where its chain begins. */
export const CHAIN_ENDS = Object.freeze({ signal: "chain ends" });
/** Thrown when an evaluation has used up its steps. */
export const OUT_OF_STEPS = Object.freeze({ signal: "out of steps" });
