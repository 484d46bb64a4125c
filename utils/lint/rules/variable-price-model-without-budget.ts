import { canRun } from "../can-run.ts";
import { listed, shortList } from "../listed.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "variable-price-model-without-budget",
  since: "0.1.0",
  stage: "nursery",
  severity: "warning",
  title: "AI model with a variable price and no budget per row",
  why: "For such a model Clay holds an estimate and settles it by what the provider charged. Long pages and long answers cost a multiple of it, and without a budget nothing stops a row.",
  fix: "Set a credit budget per row in the column's settings, or choose a model with a fixed price.",
  guards: [
    "The column has a budget per row.",
    "The model has a fixed price.",
    "The column runs on the customer's own key: then the provider bills, by its own limits.",
    "The column is parked or never runs.",
  ],
  check(facts, report) {
    const open = facts.columns.filter(
      (it) => it.kind === "ai" && !it.hasBudget && it.account !== "own" && it.modelPricing !== "fixed" && canRun(it),
    );
    for (const { column, account, modelPricing } of open) {
      if (account !== "clay" || modelPricing !== "variable") continue;
      const model = column.action?.literals.model ?? "a model";
      report.finding({
        columnId: column.id,
        class: "proven",
        message: `${column.name} runs ${model} on Clay's key: its price varies from row to row, and no budget stops a dear one.`,
        fix: `Set a credit budget per row in the settings of ${column.name}, a little above what its first rows took, or choose a model with a fixed price.`,
      });
    }
    const unpriced = open.filter((it) => it.modelPricing === null).map((it) => it.column.name);
    const keyless = open.filter((it) => it.modelPricing !== null && it.account !== "clay").map((it) => it.column.name);
    const reasons = [
      ...(unpriced.length > 0 ? [`how the model of ${shortList(unpriced)} is priced`] : []),
      ...(keyless.length > 0 ? [`whose key runs ${shortList(keyless)}`] : []),
    ];
    if (reasons.length > 0)
      report.unknown(
        null,
        `No budget per row is set, and ${listed(reasons)} is not known: a row may cost more than it seems.`,
      );
  },
};
