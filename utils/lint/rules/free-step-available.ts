import { canRun } from "../can-run.ts";
import { freeStepFor } from "../free-step.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "free-step-available",
  since: "0.3.0",
  stage: "nursery",
  severity: "warning",
  title: "AI column for what a free step does",
  why: "Tidying a name, a domain or a number is the same for every row and needs no judgement. Clay's normalising steps and formulas do it without data credits.",
  fix: "Try the free step on a few rows and compare, then park the AI column.",
  guards: [
    "The column's name says more than that: a word that is not about tidying leaves it alone.",
    "What it gets out of a website or a domain is something else.",
    "It searches the web, is parked, free, or never runs.",
  ],
  check(facts, report) {
    for (const it of facts.columns) {
      if (it.kind !== "ai" || it.isPaid === false || !canRun(it)) continue;
      if (it.column.action?.literals.useCase !== "use-ai") continue;
      const step = freeStepFor(it.column.name);
      if (step === null) continue;
      report.finding({
        columnId: it.column.id,
        // Only the column's name says what it does; the prompt is not kept.
        class: "review",
        severity: it.takesDataCredits === false ? "info" : "warning",
        message: `${it.column.name} pays for an AI prompt on every row that it runs on, and by its name it does what ${step} does without data credits.`,
        fix: `Try ${step} on a few rows and compare. If it does, let the columns that read ${it.column.name} read that one, and switch ${it.column.name} off.`,
      });
    }
  },
};
