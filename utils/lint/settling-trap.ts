import { parseExpression } from "../expressions/parse.ts";
import type { ColumnFacts, TableFacts } from "../model/facts.ts";
import type { Trap } from "../model/gate.ts";
import { isNegatedAt, nameOf } from "./condition-text.ts";

/** The first part of a run condition that comes out the same on every row by mistake; null when there is none. */
export function settlingTrap({ gate }: ColumnFacts): Trap | null {
  const { traps, state } = gate?.condition ?? { traps: [], state: "none" };
  // Of a condition that still depends on its row, other misreadings have a rule of their own.
  const kinds =
    state === "depends"
      ? ["text-compared", "contradiction", "always-filled"]
      : ["text-compared", "contradiction", "always-filled", "precedence"];
  return traps.find(({ kind }) => kinds.includes(kind)) ?? null;
}

/** Whether the trap lets every row through, as a `!=` does that is always met, and not stops every row. */
export function isOpen({ gate }: ColumnFacts, { kind, start, end }: Trap): boolean {
  const text = gate?.condition.text ?? "";
  const part = text.slice(start, end);
  if (kind === "always-filled") return !isNegatedAt(text, start);
  return kind === "contradiction" ? isAlternative(part) : part.includes("!=");
}

// What joins the sides of a contradiction decides: `||` is always met, `&&` never.
function isAlternative(part: string): boolean {
  const parsed = parseExpression(part);
  return parsed.ok && parsed.tree.type === "LogicalExpression" && parsed.tree.operator === "||";
}

/** Why it comes out the same, as the end of a sentence. */
export function whySettled(it: ColumnFacts, trap: Trap, facts: TableFacts): string {
  const { kind, columnId } = trap;
  if (kind === "precedence") return "it is not read the way it looks: the ! and each bare text stand for themselves";
  if (kind === "contradiction") {
    return isOpen(it, trap) ? "one of its sides holds, whatever the row says" : "its sides cannot hold on the same row";
  }
  if (kind === "always-filled") {
    return `${columnId === null ? "" : nameOf(columnId, facts)} gives a text on every row, and every text counts as filled, one that says false or No as well`;
  }
  const column = facts.columns.find((other) => other.column.id === columnId);
  const name = columnId === null ? "" : nameOf(columnId, facts);
  if (column?.gate != null) return `a cell of ${name} holds an object with several values, which equals no text`;
  if (column?.kind === "formula") return `${name} is a formula, and formula results are texts`;
  return column?.column.dataType === "boolean"
    ? `${name} holds boxes, which are true or false and no text or number`
    : `${name} holds numbers, which equal no text`;
}
