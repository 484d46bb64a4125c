import type { AnyNode } from "acorn";
import { literalOf, NO_LITERAL } from "./column-path.ts";
import { parseExpression } from "./parse.ts";
import { nodesOf } from "./tree.ts";

/**
 * What a formula gives where it gives a text on every row, and so is never empty: `filled`, as in `{{a}} ? "Yes" : "No"`; or `flag`,
 * where that rests on true and false being kept as texts (clay-api.md section 3.7), or on the formula not failing on the way. Null
 * when it may be empty, or that cannot be told.
 */
export function fillingOf(formulaText: string): "filled" | "flag" | null {
  const parsed = parseExpression(formulaText);
  const filling = parsed.ok ? fillingOfNode(parsed.tree, 0) : null;
  // A formula that fails leaves its cell empty.
  return parsed.ok && filling === "filled" && !nodesOf(parsed.tree).every(cannotFail) ? "flag" : filling;
}

const MAX_DEPTH = 100;
const COMPARISONS = /^(?:[!=]==?|[<>]=?)$/;

function fillingOfNode(node: AnyNode, depth: number): "filled" | "flag" | null {
  if (depth > MAX_DEPTH) return null;
  switch (node.type) {
    case "Literal": {
      const value = literalOf(node);
      if (typeof value === "boolean") return "flag";
      return value !== NO_LITERAL && typeof value === "string" && value.trim() !== "" ? "filled" : null;
    }
    case "ConditionalExpression":
      return both(fillingOfNode(node.consequent, depth + 1), fillingOfNode(node.alternate, depth + 1));
    case "LogicalExpression": {
      const right = fillingOfNode(node.right, depth + 1);
      return node.operator === "||" ? right : both(fillingOfNode(node.left, depth + 1), right);
    }
    case "UnaryExpression":
      return node.operator === "!" ? "flag" : null;
    case "BinaryExpression":
      return COMPARISONS.test(node.operator) ? "flag" : null;
    default:
      return null;
  }
}

function both<One extends "filled" | "flag" | null>(one: One, other: One): "filled" | "flag" | null {
  if (one === null || other === null) return null;
  return one === "flag" || other === "flag" ? "flag" : "filled";
}

/** Whether JavaScript never fails at this node: it reads paths in the safe way and calls nothing that a value may not have. */
export function cannotFail(node: AnyNode): boolean {
  if (node.type === "MemberExpression") return node.optional;
  if (node.type !== "CallExpression") return node.type !== "NewExpression";
  return node.callee.type === "Identifier" && TOTAL.includes(node.callee.name);
}

/** Functions that take anything and always give the same for the same. */
export const TOTAL = ["String", "Number", "Boolean", "parseInt", "parseFloat"];
