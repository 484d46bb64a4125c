import { type ActionRecord, actionGroup } from "../record.ts";
import { catalogueReading, clayPage, KEY_SURVEY } from "../sources.ts";

/** Actions that read social networks and web pages. */
export const socialAndWebActions: readonly ActionRecord[] = [
  ...actionGroup({ kind: "enrichment", produces: "social activity", ownKey: "no" }, [
    {
      key: "social-posts-get-post-activity-posts-and-shares",
      packageIds: ["b210a16b-cdaf-4cbd-ad9b-42d762cd165f"],
      name: "Social activity: posts of a profile",
      provider: "clay",
      dataCredits: "0.5",
      from: catalogueReading("references/functions/engagement-own-posts.md", "high"),
    },
    {
      key: "social-posts-get-post-activity-comments",
      name: "Social activity: comments of a profile",
      provider: "clay",
      dataCredits: "0.5",
      from: catalogueReading("references/functions/engagement-own-posts.md", "high"),
    },
    {
      key: "social-posts-get-post-activity-reactions",
      name: "Social activity: reactions of a profile",
      provider: "clay",
      dataCredits: "0.5",
      from: catalogueReading("references/functions/engagement-own-posts.md", "high"),
    },
    {
      key: "social-posts-get-post-interaction-reactions",
      name: "Post interaction: who reacted",
      provider: "clay",
      dataCredits: "0.5",
      from: catalogueReading("references/functions/engagement-own-posts.md", "high"),
    },
    {
      key: "social-posts-get-post-interaction-comments",
      name: "Post interaction: who commented",
      provider: "clay",
      dataCredits: "0.5",
      from: catalogueReading("references/functions/engagement-own-posts.md", "high"),
    },
    {
      key: "social-posts-get-post-interaction-shares",
      name: "Post interaction: who reshared",
      provider: "clay",
      dataCredits: "0.5",
      from: catalogueReading("references/functions/engagement-own-posts.md", "high"),
    },
    {
      key: "social-posts-enrich-post",
      name: "Enrich post",
      provider: "clay",
      dataCredits: "0.5",
      from: catalogueReading("references/functions/engagement-own-posts.md", "high"),
    },
  ]),
  ...actionGroup({ kind: "enrichment", produces: "web page", ownKey: "no" }, [
    {
      key: "scrape-website",
      name: "Scrape Website",
      provider: "clay",
      dataCredits: ["0.1", "0.1", "1"],
      chargedWhenEmpty: "yes",
      from: ["github:nicopxm/clay-gtm-build:day1_debrief.md", "2026-07", "medium"],
      note: "0.1 on a bill of July 2026, 1 in measurements of August 2026. A missing page is billed.",
    },
    {
      key: "zenrows-run-scrape",
      name: "Rendered scrape",
      provider: "zenrows",
      dataCredits: "1",
      chargedWhenEmpty: "yes",
      ownKey: "optional",
      from: catalogueReading("skills/clay/scrape-any-website/references/scraper-ladder.md", "medium"),
    },
    { key: "screen-shot-get-page", name: "Screenshot of a page", provider: "clay", from: KEY_SURVEY },
    {
      key: "apify-run-actor",
      name: "Run Apify actor",
      provider: "apify",
      legacyCredits: "0",
      dataCredits: "0",
      ownKey: "required",
      from: clayPage("apify-integration-overview", "high"),
    },
  ]),
  ...actionGroup({ kind: "enrichment" }, [
    {
      key: "pull-data",
      packageIds: ["3ac0ca43-ed34-4662-b69a-82a225f7a005"],
      name: "Pull data",
      provider: "phantombuster",
      legacyCredits: "0",
      dataCredits: "0",
      ownKey: "required",
      from: clayPage("phantombuster-integration-overview", "medium"),
    },
    { key: "check-url", name: "Check URL", provider: "clay", produces: "web page", from: KEY_SURVEY },
    { key: "exa_search", name: "Exa search", provider: "exa", produces: "web page", from: KEY_SURVEY },
  ]),
];
