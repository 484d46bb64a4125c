import type { AnyNode } from "acorn";
import { holdsReference, referencedColumnId } from "./parse.ts";

/** A column, and a path inside its cell. */
export interface ColumnPath {
  columnId: string;
  path: string[];
}

/** Stands for "this is no literal". */
export const NO_LITERAL = Symbol("no literal");

/** The value of a literal, `-1` and `undefined` included; `NO_LITERAL` for anything else. */
export function literalOf(node: AnyNode): unknown {
  if (node.type === "ParenthesizedExpression") return literalOf(node.expression);
  if (node.type === "Identifier" && node.name === "undefined") return undefined;
  if (node.type === "UnaryExpression" && node.operator === "-") {
    const value = literalOf(node.argument);
    return typeof value === "number" ? -value : NO_LITERAL;
  }
  if (node.type !== "Literal" || node.regex) return NO_LITERAL;
  return typeof node.value === "string" && holdsReference(node.value) ? NO_LITERAL : node.value;
}

// Calls after which a text is empty exactly when it was empty before.
const KEEPS_EMPTINESS = ["toLowerCase", "toUpperCase"];

/**
 * The column and the path in its cell that an expression stands for, when it is truthy exactly where that part of the cell is:
 * `{{a}}?.email`, `({{a}}?.name || "").toLowerCase()`, `{{a}}?.jobs?.length`, `!{{a}} ? "" : {{a}}?.total`. Null for anything else.
 */
export function columnPath(node: AnyNode): ColumnPath | null {
  switch (node.type) {
    case "Identifier": {
      const columnId = referencedColumnId(node.name);
      return columnId === null ? null : { columnId, path: [] };
    }
    case "ParenthesizedExpression":
    case "ChainExpression":
      return columnPath(node.expression);
    case "MemberExpression": {
      const inner = columnPath(node.object);
      if (inner === null) return null;
      const key = node.computed
        ? literalOf(node.property)
        : node.property.type === "Identifier"
          ? node.property.name
          : null;
      if (typeof key !== "string" && typeof key !== "number") return null;
      return { ...inner, path: [...inner.path, String(key)] };
    }
    case "LogicalExpression": {
      const fallback = literalOf(node.right);
      const isEmptyFallback = node.operator !== "&&" && fallback !== NO_LITERAL && !fallback;
      return isEmptyFallback ? columnPath(node.left) : null;
    }
    case "CallExpression": {
      const { callee } = node;
      const isKeeping =
        callee.type === "MemberExpression" &&
        !callee.computed &&
        callee.property.type === "Identifier" &&
        KEEPS_EMPTINESS.includes(callee.property.name);
      return isKeeping ? columnPath(callee.object) : null;
    }
    case "ConditionalExpression":
      return guardedPath(node.test, node.consequent, node.alternate);
    default:
      return null;
  }
}

// `!a ? "" : a?.b`, which is how Clay's own generator writes a safe access.
function guardedPath(test: AnyNode, consequent: AnyNode, alternate: AnyNode): ColumnPath | null {
  const isNegated = test.type === "UnaryExpression" && test.operator === "!";
  const tested = columnPath(isNegated ? test.argument : test);
  const [value, fallback] = isNegated ? [alternate, consequent] : [consequent, alternate];
  const path = columnPath(value);
  const nothing = literalOf(fallback);
  if (tested === null || path === null || nothing === NO_LITERAL || nothing) return null;
  const isWithin = tested.columnId === path.columnId && tested.path.every((key, index) => path.path[index] === key);
  return isWithin ? path : null;
}

/** The same for an expression that makes a number of it: `+{{a}}?.size`, `Number({{a}})`. Such a text may be filled and no number. */
export function numberPath(node: AnyNode): ColumnPath | null {
  if (node.type === "ParenthesizedExpression" || node.type === "ChainExpression") return numberPath(node.expression);
  if (node.type === "UnaryExpression" && node.operator === "+") return columnPath(node.argument);
  const [argument] = node.type === "CallExpression" ? node.arguments : [];
  if (node.type !== "CallExpression" || node.callee.type !== "Identifier" || argument === undefined) return null;
  const isNumeric = ["Number", "parseInt", "parseFloat"].includes(node.callee.name);
  return isNumeric && argument.type !== "SpreadElement" ? columnPath(argument) : null;
}
