import type { AnyNode } from "acorn";
import { columnPath, literalOf } from "./column-path.ts";
import { holdsReference } from "./parse.ts";
import type { FormOf } from "./settled-comparisons.ts";
import { nodesOf } from "./tree.ts";

/** A part of a condition that is about what Clay shows of a step, not about what the step found. */
export interface StepTest {
  kind: "status" | "label";
  node: AnyNode;
  columnId: string;
}

/**
 * The parts of a condition that ask whether a step has finished, by `Clay.getCellStatus`, or that compare a step's cell with the
 * label that Clay shows for it. Whoever asks for a miss, or for the one status that a miss does not have, asks what was found.
 */
export function stepTests(tree: AnyNode, formOf: FormOf): StepTest[] {
  const asked = leavesOf(tree, true, 0).flatMap((leaf) => statusTest(leaf) ?? labelTest(leaf, formOf) ?? []);
  const isMissAsked = (columnId: string) => asked.some((it) => it.columnId === columnId && it.asks === "miss");
  return asked.filter((it) => it.asks === "end" && !isMissAsked(it.columnId));
}

interface Leaf {
  node: AnyNode;
  /** Whether the condition is true where the leaf is; false where it stands behind a `!`. */
  truth: boolean;
}

const MAX_DEPTH = 100;

/** The parts of a condition that no logic joins any more. */
function leavesOf(node: AnyNode, truth: boolean, depth: number): Leaf[] {
  const inner = (child: AnyNode, childTruth = truth) => leavesOf(child, childTruth, depth + 1);
  if (depth > MAX_DEPTH) return [];
  switch (node.type) {
    case "UnaryExpression":
      return node.operator === "!" ? inner(node.argument, !truth) : [{ node, truth }];
    case "LogicalExpression":
      return [...inner(node.left), ...inner(node.right)];
    case "ConditionalExpression":
      return [...inner(node.test, true), ...inner(node.consequent), ...inner(node.alternate)];
    default:
      return [{ node, truth }];
  }
}

// What a status says of a cell that has no result: asking for that is a test of what was found.
const TELLS_A_MISS = /error|fail|empty|no.?data|not|pending|running|queue|skip/i;
const TELLS_NOTHING_FOUND = /empty|no.?data|not.?found/i;

function statusTest({ node, truth }: Leaf): (StepTest & { asks: "end" | "miss" | "found" }) | null {
  const call = nodesOf(node).find((it) => statusOf(it) !== null);
  const columnId = call === undefined ? null : statusOf(call);
  if (call === undefined || columnId === null) return null;
  const isWanted = truth !== (node.type === "BinaryExpression" && node.operator.startsWith("!"));
  const asks = whatIsAsked(textsIn(node), { isWanted, isExact: node.type === "BinaryExpression" });
  return { kind: "status", node: call, columnId, asks };
}

function whatIsAsked(texts: string[], { isWanted, isExact }: { isWanted: boolean; isExact: boolean }) {
  const isMiss = texts.some((text) => TELLS_A_MISS.test(text));
  if (isWanted && isMiss) return "miss";
  // A lookup without a result has a status of its own (clay-api.md section 4.9).
  if (isWanted) return isExact && texts.some((text) => text.toLowerCase() === "success") ? "found" : "end";
  // "Not failed" is true of a miss as well; "not finished" is no test of what was found.
  return isMiss && !texts.some((text) => TELLS_NOTHING_FOUND.test(text)) ? "end" : "miss";
}

/** The column whose status `Clay.getCellStatus({{a}})` asks for; null for any other node. */
function statusOf(node: AnyNode): string | null {
  if (node.type !== "CallExpression" || node.callee.type !== "MemberExpression") return null;
  const { object, property } = node.callee;
  const isStatus = object.type === "Identifier" && object.name === "Clay" && property.type === "Identifier";
  const [argument] = node.arguments;
  if (!isStatus || property.name !== "getCellStatus" || argument === undefined) return null;
  return argument.type === "SpreadElement" ? null : (columnPath(argument)?.columnId ?? null);
}

// Labels that Clay shows in the cells of actions (real-tables.md section 5, clay-api.md sections 4.8 and 4.9).
const LABEL =
  /^(?:\W*(?:no )?records? found|response|status code: ?\d+|error processing request|run condition not met|found \d+ object\(?s?\)?)$/i;

function labelTest({ node, truth }: Leaf, formOf: FormOf): (StepTest & { asks: "end" }) | null {
  const columnId = wholeResult(node, formOf);
  if (columnId === null || !textsIn(node).some((text) => LABEL.test(text.trim()))) return null;
  return truth || node.type === "BinaryExpression" ? { kind: "label", node, columnId, asks: "end" } : null;
}

/** The action column whose whole cell the leaf compares: `{{a}} == "x"`, `{{a}}?.includes("x")`; null when it is none. */
function wholeResult(node: AnyNode, formOf: FormOf): string | null {
  const compared =
    node.type === "BinaryExpression"
      ? node.left
      : node.type === "ChainExpression" && node.expression.type === "CallExpression"
        ? node.expression.callee
        : node.type === "CallExpression"
          ? node.callee
          : null;
  const subject = compared?.type === "MemberExpression" ? compared.object : compared;
  const path = subject === null || subject.type === "PrivateIdentifier" ? null : columnPath(subject);
  if (path === null || path.path.length > 0) return null;
  // Of a cell that is known to hold an object, the comparison itself is known to match nothing.
  return formOf(path.columnId) === "result" ? path.columnId : null;
}

function textsIn(node: AnyNode): string[] {
  return nodesOf(node)
    .map(literalOf)
    .filter((value) => typeof value === "string")
    .filter((value) => !holdsReference(value));
}
