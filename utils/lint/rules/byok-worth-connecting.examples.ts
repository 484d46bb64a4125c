import type { Workspace } from "../../model/workspace.ts";
import { action, ai, type Examples, table, value } from "../example.ts";

const none = { credits: null, actions: null };
const launch: Workspace = {
  id: "1",
  planType: "launch",
  balance: none,
  allotment: { credits: "2500", actions: "15000" },
  usdPerCredit: null,
};
const condition = "{{Tier}}";
const gemini = { literals: { model: "gemini-2.5-flash", useCase: "use-ai" } };

export const examples: Examples = {
  bad: [
    {
      title: "An AI column whose model costs less by its maker's token prices",
      table: table([value("Tier"), ai("Score", { condition, ...gemini })]),
      accounts: [],
      workspace: launch,
      expects: { Score: "would save $" },
    },
  ],
  good: [
    {
      title: "The provider's price is not known",
      table: table([value("Tier"), action("Find work email", "findymail-find-work-email", { condition })]),
      accounts: [],
      workspace: launch,
      expects: {},
    },
    {
      title: "The workspace's price per credit is not known",
      table: table([value("Tier"), ai("Score", { condition, ...gemini })]),
      accounts: [],
      expects: {},
    },
    {
      title: "The workspace has a connection already",
      table: table([value("Tier"), ai("Score", { condition, ...gemini })]),
      accounts: [{ id: "aa_own", providerType: "gemini", isShared: false }],
      workspace: launch,
      expects: {},
    },
    {
      title: "Connections were not seen",
      table: table([value("Tier"), ai("Score", { condition, ...gemini })]),
      workspace: launch,
      expects: {},
    },
    {
      title: "The column never runs",
      table: table([value("Tier"), ai("Score", { condition: "false", ...gemini })]),
      accounts: [],
      workspace: launch,
      expects: {},
    },
    {
      title: "A validation that takes a tenth of a credit costs less on Clay's key than with the provider",
      table: table([value("Email"), action("Validate", "validate-email", { condition: "{{Email}}" })]),
      accounts: [],
      workspace: launch,
      expects: {},
    },
  ],
};
