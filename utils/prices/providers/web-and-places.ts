import { clayPage } from "../sources.ts";
import { type ProviderRecord, providerGroup } from "./provider-record.ts";
import { CONNECTION_TESTS, planCopy, playbook } from "./provider-sources.ts";

/** Providers that read web pages, search the web, or know places. */
export const webAndPlacesProviders: readonly ProviderRecord[] = providerGroup([
  {
    id: "firecrawl",
    name: "Firecrawl",
    key: "optional",
    lookups: [
      { finds: "web page", credits: "1", charged: "unknown", note: "A PDF takes 1 more a page, enhanced mode 4 more." },
      { finds: "web page as JSON", credits: "5", charged: "unknown" },
      { finds: "web search", credits: "2", per: "page", charged: "unknown", note: "A page holds 10 results." },
      { finds: "site map", credits: "1", charged: "unknown" },
    ],
    rateLimit: "15 requests a second; 2, 5, 50 or 100 browsers at once by plan",
    advice: ["Firecrawl grants 1,000 credits once; the prices of its plans were not found."],
    from: ["https://docs.firecrawl.dev/billing", "2026-08-21", "high"],
  },
  {
    id: "serper",
    name: "Serper",
    key: "optional",
    packs: [
      ["Free", "0", "2500"],
      ["Starter", "50", "50000"],
      ["Standard", "375", "500000"],
      ["Scale", "1250", "2500000"],
      ["Ultimate", "3750", "12500000"],
    ],
    creditPrice: { usd: "0.001", on: "a Starter pack" },
    lookups: [{ finds: "web search", credits: "1", charged: "always" }],
    keyPage: { url: "https://serper.dev/api-key", place: "Dashboard", confidence: "low" },
    rateLimit: "50 to 300 requests a second by pack",
    from: planCopy("serper", "2026-07-15", "high"),
  },
  {
    id: "exa",
    name: "Exa",
    key: "optional",
    creditPrice: { usd: "0.007", on: "Exa's price for a search" },
    lookups: [{ finds: "web search", credits: "1", charged: "always" }],
    from: ["https://exa.ai/pricing", "2026", "medium"],
  },
  {
    id: "google-maps",
    name: "Google Maps Platform",
    key: "optional",
    creditPrice: { usd: "0.035", on: "Google's price of $35 for 1,000 requests" },
    lookups: [{ finds: "locations", credits: "1", charged: "always" }],
    from: ["https://mapsplatform.google.com/pricing", "2026", "medium"],
  },
  {
    id: "openmart",
    name: "Openmart",
    key: "unknown",
    creditPrice: { usd: "0.0298", on: "an integrator's figure" },
    lookups: [{ finds: "locations", credits: "0.3", per: "result" }],
    from: playbook("openmart", "medium"),
  },
  {
    id: "apify",
    name: "Apify",
    key: "required",
    keyPage: { url: "https://console.apify.com/account#/integrations", place: "Settings, Integrations" },
    testRequest: { request: "GET https://api.apify.com/v2/users/me", from: CONNECTION_TESTS },
    advice: ["Apify bills by computing time or by an actor's results; the actor's page says which."],
    from: clayPage("apify-integration-overview", "medium"),
  },
]);
