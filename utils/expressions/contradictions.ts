import type { AnyNode, LogicalExpression } from "acorn";
import { referencedColumnIds } from "../model/reference.ts";
import { columnPath, literalOf } from "./column-path.ts";
import { cannotFail, TOTAL } from "./filled-formula.ts";
import { referencedColumnId } from "./parse.ts";
import { nodesOf, spanOf } from "./tree.ts";

/** What one side of `&&` or `||` asks of something that the row holds. */
interface Demand {
  /** The text of what is asked, without blanks: two demands on the same text are about the same value. */
  subject: string;
  is: "truthy" | "falsy" | "equal" | "unequal" | "above" | "at-least" | "below" | "at-most";
  /** What it is compared with; undefined for `truthy` and `falsy`. */
  value: unknown;
  isStrict: boolean;
}

/** Two sides of a condition that contradict each other. */
export interface Contradiction {
  /** What the condition's part comes out as on every row. */
  outcome: boolean;
  /** The column that both sides are about. */
  columnId: string | null;
  /** Whether JavaScript cannot fail on the way: what Clay does with a row on which a condition fails is not documented. */
  isSafe: boolean;
}

/**
 * The contradiction in an `&&` or an `||`: `a == "x" && a == "y"` is never true, `a != "x" || a != "y"` always. Null when two sides
 * of it never contradict each other. They are about the same thing where their text is the same, so calls that can
 * answer differently each time say nothing.
 */
export function contradictionIn(text: string, node: LogicalExpression): Contradiction | null {
  if (node.operator === "??") return null;
  const isAnd = node.operator === "&&";
  const demands = sidesOf(node).flatMap((side) => demandOf(text, side, isAnd) ?? []);
  const one = demands.find((first, index) => demands.slice(index + 1).some((second) => excludes(first, second)));
  if (one === undefined) return null;
  const [columnId = null] = referencedColumnIds(one.subject);
  return { outcome: !isAnd, columnId, isSafe: nodesOf(node).every(cannotFail) };
}

/** The sides of a chain of one operator, brackets or not. */
export function sidesOf(node: LogicalExpression): AnyNode[] {
  return [node.left, node.right].flatMap((side) =>
    side.type === "LogicalExpression" && side.operator === node.operator ? sidesOf(side) : [side],
  );
}

const OPERATORS: Record<string, Demand["is"]> = {
  "==": "equal",
  "===": "equal",
  "!=": "unequal",
  "!==": "unequal",
  ">": "above",
  ">=": "at-least",
  "<": "below",
  "<=": "at-most",
};
const OPPOSITES: Partial<Record<Demand["is"], Demand["is"]>> = {
  truthy: "falsy",
  falsy: "truthy",
  equal: "unequal",
  unequal: "equal",
};

// What must hold for the side to be true, or, with `truth` false, to be false. Null when it is not of a known form.
function demandOf(text: string, node: AnyNode, truth: boolean): Demand | null {
  if (node.type === "UnaryExpression" && node.operator === "!") return demandOf(text, node.argument, !truth);
  const demand = demandWhenTrue(text, node);
  if (demand === null || truth) return demand;
  const is = OPPOSITES[demand.is];
  // Neither `x > 1` nor `x <= 1` holds where x is no number.
  return is === undefined ? null : { ...demand, is };
}

function demandWhenTrue(text: string, node: AnyNode): Demand | null {
  const is = node.type === "BinaryExpression" ? OPERATORS[node.operator] : undefined;
  if (node.type === "BinaryExpression" && is !== undefined && node.left.type !== "PrivateIdentifier") {
    const value = literalOf(node.right);
    const isPlain = typeof value === "string" || typeof value === "number";
    const subject = isPlain ? subjectOf(text, node.left) : null;
    return subject === null ? null : { subject, is, value, isStrict: node.operator.length === 3 };
  }
  const subject = columnPath(node) === null ? null : subjectOf(text, node);
  return subject === null ? null : { subject, is: "truthy", value: undefined, isStrict: true };
}

// Null where asking twice may give two answers, as with the time of day.
function subjectOf(text: string, node: AnyNode): string | null {
  const inner = nodesOf(node);
  const names = new Set(
    inner.flatMap((it) => (it.type === "MemberExpression" && !it.computed ? [it.property as AnyNode] : [])),
  );
  const isPure = inner.every((it) => {
    if (it.type === "Identifier")
      return (
        names.has(it) || referencedColumnId(it.name) !== null || TOTAL.includes(it.name) || it.name === "undefined"
      );
    return !/Function|New|Await|Assignment|Update|Tagged/.test(it.type);
  });
  const { start, end } = spanOf(text, node);
  const isAboutColumn = inner.some((it) => it.type === "Identifier" && referencedColumnId(it.name) !== null);
  return isPure && isAboutColumn ? text.slice(start, end).replace(/\s+/g, "") : null;
}

/** Whether no value meets both demands. */
function excludes(one: Demand, other: Demand): boolean {
  if (one.subject !== other.subject) return false;
  return oneWay(one, other) || oneWay(other, one);
}

function oneWay(one: Demand, other: Demand): boolean {
  switch (one.is) {
    case "truthy":
      return other.is === "falsy" || (other.is === "equal" && other.isStrict && !other.value);
    case "falsy":
      // `0 == "0"`, though the text "0" counts as true.
      return other.is === "equal" && Boolean(other.value) && (other.isStrict || !isNumeric(other.value));
    case "equal":
      return other.is === "unequal" ? isSame(one, other) : other.is === "equal" && isApart(one, other);
    case "above":
    case "at-least":
      return isBelow(one, other);
    default:
      return false;
  }
}

function isSame(one: Demand, other: Demand): boolean {
  return one.value === other.value && one.isStrict === other.isStrict;
}

// `5 == "5"` and `5 == "5.0"` both hold: two different texts are one number only if both are numbers.
function isApart(one: Demand, other: Demand): boolean {
  if (one.value === other.value) return false;
  if (one.isStrict && other.isStrict) return true;
  if (typeof one.value === "number" && typeof other.value === "number") return true;
  return (
    typeof one.value === "string" &&
    typeof other.value === "string" &&
    !(isNumeric(one.value) && isNumeric(other.value))
  );
}

function isBelow(lower: Demand, upper: Demand): boolean {
  if (upper.is !== "below" && upper.is !== "at-most") return false;
  if (typeof lower.value !== "number" || typeof upper.value !== "number") return false;
  const mayMeet = lower.is === "at-least" && upper.is === "at-most";
  return mayMeet ? lower.value > upper.value : lower.value >= upper.value;
}

function isNumeric(value: unknown): boolean {
  return !Number.isNaN(Number(value));
}
