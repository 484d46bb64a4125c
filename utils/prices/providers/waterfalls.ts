import { type ProviderRecord, providerGroup } from "./provider-record.ts";
import { planCopy } from "./provider-sources.ts";

/** Providers that ask other providers one after another, so that one key stands for many. */
export const waterfallProviders: readonly ProviderRecord[] = providerGroup([
  {
    id: "bettercontact",
    name: "BetterContact",
    key: "optional",
    plans: [
      ["1,000 credits", "49", "1000"],
      ["20,000 credits", "799", "20000"],
    ],
    creditPrice: { usd: "0.049", on: "1,000 credits, paid monthly" },
    lookups: [
      { finds: "work email", credits: "1" },
      { finds: "mobile phone", credits: "10" },
      { finds: "person profile", credits: "0.1" },
      { finds: "company profile", credits: "0" },
    ],
    rateLimit: "600 requests a minute by an integrator's account of August 2026; the public page says 60",
    advice: ["BetterContact bills only what it finds, at $0.04 a credit for 20,000 a month."],
    from: ["https://doc.bettercontact.rocks", "2026-08-21", "medium"],
  },
  {
    id: "fullenrich",
    name: "FullEnrich",
    key: "optional",
    plans: [
      ["Free trial", "0", "50"],
      ["Pro 500", "29", "500"],
      ["Pro 750", "42.75", "750"],
      ["Pro 1,000", "55", "1000"],
      ["Pro 1,500", "79.5", "1500"],
      ["Pro 2,000", "104", "2000"],
      ["Pro 5,000", "255", "5000"],
      ["Pro 10,000", "499", "10000"],
      ["Pro 15,000", "720", "15000"],
      ["Pro 25,000", "1150", "25000"],
      ["Pro 50,000", "1950", "50000"],
      ["Pro 100,000", "3500", "100000"],
    ],
    creditPrice: { usd: "0.051", on: "Pro 5,000, paid monthly" },
    lookups: [
      { finds: "work email", credits: "1" },
      { finds: "personal email", credits: "3" },
      { finds: "mobile phone", credits: "10" },
      { finds: "reverse email", credits: "1" },
      { finds: "search", credits: "0.25", per: "result" },
    ],
    keyPage: { url: "https://app.fullenrich.com/app/api", place: "App, API", confidence: "low" },
    rateLimit: "60 requests a minute",
    advice: [
      "FullEnrich's credits cost $0.058 each on Pro 500 and $0.035 on Pro 100,000; they last three months, or twelve when paid by the year.",
    ],
    from: planCopy("fullenrich", "2026-08-14", "high"),
  },
  {
    id: "surfe",
    name: "Surfe",
    key: "unknown",
    plans: [
      ["Free", "0", null],
      ["Essential, per seat", "39", null],
      ["Pro, per seat", "79", null],
    ],
    lookups: [
      { finds: "work email", credits: "1", note: "From the balance of e-mail credits." },
      { finds: "mobile phone", credits: "1", note: "From the balance of mobile credits." },
    ],
    advice: ["Surfe's plans are per seat: Essential has 150 e-mail and 50 mobile credits, Free 20 and 5."],
    from: planCopy("surfe", "2026-08-13", "medium"),
  },
]);
