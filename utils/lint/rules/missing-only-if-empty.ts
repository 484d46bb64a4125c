import { reportPaidAgain } from "../paid-again.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "missing-only-if-empty",
  since: "0.1.0",
  stage: "stable",
  severity: "error",
  title: "Paid column that runs although another column may hold the answer",
  why: "Rows that already have the answer in another column are paid for a second time.",
  fix: "Only run if the other column is empty. A condition on the column's own output is no way out: Clay refuses it as a circle, and Keep existing results guards the column against itself.",
  guards: [
    "The run condition asks for the other column, or for something made from it, to be empty, directly or through formulas.",
    "The run condition looks at the other column in a way that cannot be told.",
    "The run condition asks a column of another kind to be empty: that is run-condition-wrong-column.",
    "The other column is made from this one, or is what another paid column found: that is waterfall-step-ungated.",
    "The column is parked, free, a later step of a native waterfall, or waits for a column that is itself stopped.",
    "The table compares providers side by side (its name says test, benchmark or comparison).",
  ],
  check(facts, report) {
    reportPaidAgain("missing-only-if-empty", facts, report);
  },
};
