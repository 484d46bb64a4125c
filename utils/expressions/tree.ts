import type { AnyNode } from "acorn";

/** Every node of a tree, in the order of the text. Walks without recursion: a condition may nest as deep as it likes. */
export function nodesOf(tree: AnyNode): AnyNode[] {
  const nodes: AnyNode[] = [];
  const waiting: AnyNode[] = [tree];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    nodes.push(node);
    waiting.push(...childNodes(node).reverse());
  }
  return nodes;
}

function childNodes(node: AnyNode): AnyNode[] {
  const children: AnyNode[] = [];
  // By hand, since every walk of every condition comes through here.
  for (const value of Object.values(node)) {
    if (isNode(value)) children.push(value);
    else if (Array.isArray(value)) for (const item of value) if (isNode(item)) children.push(item);
  }
  return children;
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === "object" && value !== null && "type" in value && "start" in value;
}

/** Whether a child at the left end of its parent stands in brackets of its own: the parent begins with the bracket. */
export function isLeftBracketed(parent: AnyNode, child: AnyNode): boolean {
  return child.start > parent.start;
}

/** The same for a child at the right end. */
export function isRightBracketed(parent: AnyNode, child: AnyNode): boolean {
  return child.end < parent.end;
}

/** A part of a text, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** Where a node stands in the user's text. The masking of references (parse.ts) leaves their outer braces outside of the node. */
export function spanOf(text: string, { start, end }: AnyNode): Span {
  return {
    start: text.slice(start - 1, start + 1) === "{{" ? start - 1 : start,
    end: text.slice(end - 1, end + 1) === "}}" ? end + 1 : end,
  };
}
