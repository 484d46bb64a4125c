import { canRun } from "../can-run.ts";
import { culpritOf, nameOf, pathText } from "../condition-text.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "run-condition-on-status",
  since: "0.2.0",
  stage: "nursery",
  severity: "warning",
  title: "Run condition that asks whether a step has finished, not what it found",
  why: "A step that found nothing has finished as well, so every later step that waits for it is paid for on its misses too.",
  fix: "Test the value that the step was to find: {{Find email}}?.email.",
  guards: [
    "The condition tests a value of the same column, or of one that is made from it, besides.",
    "It asks for errors, or for another status that tells a miss.",
    "The column is parked or free.",
  ],
  check(facts, report) {
    for (const it of facts.columns) {
      const trap = it.gate?.condition.traps.find(({ kind }) => kind === "status");
      if (trap?.columnId == null || it.isPaid === false || !canRun(it)) continue;
      const step = facts.columns.find(({ column }) => column.id === trap.columnId);
      const other = nameOf(trap.columnId, facts);
      const value =
        step === undefined || step.resultPath.length === 0 ? "" : `: {{${other}}}${pathText(step.resultPath)}`;
      report.finding({
        columnId: it.column.id,
        class: "review",
        message: `The run condition of ${it.column.name} asks whether ${other} has finished (${culpritOf(it, trap, facts)}), so it also runs on rows where ${other} found nothing.`,
        fix: `Test the value that ${it.column.name} needs from ${other}${value}${value === "" ? "." : ""}`,
        culprit: { start: trap.start, end: trap.end },
      });
    }
  },
};
