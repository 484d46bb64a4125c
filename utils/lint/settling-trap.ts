import type { ColumnFacts, TableFacts } from "../model/facts.ts";
import type { Trap } from "../model/gate.ts";
import { nameOf } from "./condition-text.ts";

/** The first part of a run condition that comes out the same on every row by mistake; null when there is none. */
export function settlingTrap({ gate }: ColumnFacts): Trap | null {
  const { traps, state } = gate?.condition ?? { traps: [], state: "none" };
  // Of a condition that still depends on its row, other misreadings have a rule of their own.
  const kinds = state === "depends" ? ["text-compared"] : ["text-compared", "precedence"];
  return traps.find(({ kind }) => kinds.includes(kind)) ?? null;
}

/** Whether the trap is a `!=` or a `!==`, which is then true on every row instead of on none. */
export function isUnequal({ gate }: ColumnFacts, { start, end }: Trap): boolean {
  return gate?.condition.text?.slice(start, end).includes("!=") ?? false;
}

/** Why it comes out the same, as the end of a sentence. */
export function whySettled({ kind, columnId }: Trap, facts: TableFacts): string {
  if (kind === "precedence") return "it is not read the way it looks: the ! and each bare text stand for themselves";
  const column = facts.columns.find((it) => it.column.id === columnId);
  const name = columnId === null ? "" : nameOf(columnId, facts);
  return column?.gate != null
    ? `a cell of ${name} holds an object with several values, which equals no text`
    : `${name} is a formula, and formula results are texts`;
}
