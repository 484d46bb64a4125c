import { guardsOf } from "../expressions/guards.ts";
import { parseExpression } from "../expressions/parse.ts";
import type { ColumnFacts, TableFacts } from "../model/facts.ts";
import type { Guard } from "../model/gate.ts";
import { looksAt } from "./same-data.ts";

/**
 * Whether the run condition of `target` leaves out the rows on which the other column holds something already: it asks for it, or
 * for something made from it, to be empty. A condition that looks at the other column in a way that is not understood counts
 * as guarded, because unknown is no finding; one that asks for it to be filled does not.
 */
export function isGuardedBy(target: ColumnFacts, other: ColumnFacts, facts: TableFacts): boolean {
  if (!looksAt(target, other, facts)) return false;
  const guards = demandsOf(target, facts);
  const isMadeFrom = (id: string) => id === other.column.id || (facts.reads.get(id)?.has(other.column.id) ?? false);
  if (guards.some(({ must, columnId }) => must === "be-empty" && isMadeFrom(columnId))) return true;
  return !guards.some((guard) => asksFor(guard, other, []));
}

/** Whether the run condition of `target` asks for that part of the other column to be filled. */
export function asksToBeFilled(target: ColumnFacts, other: ColumnFacts, path: string[], facts: TableFacts): boolean {
  return demandsOf(target, facts).some((guard) => asksFor(guard, other, path));
}

function asksFor(guard: Guard, other: ColumnFacts, path: string[]): boolean {
  const isWithin = path.every((key, index) => guard.path[index] === key);
  return guard.must === "be-filled" && guard.columnId === other.column.id && isWithin;
}

const MAX_FORMULAS_DEEP = 5;

// What the condition asks for, and what the formulas that it asks ask for in their turn.
function demandsOf({ gate }: ColumnFacts, { table }: TableFacts): Guard[] {
  const demands = [...(gate?.condition.guards ?? [])];
  let asked = demands;
  for (let depth = 0; depth < MAX_FORMULAS_DEEP && asked.length > 0; depth++) {
    asked = asked.flatMap((guard) => {
      const formula = table.columns.find((column) => column.id === guard.columnId)?.formula;
      if (formula == null || guard.must === "equal" || guard.path.length > 0) return [];
      const parsed = parseExpression(formula.text);
      return parsed.ok ? guardsOf(parsed.tree, guard.must === "be-filled") : [];
    });
    demands.push(...asked);
  }
  return demands;
}
