import { clayPage } from "../sources.ts";
import { type ProviderRecord, providerGroup } from "./provider-record.ts";
import { CONNECTION_TESTS, planCopy, playbook } from "./provider-sources.ts";

/** Providers that check e-mail addresses and phone numbers. */
export const verifierProviders: readonly ProviderRecord[] = providerGroup([
  {
    id: "zerobounce",
    name: "ZeroBounce",
    key: "optional",
    plans: [
      ["Free", "0", "100"],
      ["ZeroBounce ONE", "99", "10000"],
    ],
    creditPrice: { usd: "0.0099", on: "ZeroBounce ONE, paid monthly" },
    lookups: [
      { finds: "email validation", credits: "1", note: "An address that it cannot judge is free." },
      { finds: "work email", credits: "20" },
    ],
    keyPage: {
      url: "https://www.zerobounce.net/docs/api-dashboard/key-management/",
      place: "API, keys",
    },
    advice: ["Prepaid credits are said to cost $0.004 to $0.01 each; the price page does not give them as text."],
    from: planCopy("zerobounce", "2026-08-13", "medium"),
  },
  {
    id: "neverbounce",
    name: "NeverBounce",
    key: "required",
    packs: [
      ["1,000", "8", "1000"],
      ["5,000", "40", "5000"],
      ["10,000", "50", "10000"],
      ["25,000", "125", "25000"],
    ],
    creditPrice: { usd: "0.005", on: "a pack of 10,000" },
    lookups: [
      { finds: "email validation", credits: "1", charged: "always", note: "Repeated addresses are billed again." },
    ],
    testRequest: { request: "GET https://api.neverbounce.com/v4/account/info", from: CONNECTION_TESTS },
    from: planCopy("neverbounce", "2026-08-13", "high"),
  },
  {
    id: "debounce",
    name: "DeBounce",
    key: "optional",
    lookups: [
      { finds: "email validation", credits: "1", note: "An address that it cannot judge is free." },
      { finds: "person profile", credits: "2" },
    ],
    keyPage: { url: "https://app.debounce.io/api", place: "API" },
    from: clayPage("debounce-integration-overview", "medium"),
  },
  {
    id: "millionverifier",
    name: "MillionVerifier",
    key: "unknown",
    lookups: [
      {
        finds: "email validation",
        credits: "1",
        note: "Unknown and catch-all addresses are free unless the account is flagged.",
      },
    ],
    testRequest: { request: "GET https://api.millionverifier.com/api/v3/credits", from: CONNECTION_TESTS },
    advice: ["Clay's documentation of April 2026 has no page on an integration with MillionVerifier."],
    from: ["https://help.millionverifier.com/payments-credits/refund-for-risky-emails", "2026", "medium"],
  },
  {
    id: "bounceban",
    name: "BounceBan",
    key: "unknown",
    testRequest: { request: "a read of the account's balance", from: playbook("bounceban", "medium") },
    advice: ["A call that times out can still be billed."],
    from: playbook("bounceban", "low"),
  },
  { id: "enrichley", name: "Enrichley", key: "optional", from: clayPage("enrichley-integration-overview", "low") },
  {
    id: "trestle",
    name: "Trestle",
    key: "optional",
    advice: ["Trestle bills only what succeeds."],
    from: playbook("trestle", "low"),
  },
  {
    id: "kickbox",
    name: "Kickbox",
    key: "unknown",
    packs: [
      ["500", "5", "500"],
      ["5,000", "40", "5000"],
      ["10,000", "70", "10000"],
      ["100,000", "500", "100000"],
    ],
    creditPrice: { usd: "0.007", on: "a pack of 10,000" },
    lookups: [{ finds: "email validation", credits: "1" }],
    from: planCopy("kickbox", "2026-08-13", "high"),
  },
]);
