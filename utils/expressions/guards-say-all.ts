import type { AnyNode, BinaryExpression, CallExpression, LogicalExpression } from "acorn";
import type { Guard } from "../model/gate.ts";
import { columnPath, literalOf } from "./column-path.ts";
import { guardsOf } from "./guards.ts";

const MAX_DEPTH = 100;

/**
 * Whether the guards of an expression say all that it asks for: a row on which each of them holds, upper and lower case included, makes
 * it come out true (or, with `truth` false, false). False when in doubt.
 */
export function guardsSayAll(node: AnyNode, truth = true, depth = 0): boolean {
  if (depth > MAX_DEPTH) return false;
  if (columnPath(node) !== null) return true;
  const inner = (child: AnyNode, childTruth: boolean) => guardsSayAll(child, childTruth, depth + 1);
  switch (node.type) {
    case "ParenthesizedExpression":
    case "ChainExpression":
      return inner(node.expression, truth);
    case "Literal":
      return !node.regex && Boolean(node.value) === truth;
    case "UnaryExpression":
      return node.operator === "!" && inner(node.argument, !truth);
    case "LogicalExpression":
      return ofLogical(node, truth, inner);
    case "BinaryExpression":
      return isPlainEquality(node, truth);
    case "CallExpression":
      return ofCall(node, truth, inner);
    default:
      return false;
  }
}

type Inner = (child: AnyNode, truth: boolean) => boolean;

function ofLogical({ operator, left, right }: LogicalExpression, truth: boolean, inner: Inner): boolean {
  if (operator === "??" || !inner(left, truth) || !inner(right, truth)) return false;
  return (operator === "&&") === truth || isEitherText(guardsOf(left, truth), guardsOf(right, truth));
}

// `{{a}} == "x" || {{a}} == "y"` becomes one guard with both texts; any other choice between two things becomes none.
function isEitherText(one: readonly Guard[], other: readonly Guard[]): boolean {
  const [first, second] = [one[0], other[0]];
  if (one.length !== 1 || other.length !== 1 || first?.must !== "equal" || second?.must !== "equal") return false;
  return first.columnId === second.columnId && first.path.join("\n") === second.path.join("\n");
}

// A number is compared by its type as well, and an empty text is not the only thing that is empty.
function isPlainEquality({ operator, left, right }: BinaryExpression, truth: boolean): boolean {
  const sides = truth ? ["==", "==="] : ["!=", "!=="];
  if (!sides.includes(operator) || left.type === "PrivateIdentifier") return false;
  const literal = columnPath(left) !== null ? literalOf(right) : columnPath(right) !== null ? literalOf(left) : null;
  return typeof literal === "string" && literal !== "";
}

function ofCall(node: CallExpression, truth: boolean, inner: Inner): boolean {
  const [argument] = node.arguments;
  if (argument === undefined || argument.type === "SpreadElement") return false;
  if (node.callee.type === "Identifier") return node.callee.name === "Boolean" && inner(argument, truth);
  const { callee } = node;
  if (callee.type !== "MemberExpression" || callee.object.type !== "ArrayExpression") return false;
  // `includes` compares by type as well.
  const areTexts = callee.object.elements.every((item) => item !== null && typeof literalOf(item) === "string");
  return areTexts && columnPath(argument) !== null && guardsOf(node, truth)[0]?.must === "equal";
}
