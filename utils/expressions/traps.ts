import type { AnyNode } from "acorn";
import type { Trap } from "../model/gate.ts";
import { columnPath } from "./column-path.ts";
import { referencedColumnId } from "./parse.ts";
import { type FormOf, settledComparisons } from "./settled-comparisons.ts";
import { type StepTest, stepTests } from "./status-tests.ts";
import { type WholeCell, wholesTested } from "./tested-wholes.ts";
import { misreadPart } from "./trap-precedence.ts";
import { nodesOf, spanOf } from "./tree.ts";

/** What a trap needs to know of the table around a condition. */
export interface Surroundings {
  /** The column whose condition it is; null when that is not known. */
  columnId: string | null;
  formOf: FormOf;
  /** For each column, every column it reads, directly or through others. */
  reads: ReadonlyMap<string, ReadonlySet<string>>;
}

export const NO_SURROUNDINGS: Surroundings = { columnId: null, formOf: () => null, reads: new Map() };

/**
 * The known ways in which this condition goes wrong, in the order of its text. `tree` is its syntax tree; the offsets are those
 * of the text. Silent where it cannot be told.
 */
export function trapsOf(text: string, tree: AnyNode, around: Surroundings): Trap[] {
  const nodes = nodesOf(tree);
  const at = (kind: Trap["kind"], node: AnyNode, columnId: string | null): Trap => ({
    kind,
    columnId,
    ...spanOf(text, node),
  });
  const found = [
    ...settledComparisons(text, tree, around.formOf)
      .filter((it) => it.kind !== "precedence")
      .map(({ kind, columnId, start, end }): Trap => ({ kind, columnId, start, end })),
    ...wholeObjects(tree, nodes, around).map(({ node, columnId }) => at("object", node, columnId)),
    ...testsOfEnd(tree, nodes, around).map(({ kind, node, columnId }) => at(kind, node, columnId)),
    ...nodes.flatMap((node) => misreadPart(node) ?? []).map((node) => at("precedence", node, null)),
    ...nodes.flatMap((node) => circle(node, around) ?? []).map(({ kind, node, columnId }) => at(kind, node, columnId)),
  ];
  return withoutInner(found).sort((one, other) => one.start - other.start || one.end - other.end);
}

// `a || b && c || d` is one misreading, not two.
function withoutInner(traps: readonly Trap[]): Trap[] {
  return traps.filter(
    (trap) =>
      !traps.some(
        (outer) =>
          outer !== trap &&
          outer.kind === trap.kind &&
          outer.columnId === trap.columnId &&
          outer.start <= trap.start &&
          outer.end >= trap.end &&
          outer.end - outer.start > trap.end - trap.start,
      ),
  );
}

function circle(node: AnyNode, { columnId: own, reads }: Surroundings) {
  const columnId = node.type === "Identifier" ? referencedColumnId(node.name) : null;
  if (columnId === null || own === null) return null;
  const kind = columnId === own ? "self" : reads.get(columnId)?.has(own) ? "downstream" : null;
  return kind === null ? null : ({ kind, node, columnId } as const);
}

// A condition that reads a path in the cell anywhere tests the value; `{{a}} && {{a}}?.email` is how one reads it safely.
function wholeObjects(tree: AnyNode, nodes: readonly AnyNode[], { formOf }: Surroundings): WholeCell[] {
  const withPath = new Set(
    nodes.map(columnPath).flatMap((it) => (it !== null && it.path.length > 0 ? [it.columnId] : [])),
  );
  return wholesTested(tree).filter(({ columnId }) => formOf(columnId) === "object" && !withPath.has(columnId));
}

/** What is asked of a step's end and of no value besides: neither of its own cell nor of a column that is made from it. */
function testsOfEnd(tree: AnyNode, nodes: readonly AnyNode[], { formOf, reads }: Surroundings): StepTest[] {
  const found = stepTests(tree, formOf);
  const asking = new Set(found.flatMap(({ node }) => nodesOf(node)));
  const valuesRead = nodes.flatMap((node) =>
    node.type === "Identifier" && !asking.has(node) ? (referencedColumnId(node.name) ?? []) : [],
  );
  return found.filter(({ columnId }) => !valuesRead.some((id) => id === columnId || reads.get(id)?.has(columnId)));
}
