import type { ColumnFacts, TableFacts } from "../model/facts.ts";
import { dataKindOf } from "./data-kind.ts";

/** A column that may hold already what another column is about to pay for. */
export interface SameData {
  facts: ColumnFacts;
  kind: string;
  /** True when it is itself a paid step that looks for the same thing, false when it merely holds data. */
  isStep: boolean;
  /** The paid column whose result it is: itself for a step, the step it is made from for a formula; null for plain data. */
  step: ColumnFacts | null;
  /** How it is known that both hold the same kind of data. */
  by: "action" | "type" | "name";
  /** The reference to test, without braces: the column and the path inside its cell. */
  path: string[];
}

/**
 * Finds the columns that may hold already what `target` looks for, and that `target` could look at: never one that reads the
 * target, because Clay refuses a condition that closes a circle (users-and-peers.md section 1.2). Of two steps that do not
 * know each other, the later one looks at the earlier one. A column extracted from such a step stands for the step.
 */
export function findSameData(target: ColumnFacts, facts: TableFacts): SameData[] {
  const wanted = dataKindOf(target);
  if (wanted === null || target.gate === null) return [];
  const reads = (reader: ColumnFacts, read: ColumnFacts) =>
    facts.reads.get(reader.column.id)?.has(read.column.id) ?? false;
  const isMadeFrom = (it: ColumnFacts, from: ColumnFacts) =>
    facts.madeFrom.get(it.column.id)?.has(from.column.id) ?? false;
  const position = (it: ColumnFacts) => facts.columns.indexOf(it);
  const isSame = (it: ColumnFacts) => it !== target && dataKindOf(it)?.kind === wanted.kind;
  const isLaterStep = (it: ColumnFacts) => it.gate !== null && !reads(target, it) && position(it) > position(target);
  const later = facts.columns.filter((it) => isSame(it) && isLaterStep(it));
  const found = facts.columns.flatMap((other): SameData[] => {
    const held = dataKindOf(other);
    if (!isSame(other) || held === null || reads(other, target)) return [];
    // What the target is fed with cannot be what it looks for: it would never run.
    if (inputsOf(target, facts).has(other.column.id)) return [];
    const isStep = other.gate !== null;
    if (later.some((step) => step === other || (!isStep && !reads(target, other) && reads(other, step)))) return [];
    // A twin finds nothing that the target would not find: duplicate-column speaks for the two.
    if (isStep && (!shareInput(target, other, facts) || areTwins(target, other, facts))) return [];
    const step = isStep ? other : facts.columns.find((it) => it.gate !== null && isSame(it) && isMadeFrom(other, it));
    return [
      {
        facts: other,
        kind: wanted.kind,
        isStep,
        step: step === undefined || step.isPaid === false ? null : step,
        by: held.by,
        path: isStep ? other.resultPath : [],
      },
    ];
  });
  const isCovered = (step: SameData) => found.some((it) => !it.isStep && isMadeFrom(it.facts, step.facts));
  return found.filter((it) => !it.isStep || !isCovered(it));
}

/** Every column that feeds the inputs of a column, directly or through others. A circle, which Clay refuses, feeds nothing. */
function inputsOf({ column }: ColumnFacts, { reads }: TableFacts): ReadonlySet<string> {
  const direct = column.action?.inputs.flatMap((input) => input.references.map(({ columnId }) => columnId)) ?? [];
  const feeding = direct.filter((id) => id !== column.id && !reads.get(id)?.has(column.id));
  return new Set(feeding.flatMap((id) => [id, ...(reads.get(id) ?? [])]));
}

// Two finders that share no input look for different people.
function shareInput(one: ColumnFacts, other: ColumnFacts, facts: TableFacts): boolean {
  const [first, second] = [inputsOf(one, facts), inputsOf(other, facts)];
  return first.size === 0 || second.size === 0 || [...first].some((id) => second.has(id));
}

function areTwins(one: ColumnFacts, other: ColumnFacts, { table }: TableFacts): boolean {
  return table.sameInputs.some((group) => group.includes(one.column.id) && group.includes(other.column.id));
}

/** Whether the run condition of `target` looks at the other column, directly or through formulas. */
export function looksAt(target: ColumnFacts, other: ColumnFacts, facts: TableFacts): boolean {
  const references = target.gate?.condition.references ?? [];
  return references.some((id) => id === other.column.id || (facts.reads.get(id)?.has(other.column.id) ?? false));
}
