import { action, ai, type Example, type Examples, table, value } from "../example.ts";

const plan = (planType: string): Example["workspace"] & object => ({
  id: "1",
  planType,
  balance: { credits: null, actions: null },
  allotment: { credits: null, actions: null },
  usdPerCredit: null,
});
const workspace = plan("explorerApril2023");
const reads = ["LinkedIn URL"];
const dear = (options: Parameters<typeof action>[2] = {}) =>
  action("Datagma", "datagma-find-mobile-number", { reads, ...options });
const cheap = (options: Parameters<typeof action>[2] = {}) =>
  action("LeadMagic", "leadmagic-find-mobile-number", { reads, ...options });
const people = [value("LinkedIn URL", "url")];

export const examples: Examples = {
  bad: [
    {
      title: "The dear provider of mobile numbers goes first",
      table: table([...people, dear(), cheap({ condition: "!{{Datagma}}" })]),
      workspace,
      expects: { Datagma: "takes 25 credits a row and goes first; LeadMagic looks for the same and takes 6" },
      class: "review",
    },
    {
      title: "A person whom a cheaper step knows by the same address",
      table: table([...people, action("Person", "enrich-person-and-company", { reads })]),
      workspace,
      expects: { Person: "Person takes 8 credits a row. Enrich person (Mixrank)" },
      class: "review",
    },
    {
      title: "An action under a key that a cheaper one has replaced",
      table: table([value("Domain"), action("Company", "cpj-enrich-company", { reads: ["Domain"] })]),
      workspace: plan("launch"),
      expects: { Company: "for 0.5" },
    },
  ],
  good: [
    {
      title: "The cheaper one goes first",
      table: table([...people, cheap(), dear({ condition: "!{{LeadMagic}}" })]),
      workspace,
      expects: {},
    },
    {
      title: "The two cost nearly the same",
      table: table([
        ...people,
        action("SMARTe", "smarte-find-mobile-number", { reads }),
        cheap({ condition: "!{{SMARTe}}" }),
      ]),
      workspace,
      expects: {},
    },
    {
      title: "The prices of current plans are not known",
      table: table([...people, dear(), cheap({ condition: "!{{Datagma}}" })]),
      workspace: plan("launch"),
      expects: {},
    },
    {
      title: "The dear one runs on an own key",
      table: table([...people, dear({ accountId: "aa_own" }), cheap({ condition: "!{{Datagma}}" })]),
      workspace,
      accounts: [{ id: "aa_own", providerType: "datagma", isShared: false }],
      expects: {},
    },
    {
      title: "The cheaper step needs another input",
      table: table([value("Full name"), action("Person", "enrich-person-and-company", { reads: ["Full name"] })]),
      workspace,
      expects: {},
    },
    {
      title: "The cheaper step is in the table already",
      table: table([
        ...people,
        action("Mixrank", "enrich-person-with-mixrank-v2", { reads }),
        action("Person", "enrich-person-and-company", { reads, condition: "!{{Mixrank}}?.name" }),
      ]),
      workspace,
      expects: {},
    },
    {
      title: "AI is priced by its model",
      table: table([...people, ai("Research", { reads })]),
      workspace,
      expects: {},
    },
  ],
};
