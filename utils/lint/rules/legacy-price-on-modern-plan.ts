import { canRun } from "../can-run.ts";
import { shortList } from "../listed.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "legacy-price-on-modern-plan",
  since: "0.3.0",
  stage: "nursery",
  severity: "info",
  title: "Columns for which Clay's page gives only the price of the old plans",
  why: "Since March 2026 two price lists stand side by side. On a current plan a run takes data credits and an action by the new list, and an old price says neither.",
  fix: "Run the column on one row and read what was charged in the cell's details before the rest runs.",
  guards: [
    "The workspace is on a legacy plan, or its plan was not seen.",
    "The page gives the current price as well, or you have typed one.",
    "The column runs on your own key, takes no data credits, is parked or never runs.",
  ],
  check(facts, report) {
    const columns = facts.columns.filter((it) => it.hasLegacyPriceOnly && it.isPaid !== false && canRun(it));
    if (columns.length === 0) return;
    const names = shortList(columns.map(({ column }) => column.name));
    const isOne = columns.length === 1;
    report.finding({
      columnId: null,
      class: "review",
      message: `For ${names} Clay's page gives only the price of the old plans, and this workspace is on a current one. What a run takes here may be more or less, and one action besides.`,
      fix: `Run ${isOne ? "it" : "each of them"} on one row, and read what was charged in the cell's details before you run the rest.`,
    });
  },
};
