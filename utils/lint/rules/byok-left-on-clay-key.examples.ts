import { action, ai, type Examples, table, value } from "../example.ts";

const own = { id: "aa_own", providerType: "openai", isShared: false };
const managed = { id: "aa_clay", providerType: "openai", isShared: true };
const condition = "{{Tier}}";

export const examples: Examples = {
  bad: [
    {
      title: "An AI column on Clay's key while the workspace has its own OpenAI connection",
      table: table([value("Tier"), ai("Research", { condition })]),
      accounts: [own],
      expects: { Research: "has its own OpenAI connection" },
    },
    {
      title: "The column was set to the Clay-managed connection",
      table: table([value("Tier"), ai("Research", { condition, accountId: managed.id })]),
      accounts: [managed, own],
      expects: { Research: "runs on Clay's key" },
    },
    {
      title: "The list of connections was not seen",
      table: table([value("Tier"), ai("Research", { condition, accountId: "aa_unknown" })]),
      expects: {},
      notChecked: [""],
    },
    {
      title: "The chosen connection is not in the list",
      table: table([value("Tier"), ai("Research", { condition, accountId: "aa_unknown" })]),
      accounts: [own],
      expects: {},
      notChecked: ["Research"],
    },
  ],
  good: [
    {
      title: "The column is on the own key",
      table: table([value("Tier"), ai("Research", { condition, accountId: own.id })]),
      accounts: [own],
      expects: {},
    },
    {
      title: "The workspace has no own connection for that provider",
      table: table([value("Tier"), ai("Research", { condition })]),
      accounts: [managed, { id: "aa_other", providerType: "anthropic", isShared: false }],
      expects: {},
    },
    {
      title: "Clay's own models take no customer key",
      table: table([
        value("Tier"),
        ai("Research", { condition, literals: { model: "clay-argon", useCase: "claygent" } }),
      ]),
      accounts: [own],
      expects: {},
    },
    {
      title: "An HTTP call takes no data credits, so no key can save any",
      table: table([value("Tier"), action("Call", "http-api-v2", { condition })]),
      accounts: [own],
      expects: {},
    },
  ],
};
