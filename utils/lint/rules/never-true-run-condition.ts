import type { ColumnFacts, TableFacts } from "../../model/facts.ts";
import { canRun } from "../can-run.ts";
import { culpritOf, shorten, withNames } from "../condition-text.ts";
import { repairOf } from "../repair.ts";
import type { Draft, Rule } from "../rule.ts";
import { isOpen, settlingTrap, whySettled } from "../settling-trap.ts";

export const rule: Rule = {
  id: "never-true-run-condition",
  since: "0.2.0",
  stage: "nursery",
  severity: "warning",
  title: "Run condition that no row can meet",
  why: "A column whose condition is never true is idle, and nobody notices because it costs nothing. Formula results are texts, so a comparison with true, or with a number by ===, matches none of them.",
  fix: 'Compare with a text ("true"), or make a number of the column first (+{{Score}} === 5).',
  guards: [
    "The condition is the plain word false, which people use as an off switch on purpose.",
    "The column is parked, free, or waits for a column that is itself stopped.",
    "The compared column shows numbers or boxes, or what it holds is not known.",
  ],
  check(facts, report) {
    for (const it of facts.columns) {
      if (it.gate === null || it.isPaid === false) continue;
      const { state, missing, problem } = it.gate.condition;
      // A column that is gone is run-condition-missing-column's to report.
      if (state === "broken" && missing.length === 0 && it.isPaid === true) {
        report.unknown(it.column.id, `The run condition of ${it.column.name} cannot be read: ${problem}.`);
      }
      const draft = state === "constant-false" ? wholeDraft(it, facts) : partDraft(it, facts);
      if (draft !== null) report.finding(draft);
    }
  },
};

function wholeDraft(it: ColumnFacts, facts: TableFacts): Draft | null {
  const { column, gate } = it;
  const text = gate?.condition.text ?? "";
  const isStoppedAnyway = gate?.stops.some((stop) => stop.cause === "parked" || stop.cause === "upstream");
  if (text.trim() === "false" || isStoppedAnyway) return null;
  const trap = settlingTrap(it);
  if (trap === null) {
    return {
      columnId: column.id,
      class: "proven",
      severity: "info",
      message: `${column.name} never runs: its run condition is never true (${shorten(withNames(text, facts))}).`,
      fix: "If that is meant, switch the column's auto-run off instead; otherwise repair the condition.",
    };
  }
  return {
    columnId: column.id,
    class: "proven",
    message: `${column.name} never runs: ${culpritOf(it, trap, facts)} is never true, because ${whySettled(it, trap, facts)}.`,
    ...mend(it, facts),
    culprit: { start: trap.start, end: trap.end },
  };
}

function partDraft(it: ColumnFacts, facts: TableFacts): Draft | null {
  const trap = settlingTrap(it);
  if (it.gate?.condition.state !== "depends" || trap === null || isOpen(it, trap) || !canRun(it)) return null;
  return {
    columnId: it.column.id,
    class: "review",
    message: `A part of the run condition of ${it.column.name} matches no row: ${culpritOf(it, trap, facts)}. The reason is that ${whySettled(it, trap, facts)}.`,
    ...mend(it, facts),
    culprit: { start: trap.start, end: trap.end },
  };
}

function mend(it: ColumnFacts, facts: TableFacts): Pick<Draft, "fix" | "condition"> {
  const trap = settlingTrap(it);
  const condition = trap && repairOf(it, trap, facts);
  return condition === null
    ? { fix: "Compare the column with what it holds, or with the part of its cell that you mean." }
    : { fix: `Write it as: ${condition.byName}`, condition };
}
