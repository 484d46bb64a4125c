import { clayPage } from "../sources.ts";
import { type ProviderRecord, providerGroup } from "./provider-record.ts";
import { planCopy, playbook } from "./provider-sources.ts";

/** Providers of company facts, technologies, job openings, news and traffic. */
export const companyDataProviders: readonly ProviderRecord[] = providerGroup([
  {
    id: "clearbit",
    name: "Clearbit (Breeze Intelligence)",
    key: "optional",
    keyPage: { url: "https://help.clearbit.com/hc/en-us/articles/6045527495191-Access-your-Clearbit-API-key" },
    advice: ["Clearbit gives new keys only together with HubSpot."],
    from: clayPage("clearbit-integration-overview", "low"),
  },
  {
    id: "crustdata",
    name: "Crustdata",
    key: "unknown",
    lookups: [{ finds: "identification", credits: "0" }],
    advice: ["Crustdata's credits last six months, and a search is billed by the record."],
    from: ["https://docs.crustdata.com/general/pricing", "2026", "medium"],
  },
  { id: "harmonic", name: "Harmonic", key: "optional", from: clayPage("harmonic-ai-integration-overview", "low") },
  {
    id: "hg-insights",
    name: "HG Insights",
    key: "optional",
    from: clayPage("hg-insights-integration-overview", "low"),
  },
  {
    id: "builtwith",
    name: "BuiltWith",
    key: "optional",
    plans: [
      ["Basic", "295", "2000"],
      ["Pro", "495", "20000"],
      ["Team", "995", "100000"],
    ],
    creditPrice: { usd: "0.02475", on: "Pro, paid monthly" },
    lookups: [{ finds: "technology stack", credits: "1" }],
    keyPage: { url: "https://pro.builtwith.com/", place: "API key page of the paid account" },
    rateLimit: "8 requests at once and 10 a second; 1 a second on the free API",
    advice: ["BuiltWith's credits cost $0.15 each on Basic and $0.01 on Team."],
    from: planCopy("builtwith", "2026-08-14", "high"),
  },
  {
    id: "wappalyzer",
    name: "Wappalyzer",
    key: "unknown",
    plans: [
      ["Pro", "250", "5000"],
      ["Business", "450", null],
    ],
    creditPrice: { usd: "0.05", on: "Pro, paid monthly" },
    lookups: [{ finds: "technology stack", credits: "1" }],
    advice: ["Wappalyzer's price page lists API credits on Pro, its documentation asks for Business."],
    from: planCopy("wappalyzer", "2026-08-14", "medium"),
  },
  {
    id: "theirstack",
    name: "TheirStack",
    key: "unknown",
    lookups: [
      { finds: "technology stack", credits: "3", note: "For each company." },
      { finds: "company list", credits: "3", per: "result" },
      { finds: "job openings", credits: "1", per: "result" },
    ],
    from: playbook("theirstack", "medium"),
  },
  {
    id: "predictleads",
    name: "PredictLeads",
    key: "optional",
    lookups: [
      { finds: "job openings", credits: "1", charged: "unknown", note: "A request brings up to 1,000 records." },
      { finds: "news", credits: "1", charged: "unknown" },
      { finds: "technology stack", credits: "1", charged: "unknown" },
    ],
    from: playbook("predictleads", "medium"),
  },
  {
    id: "semrush",
    name: "Semrush",
    key: "optional",
    plans: [["Advanced", "549", null]],
    rateLimit: "10 requests a second",
    advice: [
      "Semrush gives API access from its Advanced plan on; API units are bought on top, 2 to 20 million at a price that is not public. Its Trends API allows 10,000 requests a month.",
    ],
    from: planCopy("semrush", "2026-08-13", "high"),
  },
  {
    id: "similarweb",
    name: "Similarweb",
    key: "optional",
    lookups: [
      { finds: "traffic", credits: "1", charged: "unknown" },
      { finds: "premium traffic", credits: ["800", "800", "1000"], charged: "unknown" },
    ],
    advice: ["One contract that was seen holds 25,000 credits."],
    from: ["https://developers.similarweb.com", "2026", "low"],
  },
]);
