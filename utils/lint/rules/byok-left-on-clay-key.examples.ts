import { action, ai, type Examples, LAUNCH, table, value } from "../example.ts";

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
      title: "What it would save is said where both prices are known",
      table: table([value("Tier"), ai("Score", { condition, literals: { model: "gpt-5-mini", useCase: "use-ai" } })]),
      accounts: [own],
      workspace: LAUNCH,
      expects: { Score: "Your own key would save $" },
    },
    {
      title: "The provider's price is not known, so the saving is not either",
      table: table([value("Tier"), action("Find work email", "findymail-find-work-email", { condition })]),
      accounts: [{ id: "aa_finder", providerType: "findymail", isShared: false }],
      workspace: LAUNCH,
      expects: { "Find work email": "Type what your contract takes" },
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
      title: "The provider bills more for a validation than the data credits cost",
      table: table([value("Email"), action("Validate", "validate-email", { condition: "{{Email}}" })]),
      accounts: [{ id: "aa_checker", providerType: "zerobounce", isShared: false }],
      workspace: LAUNCH,
      expects: {},
    },
    {
      title: "The column is on the own key",
      table: table([value("Tier"), ai("Research", { condition, accountId: own.id })]),
      accounts: [own],
      expects: {},
    },
    {
      title: "The column never runs",
      table: table([value("Tier"), ai("Research", { condition: "false" })]),
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
