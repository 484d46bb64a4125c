import { conjunctsOf } from "../expressions/conjuncts.ts";
import { guardsOf } from "../expressions/guards.ts";
import { parseExpression } from "../expressions/parse.ts";
import type { ColumnFacts, TableFacts } from "../model/facts.ts";
import type { Guard } from "../model/gate.ts";
import { looksAt } from "./same-data.ts";

/**
 * Whether the run condition of `target` leaves out the rows on which the other column holds something already: it asks for it, or
 * for something made from it, to be empty, or for a step that runs only where it is empty to have run. A condition that looks at the other
 * column in a way that is not understood counts as guarded, because unknown is no finding; one that asks for it to be filled does not, nor
 * one that asks no more than a step to be empty which the other column kept from running.
 */
export function isGuardedBy(target: ColumnFacts, other: ColumnFacts, facts: TableFacts): boolean {
  if (!looksAt(target, other, facts)) return false;
  const demands = demandsOf(target, facts);
  const hasRun = facts.columns.filter(({ gate, column }) => gate !== null && demands.some(isFilled(column.id)));
  if ([target, ...hasRun].some((it) => asksToBeEmpty(it, other, facts))) return true;
  return !demands.some((guard) => asksFor(guard, other, [])) && stepSkippedFor(target, other, facts) === null;
}

/** Whether the run condition of `target` asks for that part of the other column to be filled. */
export function asksToBeFilled(target: ColumnFacts, other: ColumnFacts, path: string[], facts: TableFacts): boolean {
  return demandsOf(target, facts).some((guard) => asksFor(guard, other, path));
}

function asksFor(guard: Guard, other: ColumnFacts, path: string[]): boolean {
  const isWithin = path.every((key, index) => guard.path[index] === key);
  return guard.must === "be-filled" && guard.columnId === other.column.id && isWithin;
}

const isFilled =
  (id: string) =>
  ({ columnId, must }: Guard) =>
    columnId === id && must !== "be-empty";

function asksToBeEmpty(target: ColumnFacts, other: ColumnFacts, facts: TableFacts): boolean {
  return demandsOf(target, facts).some(({ must, columnId }) => must === "be-empty" && shows(columnId, other, facts));
}

/** Whether a column is the other one or is made from it. */
function shows(columnId: string, { column }: ColumnFacts, { madeFrom }: TableFacts): boolean {
  return columnId === column.id || (madeFrom.get(columnId)?.has(column.id) ?? false);
}

/** A step that a run condition asks to be empty, and that did not run, and so is empty, where another column holds something. */
export interface SkippedStep {
  /** What the condition names: the step, or a column that is made from it. */
  asked: ColumnFacts;
  step: ColumnFacts;
  /** Whether that step itself asks for the other column to be empty, and not merely a step before it. */
  isDirect: boolean;
  /** The parts of the condition that ask something else. */
  rest: string[];
}

const MAX_STEPS = 8;

/**
 * The step for which the run condition of `target` takes the other column, further up the chain, without having looked at it. Null where
 * there is none, or where the condition looks at the other column, or at such a step in a way that is not understood.
 */
export function stepSkippedFor(
  target: ColumnFacts,
  other: ColumnFacts,
  facts: TableFacts,
  depth = 0,
): SkippedStep | null {
  const { text = null, references = [] } = target.gate?.condition ?? {};
  if (text === null || depth > MAX_STEPS || references.some((id) => shows(id, other, facts))) return null;
  const leadsThere = (id: string) => facts.reads.get(id)?.has(other.column.id) ?? false;
  const parts = conjunctsOf(text);
  const asking = parts.filter((part) => part.references.some(leadsThere));
  if (asking.some(({ asks }) => asks?.must !== "be-empty")) return null;
  const rest = parts.filter((part) => !asking.includes(part)).map((part) => part.text);
  const skipped = asking.flatMap(({ asks }): SkippedStep[] => {
    const asked = facts.columns.find((it) => it.column.id === asks?.columnId);
    if (asked === undefined) return [];
    return facts.columns.flatMap((step) => {
      if (step.gate === null || !shows(asked.column.id, step, facts)) return [];
      const isDirect = asksToBeEmpty(step, other, facts);
      const isPast = isDirect || stepSkippedFor(step, other, facts, depth + 1) !== null;
      return isPast ? [{ asked, step, isDirect, rest }] : [];
    });
  });
  return skipped.find(({ isDirect }) => isDirect) ?? skipped[0] ?? null;
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
