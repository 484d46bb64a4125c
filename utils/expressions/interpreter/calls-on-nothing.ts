import type { AnyNode, CallExpression } from "acorn";
import { known, type Value } from "./value.ts";

const TEXT_STAYS_EMPTY = ["slice", "substring", "substr", "trimStart", "trimEnd", "normalize"];
const LIST_STAYS_EMPTY = ["map", "filter", "flatMap", "flat", "slice", "sort", "reverse"];

/**
 * What a method gives on an empty text or an empty list, where its arguments do not matter: formulas tidy a cell that may be
 * empty (`({{a}}?.domain || "").replace(/^www\./, "")`), and an empty cell stays empty. Null when that cannot be said.
 */
export function callOnNothing(receiver: unknown, method: string, node: CallExpression): Value | null {
  if (receiver === "") {
    if (TEXT_STAYS_EMPTY.includes(method)) return known("");
    if (method === "split") return findsNothing(node.arguments[0]) ? known([""]) : null;
    if (method === "replace" || method === "replaceAll") return findsNothing(node.arguments[0]) ? known("") : null;
    return method === "match" && findsNothing(node.arguments[0]) ? known(null) : null;
  }
  if (!Array.isArray(receiver)) return null;
  const list = receiver.every((item) => !item) && isBoolean(method, node) ? [] : receiver;
  if (list.length > 0) return null;
  if (LIST_STAYS_EMPTY.includes(method)) return known([]);
  if (method === "join") return known("");
  return method === "find" || method === "at" ? known(undefined) : null;
}

// `[a, b].filter(Boolean)` drops what is empty.
function isBoolean(method: string, { arguments: [callback] }: CallExpression): boolean {
  return method === "filter" && callback?.type === "Identifier" && callback.name === "Boolean";
}

/** Whether a search pattern cannot match in an empty text: a text that is not empty itself, or such an expression. */
function findsNothing(pattern: AnyNode | undefined): boolean {
  if (pattern?.type !== "Literal") return false;
  if (pattern.value instanceof RegExp) return !pattern.value.test("");
  return typeof pattern.value === "string" && pattern.value !== "";
}
