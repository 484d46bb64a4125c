import type { ColumnFacts, TableFacts } from "../../model/facts.ts";
import { canRun } from "../can-run.ts";
import { culpritOf, shorten, withNames } from "../condition-text.ts";
import { repairOf } from "../repair.ts";
import type { Draft, Rule } from "../rule.ts";
import { isOpen, settlingTrap, whySettled } from "../settling-trap.ts";
import { ungatedRule } from "../ungated.ts";

export const rule: Rule = {
  id: "always-true-run-condition",
  since: "0.2.0",
  stage: "nursery",
  severity: "error",
  title: "Run condition that stops no row",
  why: "A condition that is always true costs as much as none. The plain-language prompt beside it does not count: only the formula runs.",
  fix: "Open the column's run settings and read the formula under the prompt; write it so that it reads a column of the row.",
  guards: [
    "The column is parked, free, or waits for a column that is itself stopped.",
    "The compared column shows numbers or boxes, or what it holds is not known.",
  ],
  check(facts, report) {
    for (const it of facts.columns) {
      if (ungatedRule(it, facts) === "always-true-run-condition") report.finding(wholeDraft(it, facts));
      else {
        const draft = partDraft(it, facts);
        if (draft !== null) report.finding(draft);
      }
    }
  },
};

function wholeDraft(it: ColumnFacts, facts: TableFacts): Draft {
  const { column, gate } = it;
  const trap = settlingTrap(it);
  const prompt = column.action?.hasRunConditionPrompt ? " The prompt beside it does not count." : "";
  const cause =
    trap === null
      ? ""
      : ` The part that does it is ${culpritOf(it, trap, facts)}, because ${whySettled(it, trap, facts)}.`;
  const condition = trap && repairOf(it, trap, facts);
  return {
    columnId: column.id,
    class: "proven",
    severity: facts.table.isAutoRunOn === false ? "warning" : "error",
    message: `The run condition of ${column.name} is always true (${shorten(withNames(gate?.condition.text ?? "", facts))}), so it stops no row.${cause}${prompt}`,
    fix:
      condition === null
        ? "Write a condition that reads a column of the row, or generate it again and check the formula below the prompt."
        : `Write it as: ${condition.byName}`,
    condition,
    culprit: trap && { start: trap.start, end: trap.end },
  };
}

function partDraft(it: ColumnFacts, facts: TableFacts): Draft | null {
  const trap = settlingTrap(it);
  if (it.gate?.condition.state !== "depends" || trap === null || !isOpen(it, trap)) return null;
  if (it.isPaid === false || !canRun(it)) return null;
  const condition = repairOf(it, trap, facts);
  return {
    columnId: it.column.id,
    class: "review",
    severity: "warning",
    message: `A part of the run condition of ${it.column.name} lets every row through: ${culpritOf(it, trap, facts)}. The reason is that ${whySettled(it, trap, facts)}.`,
    fix:
      condition === null
        ? "Compare the column with what it holds, or with the part of its cell that you mean."
        : `Write it as: ${condition.byName}`,
    condition,
    culprit: { start: trap.start, end: trap.end },
  };
}
