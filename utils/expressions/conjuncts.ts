import type { AnyNode } from "acorn";
import { referencedColumnIds } from "../model/reference.ts";
import { columnPath } from "./column-path.ts";
import { parseExpression } from "./parse.ts";

/** One of the parts of a run condition that must all hold. */
export interface Conjunct {
  /** Its text, a condition by itself. */
  text: string;
  references: string[];
  /** Where it asks no more than that one column, or a part of it, is filled or empty. `isWhole`: the column and not a part of it. */
  asks: { columnId: string; must: "be-filled" | "be-empty"; isWhole: boolean } | null;
}

/** The parts of a condition that `&&` joins, in their order; the whole of one that joins none. Empty when it does not parse. */
export function conjunctsOf(condition: string): Conjunct[] {
  const parsed = parseExpression(condition);
  return parsed.ok ? joined(parsed.tree).map((node) => conjunctOf(node, condition)) : [];
}

function joined(node: AnyNode): AnyNode[] {
  if (node.type === "LogicalExpression" && node.operator === "&&") return [...joined(node.left), ...joined(node.right)];
  return [node];
}

function conjunctOf(node: AnyNode, condition: string): Conjunct {
  // A reference at its end is masked by a text of which only the middle is the identifier (parse.ts).
  const text = condition.slice(startOf(condition, node.start), endOf(condition, node.end));
  return { text, references: referencedColumnIds(text), asks: askedBy(node, true) };
}

function askedBy(node: AnyNode, truth: boolean): Conjunct["asks"] {
  if (node.type === "UnaryExpression" && node.operator === "!") return askedBy(node.argument, !truth);
  const path = columnPath(node);
  if (path === null) return null;
  return { columnId: path.columnId, must: truth ? "be-filled" : "be-empty", isWhole: path.path.length === 0 };
}

const startOf = (text: string, start: number) => (text[start - 1] === "{" ? start - 1 : start);
const endOf = (text: string, end: number) => (text[end] === "}" ? end + 1 : end);
