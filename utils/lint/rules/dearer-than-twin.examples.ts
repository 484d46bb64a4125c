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
const people = [value("LinkedIn URL", "url")];

export const examples: Examples = {
  bad: [
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
      title: "The dear one runs on an own key",
      table: table([...people, action("Person", "enrich-person-and-company", { reads, accountId: "aa_own" })]),
      workspace,
      accounts: [{ id: "aa_own", providerType: "clearbit", isShared: false }],
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
