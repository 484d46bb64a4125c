import type { AnyNode, BinaryExpression, LogicalExpression, UnaryExpression } from "acorn";
import { evaluateCall } from "./calls.ts";
import { evaluateMember } from "./members.ts";
import { OPERATORS } from "./operators.ts";
import { holdsReference, referencedColumnId } from "./parse.ts";
import { fromTruthiness, known, truthinessOf, UNKNOWN, UNKNOWN_TRUTHY, type Value } from "./value.ts";

/** Gives what is known of a column's cell. */
export type ReadColumn = (columnId: string) => Value;

const MAX_DEPTH = 200;
const CONSTANTS: Record<string, unknown> = { undefined, NaN: Number.NaN, Infinity: Number.POSITIVE_INFINITY };

/**
 * Evaluates a parsed expression by walking its tree (no `eval`, no `Function`), with what is known of each column.
 * Total: anything that is not understood is unknown, and so is anything that would throw.
 */
export function evaluate(node: AnyNode, read: ReadColumn, depth = 0): Value {
  if (depth > MAX_DEPTH) return UNKNOWN;
  const inner = (child: AnyNode) => evaluate(child, read, depth + 1);
  switch (node.type) {
    case "Literal":
      if ("regex" in node && node.regex) return UNKNOWN_TRUTHY;
      return typeof node.value === "string" && holdsReference(node.value) ? UNKNOWN : known(node.value);
    case "TemplateLiteral":
      return evaluateTemplate(
        node.quasis.map((quasi) => quasi.value.cooked ?? ""),
        node.expressions.map(inner),
      );
    case "Identifier":
      return evaluateIdentifier(node.name, read);
    case "ParenthesizedExpression":
    case "ChainExpression":
      return inner(node.expression);
    case "LogicalExpression":
      return evaluateLogical(node, inner);
    case "UnaryExpression":
      return evaluateUnary(node, inner);
    case "BinaryExpression":
      return evaluateBinary(node, inner);
    case "ConditionalExpression":
      return evaluateConditional(
        truthinessOf(inner(node.test)),
        () => inner(node.consequent),
        () => inner(node.alternate),
      );
    case "SequenceExpression":
      return node.expressions.map(inner).at(-1) ?? UNKNOWN;
    case "ArrayExpression":
      return evaluateArray(node.elements.map((element) => (element === null ? known(undefined) : inner(element))));
    case "MemberExpression":
      return evaluateMember(node, inner);
    case "CallExpression":
      return evaluateCall(node, inner);
    case "ObjectExpression":
    case "ArrowFunctionExpression":
    case "FunctionExpression":
    case "NewExpression":
      return UNKNOWN_TRUTHY;
    default:
      return UNKNOWN;
  }
}

function evaluateIdentifier(name: string, read: ReadColumn): Value {
  const columnId = referencedColumnId(name);
  if (columnId !== null) return read(columnId);
  return Object.hasOwn(CONSTANTS, name) ? known(CONSTANTS[name]) : UNKNOWN;
}

function evaluateTemplate(texts: string[], values: Value[]): Value {
  if (texts.some(holdsReference)) return UNKNOWN;
  if (values.every((value) => value.isKnown && isPrimitive(value.value))) {
    return known(texts.map((text, index) => text + (index < values.length ? textOf(values[index]) : "")).join(""));
  }
  return texts.some((text) => text !== "") ? UNKNOWN_TRUTHY : UNKNOWN;
}

function evaluateArray(elements: Value[]): Value {
  return elements.every((element) => element.isKnown)
    ? known(elements.map((element) => element.isKnown && element.value))
    : UNKNOWN_TRUTHY;
}

function evaluateLogical(node: LogicalExpression, inner: (child: AnyNode) => Value): Value {
  const left = inner(node.left);
  if (node.operator === "??") {
    if (left.isKnown) return left.value === null || left.value === undefined ? inner(node.right) : left;
    return left.truthiness === true ? left : UNKNOWN;
  }
  const decisive = node.operator === "||";
  const truth = truthinessOf(left);
  if (truth === decisive) return left;
  const right = inner(node.right);
  if (truth !== null) return right;
  return truthinessOf(right) === decisive ? { isKnown: false, truthiness: decisive } : UNKNOWN;
}

function evaluateUnary(node: UnaryExpression, inner: (child: AnyNode) => Value): Value {
  const value = inner(node.argument);
  if (node.operator === "!") {
    const truth = truthinessOf(value);
    return fromTruthiness(truth === null ? null : !truth);
  }
  if (!value.isKnown || !isPrimitive(value.value)) return UNKNOWN;
  if (node.operator === "+") return known(Number(value.value));
  if (node.operator === "-") return known(-Number(value.value));
  return node.operator === "typeof" ? known(typeof value.value) : UNKNOWN;
}

function evaluateConditional(test: boolean | null, whenTrue: () => Value, whenFalse: () => Value): Value {
  if (test !== null) return test ? whenTrue() : whenFalse();
  const [first, second] = [whenTrue(), whenFalse()];
  if (first.isKnown && second.isKnown && Object.is(first.value, second.value)) return first;
  const truth = truthinessOf(first);
  return truth === truthinessOf(second) ? { isKnown: false, truthiness: truth } : UNKNOWN;
}

function evaluateBinary(node: BinaryExpression, inner: (child: AnyNode) => Value): Value {
  const left = inner(node.left);
  const right = inner(node.right);
  if (left.isKnown && right.isKnown && isPrimitive(left.value) && isPrimitive(right.value)) {
    return Object.hasOwn(OPERATORS, node.operator)
      ? known(OPERATORS[node.operator]?.(left.value, right.value))
      : UNKNOWN;
  }
  // A text with a non-empty part stays non-empty whatever is joined to it.
  const isJoin =
    node.operator === "+" && [left, right].some((side) => side.isKnown && typeof side.value === "string" && side.value);
  return isJoin ? UNKNOWN_TRUTHY : UNKNOWN;
}

type Primitive = string | number | boolean | null | undefined;

function isPrimitive(value: unknown): value is Primitive {
  return value === null || ["string", "number", "boolean", "undefined"].includes(typeof value);
}

function textOf(value: Value | undefined): string {
  return value?.isKnown ? String(value.value) : "";
}
