import { type ActionRecord, actionGroup } from "../record.ts";
import { COST_NOTES, clayPage, KEY_SURVEY, oldGuide } from "../sources.ts";

/** Actions that find or check phone numbers. */
export const phoneActions: readonly ActionRecord[] = [
  ...actionGroup({ kind: "enrichment", produces: "mobile phone", ownKey: "optional" }, [
    {
      key: "leadmagic-find-mobile-number",
      name: "Find mobile number",
      provider: "leadmagic",
      legacyCredits: "6",
      from: clayPage("leadmagic-integration-overview", "high"),
    },
    { key: "prospeo-find-mobile-number", name: "Find mobile number", provider: "prospeo", from: KEY_SURVEY },
    {
      key: "datagma-find-mobile-number",
      name: "Find mobile number",
      provider: "datagma",
      legacyCredits: "25",
      from: oldGuide("medium"),
    },
    {
      key: "contactout-find-phone",
      name: "Mobile from profile",
      provider: "contactout",
      legacyCredits: "15",
      from: oldGuide("medium"),
    },
    {
      key: "forager-find-phone-numbers",
      name: "Find phone numbers",
      provider: "forager",
      from: clayPage("forager-integration-overview", "low"),
    },
    { key: "wiza-find-phone", name: "Find phone number", provider: "wiza", from: clayPage("wiza-integration", "low") },
    {
      key: "smarte-find-mobile-number",
      name: "Find mobile number",
      provider: "smarte",
      legacyCredits: "9",
      from: COST_NOTES,
    },
    {
      key: "bettercontact-find-mobile-phone",
      name: "Find mobile phone",
      provider: "bettercontact",
      from: clayPage("bettercontact-integration", "low"),
    },
    {
      key: "upcell-find-mobile-number",
      name: "Find mobile number",
      provider: "upcell",
      from: clayPage("upcell-integration", "low"),
    },
    {
      key: "surfe-find-mobile-phone",
      name: "Find mobile phone",
      provider: "surfe",
      ownKey: "unknown",
      from: clayPage("surfe-integration", "low"),
    },
    {
      key: "zeliq-find-phone",
      name: "Find phone number",
      provider: "zeliq",
      ownKey: "unknown",
      from: clayPage("zeliq-integration", "low"),
    },
    {
      key: "weekday-find-phone-number",
      name: "Find phone number",
      provider: "weekday",
      from: clayPage("weekday-integration", "low"),
    },
    {
      key: "firmable-find-mobile-phone",
      name: "Find mobile phone (Australia)",
      provider: "firmable",
      from: clayPage("firmable-integration", "low"),
    },
    {
      key: "exellius-enrich-mobile-phone",
      name: "Enrich mobile phone",
      provider: "exellius",
      ownKey: "unknown",
      from: clayPage("exellius-integration", "low"),
    },
    {
      key: "lyne-find-mobile-number",
      name: "Find mobile number",
      provider: "lyne",
      ownKey: "unknown",
      from: KEY_SURVEY,
    },
    {
      key: "pubrio-find-phone-number",
      name: "Find phone number",
      provider: "pubrio",
      ownKey: "unknown",
      from: clayPage("pubrio-integration", "low"),
    },
    {
      key: "nymblr-find-mobile",
      name: "Find mobile number",
      provider: "nimbler",
      legacyCredits: "2",
      from: clayPage("nimbler-integration-overview", "medium"),
      note: "Retired in the 2026 catalogue.",
    },
  ]),
  ...actionGroup({ kind: "enrichment", produces: "phone validation", ownKey: "optional" }, [
    {
      key: "clearout-validate-phone",
      name: "Validate phone",
      provider: "clearoutphone",
      legacyCredits: "1",
      from: clayPage("clearoutphone-integration-overview", "high"),
    },
  ]),
];
