import { action, type Example, type Examples, table, value } from "../example.ts";

const LEGACY = { credits: "2", ownKeyCredits: "0", actions: "0" };
const MODERN = { credits: "0.5", ownKeyCredits: "0", actions: "1" };
const plan = (planType: string): Example["workspace"] & object => ({
  id: "1",
  planType,
  balance: { credits: null, actions: null },
  allotment: { credits: null, actions: null },
  usdPerCredit: null,
});
const finder = (pricing: NonNullable<Parameters<typeof action>[2]>["pricing"], accountId?: string) =>
  action("Find email", "findymail-find-work-email", {
    reads: ["Domain"],
    pricing: pricing ?? null,
    ...(accountId !== undefined && { accountId }),
  });
const old = { legacy: LEGACY, modern: null };

export const examples: Examples = {
  bad: [
    {
      title: "A column that brings only an old price",
      table: table([value("Domain"), finder(old)]),
      workspace: plan("launch"),
      expects: { "": "For Find email Clay's page gives only the price of the old plans" },
      class: "review",
    },
  ],
  good: [
    {
      title: "It brings both",
      table: table([value("Domain"), finder({ legacy: LEGACY, modern: MODERN })]),
      workspace: plan("launch"),
      expects: {},
    },
    {
      title: "The workspace is on an old plan",
      table: table([value("Domain"), finder(old)]),
      workspace: plan("explorerApril2023"),
      expects: {},
    },
    { title: "The plan was not seen", table: table([value("Domain"), finder(old)]), expects: {} },
    {
      title: "It runs on an own key",
      table: table([value("Domain"), finder(old, "aa_own")]),
      workspace: plan("launch"),
      accounts: [{ id: "aa_own", providerType: "findymail", isShared: false }],
      expects: {},
    },
  ],
};
