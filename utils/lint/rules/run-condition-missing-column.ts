import { canRun } from "../can-run.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "run-condition-missing-column",
  since: "0.1.0",
  stage: "nursery",
  severity: "warning",
  title: "Run condition that reads a column which the table does not have",
  why: "Clay saves a run condition without checking it. What it does with one that reads a deleted column is not documented, so nobody can say which rows are paid for.",
  fix: "Open the column's run settings and choose a column that exists in the place of the one that is gone.",
  guards: [
    "The column is parked or free.",
    "It reads a column that every table has without listing it, such as the time a row was made.",
  ],
  check(facts, report) {
    for (const it of facts.columns) {
      const missing = it.gate?.condition.missing ?? [];
      if (missing.length === 0 || it.isPaid === false || !canRun(it)) continue;
      const { id, name } = it.column;
      const what = missing.length === 1 ? "a column" : `${missing.length} columns`;
      report.finding({
        columnId: id,
        class: "proven",
        message: `The run condition of ${name} reads ${what} that this table does not have (${missing.join(", ")}). What Clay does then is not documented, so which rows run is not known.`,
        fix: `Choose the column that was meant, or switch the auto-run of ${name} off until the condition is repaired.`,
      });
    }
  },
};
