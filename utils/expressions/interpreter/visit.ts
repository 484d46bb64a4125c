import type {
  AnyNode,
  BinaryExpression,
  ConditionalExpression,
  Literal,
  LogicalExpression,
  TemplateLiteral,
  UnaryExpression,
} from "acorn";
import { holdsReference, referencedColumnId } from "../parse.ts";
import { visitArguments, visitCall, visitNew } from "./calls.ts";
import { bounded, toNumber, toText, typeName } from "./conversions.ts";
import { Builtin, Closure, cannotTell, type Frame, lookUp, spend } from "./frame.ts";
import { BUILTINS } from "./library/globals.ts";
import { visitMember } from "./members.ts";
import { visitObject } from "./objects.ts";
import { operate } from "./operators.ts";
import { patternOf } from "./patterns.ts";
import {
  CHAIN_ENDS,
  FAILS,
  fromTruthiness,
  known,
  truthinessOf,
  UNKNOWABLE,
  UNKNOWN,
  UNKNOWN_TRUTHY,
  type Value,
} from "./value.ts";

/**
 * The value of one node. Throws the signals of `value.ts` and nothing else; `evaluate.ts` turns them into values, and so does
 * each place here where a part may not be needed at all.
 */
export function visit(node: AnyNode, frame: Frame): Value {
  spend(frame);
  switch (node.type) {
    case "Literal":
      return visitLiteral(node, frame);
    case "TemplateLiteral":
      return visitTemplate(node, frame);
    case "Identifier":
      return visitIdentifier(node.name, frame);
    case "ParenthesizedExpression":
      return visit(node.expression, frame);
    case "ChainExpression":
      return visitChain(node.expression, frame);
    case "LogicalExpression":
      return visitLogical(node, frame);
    case "UnaryExpression":
      return visitUnary(node, frame);
    case "BinaryExpression":
      return visitBinary(node, frame);
    case "ConditionalExpression":
      return visitConditional(node, frame);
    case "SequenceExpression":
      return node.expressions.map((part) => visit(part, frame)).at(-1) ?? UNKNOWN;
    case "ArrayExpression":
      return visitArray(visitArguments(node.elements, frame));
    case "ObjectExpression":
      return orUnknown(frame, () => visitObject(node, frame), UNKNOWN_TRUTHY);
    case "MemberExpression":
      return orUnknown(frame, () => visitMember(node, frame));
    case "CallExpression":
      return orUnknown(frame, () => visitCall(node, frame));
    case "NewExpression":
      return orUnknown(frame, () => visitNew(node, frame), UNKNOWN_TRUTHY);
    case "ArrowFunctionExpression":
    case "FunctionExpression":
      return known(new Closure(node, frame));
    default:
      return cannotTell(frame);
  }
}

function orUnknown(frame: Frame, work: () => Value, unknown: Value = UNKNOWN): Value {
  try {
    return work();
  } catch (signal) {
    if (signal === UNKNOWABLE) return cannotTell(frame, unknown);
    throw signal;
  }
}

/** Evaluates a part that the app may never reach: whether it would fail there is not known. */
function speculatively(frame: Frame, work: () => Value): Value {
  try {
    return work();
  } catch (signal) {
    if (signal === FAILS || signal === UNKNOWABLE) return cannotTell(frame);
    throw signal;
  }
}

function visitLiteral(node: Literal, frame: Frame): Value {
  if (node.regex) {
    const { pattern, flags } = node.regex;
    return holdsReference(pattern)
      ? UNKNOWN_TRUTHY
      : orUnknown(frame, () => known(patternOf(pattern, flags)), UNKNOWN_TRUTHY);
  }
  if (typeof node.value === "bigint") return UNKNOWN;
  return typeof node.value === "string" && holdsReference(node.value) ? UNKNOWN : known(node.value);
}

function visitIdentifier(name: string, frame: Frame): Value {
  const columnId = referencedColumnId(name);
  if (columnId !== null) return frame.read(columnId);
  const local = lookUp(frame.scope, name);
  if (local !== undefined) return local;
  const builtin = BUILTINS.get(name);
  if (builtin === undefined) return cannotTell(frame);
  return "constant" in builtin ? known(builtin.constant) : known(new Builtin(name));
}

function visitChain(node: AnyNode, frame: Frame): Value {
  try {
    return visit(node, frame);
  } catch (signal) {
    if (signal === CHAIN_ENDS) return known(undefined);
    throw signal;
  }
}

function visitTemplate({ quasis, expressions }: TemplateLiteral, frame: Frame): Value {
  const texts = quasis.map((quasi) => quasi.value.cooked ?? "");
  const values = expressions.map((expression) => visit(expression, frame));
  if (texts.some(holdsReference)) return UNKNOWN;
  if (!values.every((value) => value.isKnown)) return texts.some((text) => text !== "") ? UNKNOWN_TRUTHY : UNKNOWN;
  return orUnknown(frame, () => {
    const parts = texts.map((text, index) => text + partOf(values[index]));
    return known(bounded(parts.join("")));
  });
}

function partOf(value: Value | undefined): string {
  return value?.isKnown ? toText(value.value) : "";
}

function visitArray(elements: Value[]): Value {
  return elements.every((element) => element.isKnown)
    ? known(elements.map((element) => element.isKnown && element.value))
    : UNKNOWN_TRUTHY;
}

function visitLogical(node: LogicalExpression, frame: Frame): Value {
  const left = visit(node.left, frame);
  if (node.operator === "??") {
    if (left.isKnown) return left.value === null || left.value === undefined ? visit(node.right, frame) : left;
    return left.truthiness === true ? left : UNKNOWN;
  }
  const decisive = node.operator === "||";
  const truth = truthinessOf(left);
  if (truth === decisive) return left;
  if (truth !== null) return visit(node.right, frame);
  const right = speculatively(frame, () => visit(node.right, frame));
  return truthinessOf(right) === decisive ? { isKnown: false, truthiness: decisive } : UNKNOWN;
}

function visitUnary(node: UnaryExpression, frame: Frame): Value {
  const value = visit(node.argument, frame);
  if (node.operator === "!") {
    const truth = truthinessOf(value);
    return fromTruthiness(truth === null ? null : !truth);
  }
  if (!value.isKnown) return UNKNOWN;
  return orUnknown(frame, () => {
    switch (node.operator) {
      case "+":
        return known(toNumber(value.value));
      case "-":
        return known(-toNumber(value.value));
      case "~":
        return known(~toNumber(value.value));
      case "typeof":
        return known(typeName(value.value));
      case "void":
        return known(undefined);
      default:
        return UNKNOWN;
    }
  });
}

function visitConditional(node: ConditionalExpression, frame: Frame): Value {
  const test = truthinessOf(visit(node.test, frame));
  if (test !== null) return visit(test ? node.consequent : node.alternate, frame);
  const first = speculatively(frame, () => visit(node.consequent, frame));
  const second = speculatively(frame, () => visit(node.alternate, frame));
  if (first.isKnown && second.isKnown && Object.is(first.value, second.value)) return first;
  const truth = truthinessOf(first);
  return truth === truthinessOf(second) ? { isKnown: false, truthiness: truth } : UNKNOWN;
}

function visitBinary(node: BinaryExpression, frame: Frame): Value {
  if (node.left.type === "PrivateIdentifier") return UNKNOWN;
  const left = visit(node.left, frame);
  const right = visit(node.right, frame);
  if (left.isKnown && right.isKnown)
    return orUnknown(frame, () => known(operate(node.operator, left.value, right.value)));
  // A text with a non-empty part stays non-empty whatever is joined to it.
  const isJoin =
    node.operator === "+" && [left, right].some((side) => side.isKnown && typeof side.value === "string" && side.value);
  return isJoin ? UNKNOWN_TRUTHY : UNKNOWN;
}
