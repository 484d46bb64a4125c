import type { AnyNode, BinaryExpression, CallExpression, LogicalExpression } from "acorn";
import type { Trap } from "../model/gate.ts";
import { literalOf, NO_LITERAL } from "./column-path.ts";
import { contradictionIn } from "./contradictions.ts";
import { referencedColumnId } from "./parse.ts";
import { wholesTested } from "./tested-wholes.ts";
import { isLeftBracketed, nodesOf, type Span, spanOf } from "./tree.ts";

/**
 * What a column's cells hold as far as a comparison is concerned: `text` for a formula that gives texts, `filled` and `flag` for one
 * that gives a text on every row (filled-formula.ts), `object` for an action
 * that returns an object whether it finds something or not, `result` for any other action, `number` and `checkbox` for columns of
 * that type. Null when it is none of them or not known.
 */
export type FormOf = (
  columnId: string,
) => "text" | "filled" | "flag" | "object" | "result" | "number" | "checkbox" | null;

/** A comparison that comes out the same on every row. */
export interface SettledComparison extends Span {
  kind: Extract<Trap["kind"], "text-compared" | "precedence" | "contradiction" | "always-filled">;
  columnId: string | null;
  outcome: boolean;
  /** False where one odd value would change it: `"1" == true`. */
  isCertain: boolean;
}

/**
 * The comparisons in a condition that come out the same on every row because of what is compared: formula results are texts
 * (clay-api.md section 3.7), so `{{formula}} === true` matches none; a cell that holds an object equals no text; and `!a === "x"`
 * compares the negation of a, which is true or false. And `a == "x" && a == "y"`, of which one side is false whatever a is. A formula
 * that gives a text on every row is tested in vain by itself: the text "false" counts as filled.
 */
export function settledComparisons(text: string, tree: AnyNode, formOf: FormOf): SettledComparison[] {
  const wholes = wholesTested(tree);
  const tested = new Set(wholes.map(({ node }) => node));
  // `{{a}} && {{a}} != "none"` compares it as well, and so means what it says.
  const compares = new Set(
    nodesOf(tree).map((node) =>
      node.type === "Identifier" && !tested.has(node) ? referencedColumnId(node.name) : null,
    ),
  );
  const filled = wholes.flatMap(({ node, columnId }): SettledComparison[] => {
    const form = compares.has(columnId) ? null : formOf(columnId);
    if (form !== "filled" && form !== "flag") return [];
    return [{ kind: "always-filled", columnId, outcome: true, isCertain: form === "filled", ...spanOf(text, node) }];
  });
  // The sides of a part of a chain are among those of the whole: what agrees as a whole agrees in its parts, and a long chain has many.
  const agreeing = new Set<AnyNode>();
  const compared = nodesOf(tree).flatMap((node) => {
    const isChain = node.type === "LogicalExpression";
    const found = !isChain ? settle(node, formOf) : agreeing.has(node) ? null : settleContradiction(text, node);
    if (isChain && found === null) for (const part of partsOfChain(node)) agreeing.add(part);
    return found === null ? [] : [{ ...found, ...spanOf(text, node) }];
  });
  return [...compared, ...filled];
}

function partsOfChain({ operator, left, right }: LogicalExpression): LogicalExpression[] {
  return [left, right].filter(
    (side) => side.type === "LogicalExpression" && side.operator === operator,
  ) as LogicalExpression[];
}

const isText = (form: ReturnType<FormOf>) => form === "text" || form === "filled" || form === "flag";

type Settled = Omit<SettledComparison, keyof Span>;

function settleContradiction(text: string, node: LogicalExpression): Settled | null {
  const found = contradictionIn(text, node);
  if (found === null) return null;
  const { outcome, columnId, isSafe: isCertain } = found;
  return { kind: "contradiction", columnId, outcome, isCertain };
}

function settle(node: AnyNode, formOf: FormOf): Settled | null {
  if (node.type === "CallExpression") return settleMembership(node, formOf);
  if (node.type !== "BinaryExpression" || !/^[!=]==?$/.test(node.operator)) return null;
  return settleNegated(node) ?? settleEquality(node, formOf);
}

function settleEquality({ operator, left, right }: BinaryExpression, formOf: FormOf): Settled | null {
  if (left.type === "PrivateIdentifier") return null;
  const columnId = wholeCell(left) ?? wholeCell(right);
  const literal = literalOf(wholeCell(left) === null ? left : right);
  if (columnId === null || literal === NO_LITERAL) return null;
  const isStrict = operator.length === 3;
  const outcome = operator.startsWith("!");
  const form = formOf(columnId);
  if (isText(form) && (typeof literal === "boolean" || (isStrict && typeof literal === "number"))) {
    return { kind: "text-compared", columnId, outcome, isCertain: isStrict };
  }
  // That cells hold what their column's type says is how Clay is understood, not what it documents.
  if (form === "number" || form === "checkbox") {
    const isOther = equalsNone(form, literal, isStrict);
    return isOther ? { kind: "text-compared", columnId, outcome, isCertain: false } : null;
  }
  // That it holds an object on every row is what was seen of such actions, not what Clay promises.
  if (form === "object" && literal) return { kind: "text-compared", columnId, outcome, isCertain: false };
  return null;
}

// Whether no number, or neither of a box's two states, equals the literal. A box of 1 and `1 == "1"` hold.
function equalsNone(form: "number" | "checkbox", literal: unknown, isStrict: boolean): boolean {
  if (typeof literal === "string") return literal !== "" && (isStrict || Number.isNaN(Number(literal)));
  return isStrict && typeof literal === (form === "number" ? "boolean" : "number");
}

// `[1, 2].includes({{formula}})` compares by `===`.
function settleMembership({ callee, arguments: [searched] }: CallExpression, formOf: FormOf): Settled | null {
  if (callee.type !== "MemberExpression" || callee.object.type !== "ArrayExpression") return null;
  if (callee.property.type !== "Identifier" || callee.property.name !== "includes" || searched === undefined)
    return null;
  const columnId = wholeCell(searched);
  const values = callee.object.elements.map((element) => (element === null ? NO_LITERAL : literalOf(element)));
  const isNoText = values.every((value) => typeof value === "number" || typeof value === "boolean");
  if (columnId === null || !isText(formOf(columnId)) || !isNoText) return null;
  return { kind: "text-compared", columnId, outcome: false, isCertain: true };
}

function settleNegated(node: BinaryExpression): Settled | null {
  const literal = literalOf(node.right);
  if (!isNegationOfLeft(node) || literal === NO_LITERAL || typeof literal === "boolean") return null;
  // `false == ""` and `true == "1"` hold: only a text that is no number equals neither.
  const isUnequal = node.operator.length === 3 || (typeof literal === "string" && Number.isNaN(Number(literal)));
  return isUnequal
    ? { kind: "precedence", columnId: null, outcome: node.operator.startsWith("!"), isCertain: true }
    : null;
}

/** Whether it is `!a === b` without brackets, which negates a alone. `!a === true` and `!a === !b` say what they mean. */
export function isNegationOfLeft(node: BinaryExpression): boolean {
  const { left, right } = node;
  if (left.type !== "UnaryExpression" || left.operator !== "!" || isLeftBracketed(node, left)) return false;
  const isDouble = left.argument.type === "UnaryExpression" && left.argument.operator === "!";
  const isBoolean =
    typeof literalOf(right) === "boolean" || (right.type === "UnaryExpression" && right.operator === "!");
  return !isDouble && !isBoolean;
}

/** The column of an expression that is a whole cell and nothing else: `({{a}} || 0)` may be a number. */
function wholeCell(node: AnyNode): string | null {
  if (node.type === "ParenthesizedExpression" || node.type === "ChainExpression") return wholeCell(node.expression);
  return node.type === "Identifier" ? referencedColumnId(node.name) : null;
}
