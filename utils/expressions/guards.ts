import type { AnyNode, CallExpression, ConditionalExpression } from "acorn";
import type { Guard } from "../model/gate.ts";
import { type ColumnPath, columnPath, literalOf, NO_LITERAL, numberPath } from "./column-path.ts";
import { both, type Demands, either, IMPOSSIBLE, NO_DEMANDS } from "./demands.ts";

/**
 * What must hold on a row for an expression to come out true (or, with `truth` false, to come out false), as far as its text says so: which columns must be filled, empty, or
 * equal to something. A condition may ask for more than this list says, never for less; what is not understood asks for nothing.
 */
export function guardsOf(tree: AnyNode, truth = true): Guard[] {
  const demands = demandsOf(tree, truth, 0);
  return demands === IMPOSSIBLE ? [] : [...demands];
}

const MAX_DEPTH = 100;

/** What must hold for the node to be truthy (`truth`) or falsy. */
function demandsOf(node: AnyNode, truth: boolean, depth: number): Demands {
  if (depth > MAX_DEPTH) return NO_DEMANDS;
  const inner = (child: AnyNode, childTruth: boolean) => demandsOf(child, childTruth, depth + 1);
  const path = columnPath(node);
  if (path !== null) return [{ ...path, must: truth ? "be-filled" : "be-empty", values: [] }];
  const number = numberPath(node);
  if (number !== null) return truth ? [{ ...number, must: "be-filled", values: [] }] : NO_DEMANDS;
  switch (node.type) {
    case "ParenthesizedExpression":
    case "ChainExpression":
      return inner(node.expression, truth);
    case "Literal":
      return Boolean(node.value) === truth || node.regex ? NO_DEMANDS : IMPOSSIBLE;
    case "UnaryExpression":
      return node.operator === "!" ? inner(node.argument, !truth) : NO_DEMANDS;
    case "LogicalExpression": {
      if (node.operator === "??") return NO_DEMANDS;
      const left = inner(node.left, truth);
      const right = inner(node.right, truth);
      return (node.operator === "&&") === truth ? both(left, right) : either(left, right);
    }
    case "ConditionalExpression":
      return ofConditional(node, truth, inner);
    case "BinaryExpression":
      return node.left.type === "PrivateIdentifier"
        ? NO_DEMANDS
        : ofComparison(node.operator, node.left, node.right, truth);
    case "CallExpression":
      return ofCall(node, truth, inner);
    default:
      return NO_DEMANDS;
  }
}

type Inner = (child: AnyNode, truth: boolean) => Demands;

function ofConditional({ test, consequent, alternate }: ConditionalExpression, truth: boolean, inner: Inner): Demands {
  return either(both(inner(test, true), inner(consequent, truth)), both(inner(test, false), inner(alternate, truth)));
}

const MIRRORED: Record<string, string> = { "<": ">", "<=": ">=", ">": "<", ">=": "<=" };

function ofComparison(operator: string, left: AnyNode, right: AnyNode, truth: boolean): Demands {
  const path = columnPath(left) ?? numberPath(left);
  const literal = literalOf(right);
  if (path === null || literal === NO_LITERAL) {
    const isMirrored = (columnPath(right) ?? numberPath(right)) !== null && literalOf(left) !== NO_LITERAL;
    return isMirrored ? ofComparison(MIRRORED[operator] ?? operator, right, left, truth) : NO_DEMANDS;
  }
  if (operator === "!=" || operator === "!==") return ofComparison(operator.replace("!", "="), left, right, !truth);
  if (operator === "===") return ofEquality(path, literal, truth);
  // `1 == true`: the loose comparison asks for no particular text.
  if (operator === "==" && literal === true) return truth ? [{ ...path, must: "be-filled", values: [] }] : NO_DEMANDS;
  if (operator === "==") return ofEquality(path, literal, truth);
  // A missing cell and an empty text count as zero or as no number: neither is above zero.
  const isAboveZero =
    truth && typeof literal === "number" && (operator === ">" ? literal >= 0 : operator === ">=" && literal > 0);
  return isAboveZero ? [{ ...path, must: "be-filled", values: [] }] : NO_DEMANDS;
}

function ofEquality(path: ColumnPath, literal: unknown, truth: boolean): Demands {
  // `!= ""` is met by a missing cell too, so only the positive comparison says something.
  if (!truth) return NO_DEMANDS;
  if (literal === "" || literal === null || literal === undefined) return [{ ...path, must: "be-empty", values: [] }];
  // `"0" == 0`, and a zero is empty in the words of a guard.
  if (literal === 0 || literal === false) return NO_DEMANDS;
  return [{ ...path, must: "equal", values: [String(literal)] }];
}

const FINDING_CALLS = ["includes", "startsWith", "endsWith", "some", "find"];

function ofCall(node: CallExpression, truth: boolean, inner: Inner): Demands {
  const { callee } = node;
  const [argument] = node.arguments;
  if (callee.type === "Identifier") {
    const isBoolean = callee.name === "Boolean" && argument !== undefined && argument.type !== "SpreadElement";
    return isBoolean ? inner(argument, truth) : NO_DEMANDS;
  }
  if (callee.type !== "MemberExpression" || callee.property.type !== "Identifier" || callee.computed || !truth) {
    return NO_DEMANDS;
  }
  const method = callee.property.name;
  const path = columnPath(callee.object);
  if (path !== null) {
    // `x.includes("")` is true of an empty text.
    const found = argument === undefined ? NO_LITERAL : literalOf(argument);
    const isSearch =
      FINDING_CALLS.includes(method) &&
      found !== "" &&
      (found !== NO_LITERAL || argument?.type === "ArrowFunctionExpression");
    return isSearch ? [{ ...path, must: "be-filled", values: [] }] : NO_DEMANDS;
  }
  if (method !== "includes" || callee.object.type !== "ArrayExpression" || argument === undefined) return NO_DEMANDS;
  const values = callee.object.elements.map((element) => (element === null ? NO_LITERAL : literalOf(element)));
  const searched = columnPath(argument) ?? numberPath(argument);
  if (searched === null || values.some((value) => value === NO_LITERAL || !value)) return NO_DEMANDS;
  return [{ ...searched, must: "equal", values: values.map(String) }];
}
