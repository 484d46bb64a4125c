import type { ColumnFacts, TableFacts } from "../model/facts.ts";
import type { ConditionText } from "../model/report.ts";
import { pathText, toPaste } from "./condition-text.ts";
import { asOperand, excludeEachOther } from "./exclusive-conditions.ts";
import { isGuardedBy, stepSkippedFor } from "./guarded.ts";
import { findSameData, type SameData } from "./same-data.ts";

/** The columns that `target` ought to find empty before it spends, and does not ask about. Empty when it need not or already does. */
export function unseenSameData(target: ColumnFacts, facts: TableFacts): SameData[] {
  if (target.isPaid === false || target.gate === null || isComparison(facts.table.name)) return [];
  const { condition, stops } = target.gate;
  if (condition.state === "constant-true" || condition.state === "constant-false" || condition.state === "broken")
    return [];
  // A parked column costs nothing by itself; a waterfall or a gated input already decides which rows reach this one.
  if (stops.some((stop) => stop.cause === "parked" || stop.cause === "waterfall" || stop.cause === "upstream"))
    return [];
  const found = findSameData(target, facts);
  // Which of several columns is the one to look at is the user's choice, but what a paid step found always counts, and what another step of
  // the chain was already kept from repeating.
  const isMeant = (it: SameData) => it.isStep || it.step !== null || stepSkippedFor(target, it.facts, facts) !== null;
  const guards = found.some((it) => isGuardedBy(target, it.facts, facts)) ? found.filter(isMeant) : found;
  return guards.filter((it) => {
    const isOtherRows = it.step !== null && excludeEachOther(target, it.step, facts);
    // What is extracted from a step is empty where the step found nothing.
    const isGuarded = [it.facts, it.step].some((other) => other !== null && isGuardedBy(target, other, facts));
    return !isOtherRows && !isGuarded;
  });
}

/** Which rule speaks for a column that does not look at those: each column has one owner. Null when there are none. */
export function ownerOf(unseen: readonly SameData[]): "waterfall-step-ungated" | "missing-only-if-empty" | null {
  if (unseen.length === 0) return null;
  return unseen.some((it) => it.step !== null) ? "waterfall-step-ungated" : "missing-only-if-empty";
}

/** Whether a table's name says that it runs providers side by side to compare them, which is meant to pay twice. */
export function isComparison(tableName: string): boolean {
  return /\b(test|bench(mark)?|compare|comparison|eval(uation)?)\b/i.test(tableName);
}

/**
 * The run condition that looks at those columns, to be pasted: it keeps the condition that is there and adds one `!` test per
 * column. An enrichment cell is an object even on a miss, so a step is tested at its path, not as a whole. Null when no row could meet it.
 */
export function onlyIfEmptyCondition(target: ColumnFacts, unseen: SameData[], facts: TableFacts): ConditionText | null {
  const existing = target.gate?.condition.text ?? null;
  const kept = existing === null ? [] : [`(${asOperand(existing)})`];
  const tests = unseen.map((it) => `!{{${it.facts.column.id}}}${pathText(it.path)}`);
  return toPaste([...kept, ...tests].join(" && "), target, facts);
}
