import type { ColumnFacts, TableFacts } from "../../model/facts.ts";
import type { Trap } from "../../model/gate.ts";
import { canRun } from "../can-run.ts";
import { culpritOf, nameOf, pathText } from "../condition-text.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "run-condition-on-status",
  since: "0.2.0",
  stage: "nursery",
  severity: "warning",
  title: "Run condition that asks whether a step has finished, not what it found",
  why: "A step that found nothing has finished as well, so every later step that waits for it is paid for on its misses too. The label that Clay shows in a cell is no way out: a condition reads the data behind it.",
  fix: "Test the value that the step was to find: {{Find email}}?.email.",
  guards: [
    "The condition tests a value of the same column, or of one that is made from it, besides.",
    "It asks for errors, for another status that tells a miss, or for exactly SUCCESS, which a miss does not have.",
    "The compared column is a formula or holds data, or the text is no label of Clay's.",
    "The column is parked or free.",
  ],
  check(facts, report) {
    for (const it of facts.columns) {
      const trap = it.gate?.condition.traps.find(({ kind }) => kind === "status" || kind === "label");
      if (trap?.columnId == null || it.isPaid === false || !canRun(it)) continue;
      const step = facts.columns.find(({ column }) => column.id === trap.columnId);
      const other = nameOf(trap.columnId, facts);
      const value =
        step === undefined || step.resultPath.length === 0 ? "" : `: {{${other}}}${pathText(step.resultPath)}`;
      report.finding({
        columnId: it.column.id,
        class: "review",
        message: messageOf(it, trap, other, facts),
        fix: `Test the value that ${it.column.name} needs from ${other}${value}${value === "" ? "." : ""}`,
        culprit: { start: trap.start, end: trap.end },
      });
    }
  },
};

function messageOf(it: ColumnFacts, trap: Trap, step: string, facts: TableFacts): string {
  const { name } = it.column;
  const part = culpritOf(it, trap, facts);
  return trap.kind === "status"
    ? `The run condition of ${name} asks whether ${step} has finished (${part}), so it also runs on rows where ${step} found nothing.`
    : `The run condition of ${name} compares ${step} with the label that Clay shows in its cell (${part}). A condition reads the data behind the label, so the rows that run may not be those that were meant.`;
}
