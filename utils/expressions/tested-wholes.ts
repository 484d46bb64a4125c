import type { AnyNode } from "acorn";
import { literalOf } from "./column-path.ts";
import { referencedColumnId } from "./parse.ts";

/** A whole cell in a condition, by the reference to it. */
export interface WholeCell {
  node: AnyNode;
  columnId: string;
}

/** The whole cells that decide a condition by being filled or not: `{{a}}`, `!{{a}}`, `{{a}} != ""`, joined as they may be. */
export function wholesTested(tree: AnyNode): WholeCell[] {
  return testedWholes(tree, 0);
}

const MAX_DEPTH = 100;

function testedWholes(node: AnyNode, depth: number): WholeCell[] {
  if (depth > MAX_DEPTH) return [];
  const inner = (...children: AnyNode[]) => children.flatMap((child) => testedWholes(child, depth + 1));
  switch (node.type) {
    case "Identifier": {
      const columnId = referencedColumnId(node.name);
      return columnId === null ? [] : [{ node, columnId }];
    }
    case "ParenthesizedExpression":
    case "ChainExpression":
      return inner(node.expression);
    case "UnaryExpression":
      return node.operator === "!" ? inner(node.argument) : [];
    case "LogicalExpression":
      return inner(node.left, node.right);
    case "ConditionalExpression":
      return inner(node.test, node.consequent, node.alternate);
    case "CallExpression": {
      const [argument] = node.arguments;
      const isBoolean = node.callee.type === "Identifier" && node.callee.name === "Boolean";
      return isBoolean && argument !== undefined ? inner(argument) : [];
    }
    case "BinaryExpression": {
      const isEmptyTest = /^[!=]==?$/.test(node.operator) && literalOf(node.right) === "";
      return isEmptyTest ? inner(node.left) : [];
    }
    default:
      return [];
  }
}
