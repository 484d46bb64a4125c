import { canRun } from "../can-run.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "per-result-without-limit",
  since: "0.3.0",
  stage: "nursery",
  severity: "warning",
  title: "Column that is billed by the result and sets no limit",
  why: "Its price counts for each result, not for each row. Without a limit one row can take many times the figure beside the column's name.",
  fix: "Set a limit in the column's settings; where the action has none, let a run condition pick the rows.",
  guards: [
    "The column sets a limit, as a number or row by row.",
    "The price is per row, or whether it is per result is not known.",
    "A run takes no data credits.",
    "The column is parked or never runs.",
  ],
  check(facts, report) {
    for (const it of facts.columns) {
      if (it.unlimitedResults === null || it.takesDataCredits === false || !canRun(it)) continue;
      const { id, name } = it.column;
      const { unit, most } = it.unlimitedResults;
      const bound = most === null ? "how many a row brings is not bounded" : `a row may bring up to ${most}`;
      report.finding({
        columnId: id,
        // That the action has a limit to set, and none that holds by itself, is not always known.
        class: "review",
        message: `${name} is billed for each ${unit} and sets no limit: ${bound}.`,
        fix: `Set a limit in the settings of ${name}. If it has none to set, run it on a few rows first, and only where the answer is worth it.`,
      });
    }
  },
};
