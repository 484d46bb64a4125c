import { action, ai, type Examples, table, value } from "../example.ts";

const condition = "{{Tier}}";
const literals = { model: "claude-opus-4", useCase: "claygent" };
const own = { id: "aa_own", providerType: "anthropic", isShared: false };

export const examples: Examples = {
  bad: [
    {
      title: "Web research with a model that is settled by what the provider charged",
      table: table([value("Tier"), ai("Research", { condition, literals })]),
      expects: { Research: "runs claude-opus-4 on Clay's key: its price varies from row to row" },
    },
    {
      title: "A budget of nothing is no budget",
      table: table([value("Tier"), ai("Research", { condition, literals: { ...literals, runBudget: "0" } })]),
      expects: { Research: "no budget stops a dear one" },
    },
    {
      title: "A run by hand takes many rows as well",
      table: table([value("Tier"), ai("Research", { condition, literals })], { isAutoRunOn: false }),
      expects: { Research: "no budget" },
    },
    {
      title: "Models without a known price and connections that were not seen: one line for the table",
      table: table([
        value("Tier"),
        ai("Tomorrow", { condition, literals: { model: "a-model-of-tomorrow", useCase: "use-ai" } }),
        ai("Research", { condition, literals, accountId: "aa_unseen" }),
        ai("Research 2", { condition, literals, accountId: "aa_unseen" }),
      ]),
      expects: {},
      notChecked: [""],
    },
  ],
  good: [
    {
      title: "The column has a budget",
      table: table([value("Tier"), ai("Research", { condition, literals: { ...literals, runBudget: "5" } })]),
      expects: {},
    },
    {
      title: "The budget is computed row by row",
      table: table([
        value("Tier"),
        (() => {
          const column = ai("Research", { condition, literals });
          const references = [{ columnId: "f_tier", path: [], isRequired: true }];
          const budget = { name: "runBudget", references };
          return { ...column, action: column.action && { ...column.action, inputs: [budget] } };
        })(),
      ]),
      expects: {},
    },
    {
      title: "The model has a fixed price",
      table: table([value("Tier"), ai("Research", { condition })]),
      expects: {},
    },
    {
      title: "The column runs on the own key",
      table: table([value("Tier"), ai("Research", { condition, literals, accountId: own.id })]),
      accounts: [own],
      expects: {},
    },
    {
      title: "The column is parked, or is no AI column",
      table: table([
        value("Tier"),
        ai("Research", { literals, isAutoRunOn: false }),
        action("Enrich company", "enrich-company-with-mixrank-v2", { condition }),
      ]),
      expects: {},
    },
  ],
};
