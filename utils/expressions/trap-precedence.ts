import type { AnyNode, BinaryExpression, ConditionalExpression, LogicalExpression } from "acorn";
import { literalOf, NO_LITERAL } from "./column-path.ts";
import { isNegationOfLeft } from "./settled-comparisons.ts";
import { isLeftBracketed, isRightBracketed } from "./tree.ts";

/**
 * The part of a node that JavaScript reads differently from how it looks, or null: `!a === b`, `a & b`, `a || b && c`,
 * `a || b ? c : d`, `a == "x" || "y"`, `a == ("x" || "y")`. Silent where both readings come to the same.
 */
export function misreadPart(node: AnyNode): AnyNode | null {
  if (node.type === "BinaryExpression") return misreadComparison(node);
  if (node.type === "LogicalExpression") return looseText(node) ?? mixedOperators(node);
  if (node.type === "ConditionalExpression") return wideTest(node);
  return null;
}

const COMPARISONS = /^(?:[!=]==?|[<>]=?|in)$/;

function misreadComparison(node: BinaryExpression): AnyNode | null {
  const { operator, left, right } = node;
  if (COMPARISONS.test(operator) && isNegationOfLeft(node)) return node;
  // `(x | 0)` makes a whole number of x, and `x & 4` looks at a bit: both are meant.
  const hasNumber = [left, right].some(
    (side) => side.type !== "PrivateIdentifier" && typeof literalOf(side) === "number",
  );
  if ((operator === "&" || operator === "|") && !hasNumber) return node;
  const isAlternative = /^[!=]==?$/.test(operator) && right.type === "LogicalExpression" && isOfTexts(right);
  return isAlternative ? right : null;
}

// `x == ("a" || "b")` compares with "a" alone.
function isOfTexts({ left, right }: LogicalExpression): boolean {
  return [left, right].every((side) => isTruthyText(side) || (side.type === "LogicalExpression" && isOfTexts(side)));
}

// `x == "a" || "b"` is always true, and in `x != "a" && "b"` the second text does nothing.
function looseText({ operator, left, right }: LogicalExpression): AnyNode | null {
  const last = left.type === "LogicalExpression" && left.operator === operator ? left.right : left;
  const isBesideComparison = last.type === "BinaryExpression" && /^[!=]==?$/.test(last.operator);
  const isLonely = isTruthyText(right) && (isBesideComparison || isTruthyText(last));
  return operator !== "??" && isLonely ? right : null;
}

function isTruthyText(node: AnyNode): boolean {
  const value = literalOf(node);
  return (typeof value === "string" || typeof value === "number") && Boolean(value);
}

// `a && b || c && d` is a list of cases, and `a && b || ""` a fallback: both are read as they are meant.
function mixedOperators(node: LogicalExpression): AnyNode | null {
  if (node.operator !== "||") return null;
  const cases = casesOf(node);
  const mixed = cases.filter(
    (it) => !it.isBracketed && it.node.type === "LogicalExpression" && it.node.operator === "&&",
  );
  const others = cases.filter((it) => !mixed.includes(it) && !isFalsyLiteral(it.node));
  return mixed.length > 0 && others.length > 0 ? node : null;
}

interface Case {
  node: AnyNode;
  isBracketed: boolean;
}

function casesOf(node: LogicalExpression): Case[] {
  const left = { node: node.left, isBracketed: isLeftBracketed(node, node.left) };
  const right = { node: node.right, isBracketed: isRightBracketed(node, node.right) };
  const isChain = !left.isBracketed && left.node.type === "LogicalExpression" && left.node.operator === "||";
  return [...(isChain && left.node.type === "LogicalExpression" ? casesOf(left.node) : [left]), right];
}

function isFalsyLiteral(node: AnyNode): boolean {
  const value = literalOf(node);
  return value !== NO_LITERAL && !value;
}

// `a || b ? true : false` is true of the same rows as `a || (b ? true : false)`.
function wideTest(node: ConditionalExpression): AnyNode | null {
  const { test, consequent, alternate } = node;
  const isWide = test.type === "LogicalExpression" && test.operator !== "&&" && !isLeftBracketed(node, test);
  const [first, second] = [literalOf(consequent), literalOf(alternate)];
  const isSame = first !== NO_LITERAL && Boolean(first) && second !== NO_LITERAL && !second;
  return isWide && !isSame ? node : null;
}
