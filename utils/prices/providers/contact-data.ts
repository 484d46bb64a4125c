import { clayPage } from "../sources.ts";
import { type ProviderRecord, providerGroup } from "./provider-record.ts";
import { CONNECTION_TESTS, planCopy, playbook } from "./provider-sources.ts";

/** Providers of e-mail addresses, phone numbers and profiles that real tables use most. */
export const contactProviders: readonly ProviderRecord[] = providerGroup([
  {
    id: "hunter",
    name: "Hunter",
    key: "optional",
    plans: [
      ["Free", "0", "50"],
      ["Starter", "49", "2000"],
      ["Growth", "149", "10000"],
      ["Scale", "299", "25000"],
    ],
    creditPrice: { usd: "0.0149", on: "Growth, paid monthly" },
    lookups: [
      { finds: "work email", credits: "1" },
      { finds: "email validation", credits: "0.5", charged: "always" },
    ],
    keyPage: { url: "https://hunter.io/api-keys", place: "Account menu, API" },
    rateLimit: "15 requests a second and 500 a minute; verifier 10 a second and 300 a minute",
    testRequest: {
      request: "GET https://api.hunter.io/v2/account",
      from: ["https://hunter.io/api-documentation/v2", "2026-08-13", "medium"],
    },
    advice: ["Hunter's credits cost $0.0245 each on Starter and $0.012 on Scale; a year paid at once takes 30 % off."],
    from: planCopy("hunter", "2026-08-13", "high"),
  },
  {
    id: "apollo",
    name: "Apollo",
    key: "required",
    plans: [
      ["Free", "0", null],
      ["Basic, per seat", "49", null],
      ["Professional, per seat", "99", null],
    ],
    creditPrice: { usd: "0.025", on: "Apollo's fair-use value, not a list price" },
    lookups: [
      { finds: "work email", credits: "1" },
      { finds: "person profile", credits: "1" },
      {
        finds: "mobile phone",
        credits: ["2", "9", "9"],
        note: "1 credit, and 8 more when a mobile number comes back; another source says 1 more.",
      },
      { finds: "company profile", credits: "1" },
      { finds: "company list", credits: "1", per: "page", charged: "unknown", note: "A page holds up to 100." },
      { finds: "job openings", credits: "1", per: "page", charged: "unknown" },
      { finds: "news", credits: "1", per: "page", charged: "unknown", note: "A page holds up to 25." },
      { finds: "work email by waterfall", credits: "20", note: "Up to 20, or more." },
      { finds: "mobile phone by waterfall", credits: "45", note: "Up to 45, or more." },
    ],
    keyPage: { url: "https://docs.apollo.io/docs/create-api-key", place: "Settings, Integrations, API" },
    rateLimit: "1,000 enrichments a minute on paid plans, 50 on the free one; 200 searches a minute",
    testRequest: { request: "GET https://api.apollo.io/v1/auth/health, key in X-Api-Key", from: CONNECTION_TESTS },
    advice: [
      "Apollo values a credit at $0.025 of what was paid, up to 1,000,000 credits an account and year; its plans are sold per seat.",
    ],
    from: ["https://docs.apollo.io/docs/api-pricing", "2026-08-13", "high"],
  },
  {
    id: "leadmagic",
    name: "LeadMagic",
    key: "optional",
    plans: [
      ["Basic", "60", "2500"],
      ["Essential", "100", "10000"],
      ["Growth", "180", "20000"],
      ["Advanced", "260", "30000"],
      ["Professional", "425", "50000"],
      ["Ultimate", "800", "100000"],
    ],
    creditPrice: { usd: "0.01", on: "Essential, paid monthly" },
    lookups: [
      { finds: "work email", credits: "1" },
      {
        finds: "email validation",
        credits: "0.05",
        note: "Billed for a valid or invalid address; catch-all and unknown ones are free.",
      },
      { finds: "personal email", credits: "2" },
      { finds: "mobile phone", credits: "5" },
      { finds: "email from profile", credits: "5" },
      { finds: "linkedin url", credits: "10" },
    ],
    keyPage: { url: "https://app.leadmagic.io", place: "Dashboard, API key", confidence: "low" },
    testRequest: {
      request: "GET https://api.leadmagic.io/v1/credits, key in X-API-Key",
      from: ["https://docs.leadmagic.io", "2026", "medium"],
    },
    advice: ["LeadMagic's credits cost $0.024 each on Basic and $0.008 on Ultimate."],
    from: ["https://docs.leadmagic.io", "2026", "high"],
  },
  {
    id: "prospeo",
    name: "Prospeo",
    key: "optional",
    plans: [["Free", "0", "75"]],
    lookups: [
      { finds: "work email", credits: "1" },
      { finds: "mobile phone", credits: "10" },
      { finds: "contact list", credits: "1", per: "page", note: "A page holds up to 25; an empty one is free." },
    ],
    keyPage: { url: "https://app.prospeo.io/api", place: "App, API" },
    testRequest: {
      request: "POST https://api.prospeo.io/account-information, key in X-KEY",
      from: CONNECTION_TESTS,
    },
    advice: ["Prospeo's paid plans are Starter, Growth and Pro; their prices were not found."],
    from: playbook("prospeo", "medium"),
  },
  {
    id: "findymail",
    name: "Findymail",
    key: "optional",
    lookups: [
      { finds: "work email", credits: "1" },
      { finds: "email validation", credits: null, charged: "unknown" },
      { finds: "mobile phone", credits: null },
    ],
    keyPage: { url: "https://app.findymail.com/user/api-tokens", place: "User, API tokens" },
    testRequest: { request: "GET https://app.findymail.com/api/credits, key as Bearer", from: CONNECTION_TESTS },
    advice: ["Findymail returns verified addresses only, and asking for the same person again is free."],
    from: clayPage("findymail-integration-overview", "medium"),
  },
  {
    id: "icypeas",
    name: "Icypeas",
    key: "optional",
    lookups: [
      { finds: "email validation", credits: "0.1" },
      { finds: "person profile", credits: "1.5" },
      { finds: "company profile", credits: "0.5" },
      { finds: "count", credits: "0" },
    ],
    keyPage: { url: "https://api-doc.icypeas.com/api-auth/access-keys", place: "Access keys" },
    from: playbook("icypeas", "medium"),
  },
  {
    id: "dropcontact",
    name: "Dropcontact",
    key: "optional",
    lookups: [
      { finds: "work email", credits: "1" },
      { finds: "email validation", credits: "1", charged: "always" },
    ],
    keyPage: {
      url: "https://support.dropcontact.com/article/237-how-to-use-the-dropcontact-api-key",
      place: "Account, API",
    },
    rateLimit: "about 60 requests a minute, of up to 250 contacts each",
    advice: ["Dropcontact's entry plan is said to be EUR 24 a month for 500 credits."],
    from: ["https://support.dropcontact.com", "2026", "low"],
  },
  {
    id: "people-data-labs",
    name: "People Data Labs",
    key: "optional",
    plans: [
      ["Free", "0", "100"],
      ["Pro, 350 credits", "98", "350"],
    ],
    creditPrice: { usd: "0.28", on: "Pro with 350 credits, paid monthly" },
    lookups: [
      { finds: "person profile", credits: "1" },
      { finds: "company profile", credits: "1" },
      { finds: "identification", credits: null, usd: ["0.5", "0.55", "0.55"], note: "Sold apart from the credits." },
    ],
    keyPage: { place: "Integrations" },
    rateLimit: "100 requests a minute on the free plan, 1,000 on paid ones",
    advice: [
      "People Data Labs takes $0.265 and $0.25 a credit for more volume, and $0.20 to $0.224 by the year; the same row twice in a batch is billed twice.",
    ],
    from: ["https://support.peopledatalabs.com", "2026", "high"],
  },
]);
