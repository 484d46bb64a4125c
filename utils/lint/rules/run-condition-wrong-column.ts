import { canRun } from "../can-run.ts";
import { toPaste } from "../condition-text.ts";
import type { Rule } from "../rule.ts";
import { wrongColumnOf } from "../wrong-column.ts";

export const rule: Rule = {
  id: "run-condition-wrong-column",
  since: "0.2.0",
  stage: "nursery",
  severity: "warning",
  title: "Run condition that asks another kind of column to be empty",
  why: "A condition on the wrong column looks like a guard and is none: rows that have the answer already are paid for again.",
  fix: "Choose the column that may hold what this one looks for.",
  guards: [
    "The condition looks at a column of the right kind as well.",
    "The column that is asked feeds this one, or what it holds is not told by its name or type.",
    "The column is parked or free.",
  ],
  check(facts, report) {
    for (const it of facts.columns) {
      const found = it.isPaid === false || !canRun(it) ? null : wrongColumnOf(it, facts);
      if (found === null) continue;
      const { asked, meant } = found;
      const [wrong, right] = [`{{${asked.column.id}}}`, `{{${meant.facts.column.id}}}`];
      const condition = toPaste(
        (it.gate?.condition.text ?? "").replaceAll(wrong, () => right),
        it,
        facts,
      );
      report.finding({
        columnId: it.column.id,
        class: "review",
        message: `The run condition of ${it.column.name} asks for ${asked.column.name} to be empty, but ${meant.facts.column.name} is the column that may hold a ${meant.kind} already. Such rows are paid for again.`,
        fix:
          condition === null
            ? `Let the condition ask for ${meant.facts.column.name} instead, if that is meant.`
            : `If ${meant.facts.column.name} is meant, write: ${condition.byName}`,
        condition,
      });
    }
  },
};
