// biome-ignore-all lint/suspicious/noDoubleEquals: these are the operators of the user's expression.
// biome-ignore-all lint/suspicious/noExplicitAny: JavaScript defines each operator on every primitive.
type Operation = (left: any, right: any) => unknown;

/** The binary operators of run conditions, on primitive values, with JavaScript's own conversions. */
export const OPERATORS: Readonly<Record<string, Operation>> = {
  "===": (left, right) => left === right,
  "!==": (left, right) => left !== right,
  "==": (left, right) => left == right,
  "!=": (left, right) => left != right,
  ">": (left, right) => left > right,
  ">=": (left, right) => left >= right,
  "<": (left, right) => left < right,
  "<=": (left, right) => left <= right,
  "+": (left, right) => left + right,
  "-": (left, right) => left - right,
  "*": (left, right) => left * right,
  "/": (left, right) => left / right,
  "%": (left, right) => left % right,
};
