import { stopsOfNewRows } from "../../expressions/effective-gate.ts";
import type { Rule } from "../rule.ts";
import { autoRunKnowledge, ungatedRule } from "../ungated.ts";

export const rule: Rule = {
  id: "auto-run-ungated",
  since: "0.1.0",
  stage: "stable",
  severity: "error",
  title: "Paid column that auto-run starts on every row",
  why: "With auto-run on and nothing to stop a row, every new row is paid for the moment it arrives, qualified or not, and nobody pressed Run.",
  fix: "Add a run condition on a column that says which rows are worth paying for, or switch the column's auto-run off.",
  guards: [
    "The column's or the table's auto-run is off.",
    "A run condition decides row by row.",
    "A column it needs is itself stopped, so the stop is inherited.",
    "A run costs neither credits nor an action.",
  ],
  check(facts, report) {
    const { phrase, class: proof } = autoRunKnowledge(facts);
    for (const it of facts.columns) {
      const { name, id } = it.column;
      if (it.isPaid === null && it.gate !== null && stopsOfNewRows(it.gate).length === 0) {
        report.unknown(id, `Whether a run of ${name} costs anything is not known, and nothing stops it.`);
      }
      if (ungatedRule(it, facts) !== "auto-run-ungated") continue;
      report.finding({
        columnId: id,
        class: proof,
        severity: it.takesDataCredits === false ? "warning" : "error",
        message: `${name} runs on every row by itself: ${phrase} starts it and nothing stops it.`,
        fix: "Add a run condition that picks the rows worth paying for, or switch this column's auto-run off and run it by hand.",
      });
    }
  },
};
