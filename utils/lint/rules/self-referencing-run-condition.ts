import { canRun } from "../can-run.ts";
import { nameOf } from "../condition-text.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "self-referencing-run-condition",
  since: "0.2.0",
  stage: "nursery",
  severity: "warning",
  title: "Run condition that reads the column's own result",
  why: "Clay refuses a condition that closes a circle, so a copied table that holds one cannot be trusted to stop a row. What guards a column against paying for itself again is the table's Keep existing results.",
  fix: "Turn on Keep existing results, and let the condition look at another column that may hold the same data already.",
  guards: ["The column is parked or free, or its condition is never true.", "The other column does not need this one."],
  check(facts, report) {
    for (const it of facts.columns) {
      const traps = it.gate?.condition.traps ?? [];
      const trap = traps.find(({ kind }) => kind === "self") ?? traps.find(({ kind }) => kind === "downstream");
      if (trap?.columnId == null || it.isPaid === false || !canRun(it)) continue;
      const { id, name } = it.column;
      const isSelf = trap.kind === "self";
      const other = nameOf(trap.columnId, facts);
      report.finding({
        columnId: id,
        // What the other one needs is read from formulas and inputs, which a waterfall may cut short.
        class: isSelf ? "proven" : "review",
        message: isSelf
          ? `The run condition of ${name} reads its own result, which Clay refuses as a circle.`
          : `The run condition of ${name} reads ${other}, which itself needs ${name} first. Clay refuses such a circle.`,
        fix: isSelf
          ? `To keep ${name} from paying for a row twice, turn on Keep existing results in the table's settings, and take {{${name}}} out of the condition.`
          : `Take {{${other}}} out of the condition, and look at a column that is filled before ${name} runs.`,
        culprit: { start: trap.start, end: trap.end },
      });
    }
  },
};
