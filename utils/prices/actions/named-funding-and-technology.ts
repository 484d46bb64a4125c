import { type ActionRecord, namedGroup } from "../record.ts";
import { catalogueReading, clayPage, WHICH_ERA } from "../sources.ts";

/** Actions about funding, technology and traffic, whose keys nobody published. */
export const namedFundingAndTechnologyActions: readonly ActionRecord[] = [
  ...namedGroup({ kind: "enrichment", produces: "funding", ownKey: "optional" }, [
    { name: "Financials", provider: "crunchbase", from: clayPage("crunchbase-integration", "low") },
    { name: "Growth insights", provider: "crunchbase", from: clayPage("crunchbase-integration", "low") },
    { name: "Funding predictions", provider: "crunchbase", from: clayPage("crunchbase-integration", "low") },
    { name: "Investors", provider: "crunchbase", from: clayPage("crunchbase-integration", "low") },
    { name: "Acquisitions", provider: "crunchbase", from: clayPage("crunchbase-integration", "low") },
    { name: "Basic information", provider: "crunchbase", from: clayPage("crunchbase-integration", "low") },
    {
      name: "Enrich Company",
      provider: "pitchbook",
      ownKey: "required",
      from: [
        "github:Mike-Mauricio/GTM-Clay-Builder:Knowledge/Clay/Lessons/Clay-101/09-enriching-company-data.md",
        "2026-07-17",
        "low",
      ],
      note: "Clay's page asks for an own key and lists extra charges for funding and VC data; other sources name 3 and 10 credits.",
    },
    { name: "Company investors", provider: "dealroom", from: clayPage("dealroom-integration-overview", "low") },
    { name: "Company valuation", provider: "dealroom", from: clayPage("dealroom-integration-overview", "low") },
    {
      name: "Structured funding look-up",
      provider: "clay",
      dataCredits: "6",
      ownKey: "unknown",
      from: catalogueReading("skills/clay/signal-sourcer/references/detector-mechanics.md", "medium"),
    },
    { name: "Funding activity", provider: "cb-insights", from: clayPage("cb-insights", "low") },
    { name: "Revenue", provider: "cb-insights", from: clayPage("cb-insights", "low") },
    { name: "Valuation", provider: "cb-insights", from: clayPage("cb-insights", "low") },
    { name: "Total funding", provider: "cb-insights", from: clayPage("cb-insights", "low") },
    { name: "Acquisitions", provider: "cb-insights", from: clayPage("cb-insights", "low") },
  ]),
  ...namedGroup({ kind: "enrichment", produces: "technology stack", ownKey: "optional" }, [
    { name: "Verify technology use", provider: "buyercaddy", from: clayPage("buyercaddy-integration", "low") },
    {
      name: "Verify technology use",
      provider: "hg-insights",
      from: clayPage("hg-insights-integration-overview", "low"),
    },
    { name: "Enrich Company", provider: "hg-insights", from: clayPage("hg-insights-integration-overview", "low") },
    { name: "Website technologies", provider: "similarweb", from: clayPage("similarweb-integration", "low") },
  ]),
  ...namedGroup({ kind: "enrichment", produces: "traffic", ownKey: "no" }, [
    { name: "DappRadar data", provider: "dappradar", from: clayPage("dappradar-integration-overview", "medium") },
  ]),
  ...namedGroup({ kind: "enrichment", ownKey: "optional" }, [
    { name: "Ad spend", provider: "adbeat", from: clayPage("adbeat-integration", "low") },
    { name: "Ads library", provider: "adyntel", from: clayPage("adyntel-integration", "low") },
  ]),
  ...namedGroup({ kind: "enrichment", ownKey: "unknown" }, [
    {
      name: "Intent activity",
      provider: "trustradius",
      legacyCredits: "20",
      dataCredits: "20",
      per: "result",
      unit: { name: "intent activity", usual: null, most: null },
      from: clayPage("trustradius-integration", "medium"),
      note: WHICH_ERA,
    },
  ]),
];
