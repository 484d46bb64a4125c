import { clayPage } from "../sources.ts";
import { type ProviderRecord, providerGroup } from "./provider-record.ts";
import { CONNECTION_TESTS, planCopy } from "./provider-sources.ts";

/** Tools that leads are sent to. Clay takes an action for each and has no account of its own. */
export const sequencerProviders: readonly ProviderRecord[] = providerGroup([
  {
    id: "instantly",
    name: "Instantly",
    key: "required",
    plans: [
      ["Growth", "47", null],
      ["Hypergrowth", "97", null],
      ["Light Speed", "358", null],
      ["Growth Credits", "47", "2000"],
      ["Supersonic credits", "97", "7500"],
    ],
    creditPrice: { usd: "0.0235", on: "Growth Credits, paid monthly" },
    keyPage: {
      url: "https://app.instantly.ai/app/settings/integrations",
      place: "Settings, Integrations (version 2 keys)",
    },
    rateLimit: "100 requests a second and 6,000 a minute",
    testRequest: { request: "GET https://api.instantly.ai/api/v2/campaigns?limit=1", from: CONNECTION_TESTS },
    from: planCopy("instantly-ai", "2026-08-13", "high"),
  },
  {
    id: "smartlead",
    name: "Smartlead",
    key: "required",
    plans: [["Base", "39", null]],
    keyPage: { url: "https://app.smartlead.ai/app/settings/profile", place: "Settings, Profile" },
    rateLimit: "60 requests a minute",
    testRequest: { request: "GET https://server.smartlead.ai/api/v1/campaigns/", from: CONNECTION_TESTS },
    advice: ["Smartlead's Base plan holds 2,000 contacts and 6,000 e-mails; by the year it is $32.50 a month."],
    from: planCopy("smartlead-ai", "2026-08-13", "medium"),
  },
  {
    id: "heyreach",
    name: "HeyReach",
    key: "required",
    keyPage: { place: "Integrations, HeyReach API" },
    testRequest: { request: "GET https://api.heyreach.io/api/public/auth/CheckApiKey", from: CONNECTION_TESTS },
    from: clayPage("heyreach-integration-overview", "low"),
  },
  {
    id: "lemlist",
    name: "Lemlist",
    key: "required",
    keyPage: { place: "Settings, Integrations" },
    testRequest: { request: "GET https://api.lemlist.com/api/team", from: CONNECTION_TESTS },
    from: clayPage("lemlist-integration-overview", "low"),
  },
]);
