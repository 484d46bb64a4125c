import type { AnyNode } from "acorn";
import { columnPath, literalOf, NO_LITERAL } from "./column-path.ts";
import { parseExpression } from "./parse.ts";

const MAX_DEPTH = 100;

/**
 * The columns of which a formula gives the first that is filled, in their order: `{{a}}?.email || {{b}}?.email`, `{{a}} ? {{a}} : {{b}}`.
 * One column for a formula that only takes a part of it; null where the formula does anything else.
 */
export function mergedColumns(formulaText: string): string[] | null {
  const parsed = parseExpression(formulaText);
  const ids = parsed.ok ? merged(parsed.tree, 0) : null;
  return ids === null ? null : [...new Set(ids)];
}

function merged(node: AnyNode, depth: number): string[] | null {
  if (depth > MAX_DEPTH) return null;
  const path = columnPath(node);
  if (path !== null) return [path.columnId];
  if (node.type === "ParenthesizedExpression") return merged(node.expression, depth + 1);
  if (node.type === "LogicalExpression" && node.operator !== "&&") return joined(node.left, node.right, depth);
  if (node.type !== "ConditionalExpression") return null;
  const isNegated = node.test.type === "UnaryExpression" && node.test.operator === "!";
  const tested = columnPath(node.test.type === "UnaryExpression" ? node.test.argument : node.test);
  const [first, second] = isNegated ? [node.alternate, node.consequent] : [node.consequent, node.alternate];
  // `{{a}} ? {{b}} : {{c}}` chooses by something else than what it gives.
  return tested !== null && tested.columnId === columnPath(first)?.columnId ? joined(first, second, depth) : null;
}

function joined(left: AnyNode, right: AnyNode, depth: number): string[] | null {
  const first = merged(left, depth + 1);
  const fallback = literalOf(right);
  if (fallback !== NO_LITERAL) return fallback ? null : first;
  const second = merged(right, depth + 1);
  return first === null || second === null ? null : [...first, ...second];
}
