import { canRun } from "../can-run.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "price-rose",
  since: "0.1.0",
  stage: "nursery",
  severity: "warning",
  title: "Clay's price for this action rose",
  why: "Clay changes prices in its catalogue without a word in the table, and a column that was cheap when it was built goes on running.",
  fix: "Compare it with another provider, with your own key, or ask whether every row still needs it.",
  guards: [
    "The price was seen once only, or it fell: the estimate counts the new price either way.",
    "Another table or the catalogue shows another price: each table is compared with what it showed itself.",
    "The workspace moved to another plan: prices are compared within one price model.",
    "The credits rose and the column runs on your own key, which takes none.",
    "The price is one that you set yourself, or that of an AI model or a function, which have no price of their own.",
    "The column is parked or never runs.",
    "The new price has stood for 90 days in which Fettle saw it.",
  ],
  check(facts, report) {
    for (const it of facts.columns) {
      const { column, providerName, priceRise } = it;
      if (priceRise === null || !canRun(it)) continue;
      const { unit, from, to, when, adds } = priceRise;
      const whose = providerName === null ? "Clay's price" : `${providerName}'s price`;
      const more = adds === null ? "" : ` That adds ${adds} to the next run.`;
      report.finding({
        columnId: column.id,
        class: "proven",
        message: `${whose} for ${column.name} rose from ${from} to ${to} ${unit} ${when}.${more}`,
        fix: `See whether ${column.name} is worth ${to} ${unit} a run: another provider, your own key or fewer rows may cost less.`,
      });
    }
  },
};
