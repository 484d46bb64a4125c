// biome-ignore-all lint/suspicious/noDoubleEquals: these are the operators of the user's expression.
// biome-ignore-all lint/suspicious/noExplicitAny: JavaScript defines each operator on every primitive.
import { bounded, isForbiddenKey, isPrimitive, isRecord, toNumeric, toPrimitive, toText } from "./conversions.ts";
import { FAILS, UNKNOWABLE } from "./value.ts";

type Operation = (left: any, right: any) => unknown;

/** The binary operators of run conditions, on primitive values, with JavaScript's own conversions. */
const ON_PRIMITIVES: Readonly<Record<string, Operation>> = {
  ">": (left, right) => left > right,
  ">=": (left, right) => left >= right,
  "<": (left, right) => left < right,
  "<=": (left, right) => left <= right,
  "-": (left, right) => left - right,
  "*": (left, right) => left * right,
  "/": (left, right) => left / right,
  "%": (left, right) => left % right,
  "**": (left, right) => left ** right,
  "&": (left, right) => left & right,
  "|": (left, right) => left | right,
  "^": (left, right) => left ^ right,
  "<<": (left, right) => left << right,
  ">>": (left, right) => left >> right,
  ">>>": (left, right) => left >>> right,
};

/**
 * What a binary operator gives for two values that are known. Throws `UNKNOWABLE` for an operator that is not supported here
 * (`instanceof`) and where an object would have a say in its own conversion, `FAILS` where JavaScript throws.
 */
export function operate(operator: string, left: unknown, right: unknown): unknown {
  switch (operator) {
    case "===":
      return left === right;
    case "!==":
      return left !== right;
    case "==":
      return looselyEqual(left, right);
    case "!=":
      return !looselyEqual(left, right);
    case "+":
      return add(toPrimitive(left), toPrimitive(right));
    case "in":
      return isIn(left, right);
  }
  const operation = Object.hasOwn(ON_PRIMITIVES, operator) ? ON_PRIMITIVES[operator] : undefined;
  if (operation === undefined) throw UNKNOWABLE;
  return operation(toNumeric(left), toNumeric(right));
}

function looselyEqual(left: unknown, right: unknown): boolean {
  if (isPrimitive(left) === isPrimitive(right)) return left == right;
  if (left == null || right == null) return false;
  return toPrimitive(left) == toPrimitive(right);
}

function add(left: any, right: any): unknown {
  const sum: unknown = left + right;
  return typeof sum === "string" ? bounded(sum) : sum;
}

function isIn(key: unknown, holder: unknown): boolean {
  if (isPrimitive(holder)) throw FAILS;
  const name = toText(key);
  // Every object inherits these, and a list its methods too: what is no own data is not ours to tell.
  if (isForbiddenKey(name) || (!isRecord(holder) && !Array.isArray(holder))) throw UNKNOWABLE;
  if (Object.hasOwn(holder, name)) return true;
  if (name in Object.prototype || (Array.isArray(holder) && name in Array.prototype)) throw UNKNOWABLE;
  return false;
}
