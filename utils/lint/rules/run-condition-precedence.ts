import { canRun } from "../can-run.ts";
import { culpritOf } from "../condition-text.ts";
import { repairOf } from "../repair.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "run-condition-precedence",
  since: "0.2.0",
  stage: "nursery",
  severity: "warning",
  title: "Run condition that is read otherwise than it looks",
  why: "The ! of !a === b negates a alone, & and | compute with numbers, && binds tighter than ||, and both bind tighter than the question mark. The rows that run, and are paid for, are then not those that were meant.",
  fix: "Put brackets around what belongs together, and write && and || twice.",
  guards: [
    "Brackets say what is meant, or both readings come to the same.",
    "Cases that are each an && stand side by side (a && b || c && d).",
    "The condition gives every row the same answer: that is never-true-run-condition or always-true-run-condition.",
    "The column is parked or free.",
  ],
  check(facts, report) {
    for (const it of facts.columns) {
      const { state, traps } = it.gate?.condition ?? { state: "none", traps: [] };
      const trap = traps.find(({ kind }) => kind === "precedence");
      if (trap === undefined || state !== "depends" || it.isPaid === false || !canRun(it)) continue;
      const condition = repairOf(it, trap, facts);
      report.finding({
        columnId: it.column.id,
        class: "review",
        message: `A part of the run condition of ${it.column.name} is read otherwise than it looks: ${culpritOf(it, trap, facts)}. The rows that run may not be those that were meant.`,
        fix:
          condition === null
            ? "Put brackets around what belongs together."
            : `If you mean it so, write: ${condition.byName}`,
        condition,
        culprit: { start: trap.start, end: trap.end },
      });
    }
  },
};
