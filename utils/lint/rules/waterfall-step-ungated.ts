import { reportPaidAgain } from "../paid-again.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "waterfall-step-ungated",
  since: "0.1.0",
  stage: "nursery",
  severity: "error",
  title: "Later step of a hand-made waterfall that runs although an earlier one found the answer",
  why: "Paid columns that look for the same thing side by side are all paid for on every row; a waterfall stops at the first that finds it.",
  fix: "Only run a step if all steps before it found nothing, not merely the last one, which is empty as well where it did not run; or put them into one waterfall of Clay's, which does that by itself.",
  guards: [
    "The run condition asks for what the earlier step found to be empty, directly or through formulas, or looks at it in a way that cannot be told.",
    "The run condition asks for a step to have run that itself runs only where the earlier one found nothing.",
    "The run conditions of the two exclude each other, so that no row runs both.",
    "They share no input, so they look for different people or companies.",
    "The column is parked, free, a later step of a native waterfall, or waits for a column that is itself stopped.",
    "The table compares providers side by side (its name says test, benchmark or comparison).",
  ],
  check(facts, report) {
    reportPaidAgain("waterfall-step-ungated", facts, report);
  },
};
