import type { Rule } from "../rule.ts";
import { autoRunKnowledge, ungatedRule } from "../ungated.ts";

export const rule: Rule = {
  id: "auto-run-on-ai-column",
  since: "0.1.0",
  stage: "stable",
  severity: "error",
  title: "AI column that auto-run starts on every row",
  why: "An AI prompt is paid for on every row that arrives, whatever it answers, and again when an input changes unless existing results are kept.",
  fix: "Add a run condition, or switch the column's auto-run off and run it by hand on the rows you want.",
  guards: [
    "The column's or the table's auto-run is off.",
    "A run condition decides row by row.",
    "A column it needs is itself stopped, so the stop is inherited.",
  ],
  check(facts, report) {
    const { phrase, class: proof } = autoRunKnowledge(facts);
    const again = facts.table.keepsExistingResults === true ? "" : ", and again when one of its inputs changes";
    for (const it of facts.columns) {
      if (ungatedRule(it, facts) !== "auto-run-on-ai-column") continue;
      report.finding({
        columnId: it.column.id,
        class: proof,
        message: `${it.column.name} runs its AI prompt on every row by itself${again}: ${phrase} starts it and nothing stops it.`,
        fix: "Add a run condition that picks the rows worth a prompt, or switch this column's auto-run off and run it by hand.",
      });
    }
  },
};
