import { type ActionRecord, actionGroup } from "../record.ts";
import { EXPORT_RULE, LOOKUP_RULE } from "../sources.ts";

// Package ids and keys of sequencers: a public client's list of Clay's "send to sequencer" targets (2026).
const SMARTLEAD = "6e7ab2da-0d97-49ab-ba78-a6b2f3bf2029";
const LEMLIST = "0b5a7417-ebe5-4a7a-af0d-d982e226b8c2";
const INSTANTLY = "70cda03a-a576-4a6c-b3b3-55e241f828b5";
const REPLY_IO = "4468392a-ee4f-4d69-9ef1-548c62ae965d";

const FREE_LOOKUP = {
  kind: "lookup",
  legacyCredits: "0",
  dataCredits: "0",
  actions: "0",
  chargedWhenEmpty: "no",
  ownKey: "required",
} as const;

/** Pushes into campaigns and sequences of the customer's own tools, and the look-ups beside them. */
export const sequencerActions: readonly ActionRecord[] = [
  ...actionGroup(
    {
      kind: "export",
      legacyCredits: "0",
      dataCredits: "0",
      actions: "1",
      chargedWhenEmpty: "no",
      ownKey: "required",
      from: EXPORT_RULE,
    },
    [
      { key: "add-lead-to-campaign", packageIds: [SMARTLEAD], name: "Add lead to campaign", provider: "smartlead" },
      { key: "update-lead", packageIds: [SMARTLEAD], name: "Update lead", provider: "smartlead" },
      { key: "update-lead-category", packageIds: [SMARTLEAD], name: "Update lead category", provider: "smartlead" },
      {
        key: "smartlead-remove-lead-from-campaign",
        packageIds: [SMARTLEAD],
        name: "Remove lead from campaign",
        provider: "smartlead",
      },
      { key: "add-lead-to-campaign", packageIds: [INSTANTLY], name: "Add lead to campaign", provider: "instantly" },
      {
        key: "instantly-v2-add-lead-to-campaign",
        packageIds: [INSTANTLY],
        name: "Add lead to campaign",
        provider: "instantly",
      },
      { key: "instantly-v2-update-lead", packageIds: [INSTANTLY], name: "Update lead", provider: "instantly" },
      {
        key: "lemlist-add-lead-to-campaign-v2",
        packageIds: [LEMLIST],
        name: "Add lead to campaign",
        provider: "lemlist",
      },
      { key: "update-lead", packageIds: [LEMLIST], name: "Update lead", provider: "lemlist" },
      {
        key: "heyreach-add-lead-to-campaign",
        packageIds: ["38c1e626-7785-4d36-a993-301bd302aebf"],
        name: "Add lead to campaign",
        provider: "heyreach",
      },
      { key: "create-contact", packageIds: [REPLY_IO], name: "Create contact", provider: "reply-io" },
      {
        key: "push-contact-to-campaign",
        packageIds: [REPLY_IO],
        name: "Push contact to campaign",
        provider: "reply-io",
      },
      {
        key: "apollo-oauth-add-contact-to-sequence",
        packageIds: ["778df10d-f68b-461a-8eb7-56047737f5eb"],
        name: "Add contact to sequence",
        provider: "apollo",
      },
      {
        key: "add-to-sequence",
        packageIds: ["a4b885be-3778-4a54-a812-27f770a6c203"],
        name: "Add to sequence",
        provider: "outreach",
      },
      {
        key: "add-to-cadence",
        packageIds: ["2a60b279-7342-4168-85df-02d85cc7aaff"],
        name: "Add person to cadence",
        provider: "salesloft",
      },
      {
        key: "subscribe-to-sequence",
        packageIds: ["5d6a4d03-dc3b-46ef-9a5e-edca81415976"],
        name: "Subscribe to sequence",
        provider: "close",
      },
      {
        key: "emailbison-import-lead-to-campaign",
        packageIds: ["e4f59f92-dfce-4fbf-8764-2601bf1e144f"],
        name: "Import leads to campaign",
        provider: "emailbison",
      },
      {
        key: "woodpecker-add-prospect-to-campaign",
        packageIds: ["3aaaf38f-83ce-4aa0-ae87-cdc722be8803"],
        name: "Add prospect to campaign",
        provider: "woodpecker",
      },
    ],
  ),
  ...actionGroup({ ...FREE_LOOKUP, from: LOOKUP_RULE }, [
    {
      key: "smartlead-lookup-lead-status",
      packageIds: [SMARTLEAD],
      name: "Look up lead status",
      provider: "smartlead",
    },
    { key: "lookup-lead-in-campaign", packageIds: [SMARTLEAD], name: "Look up lead", provider: "smartlead" },
    { key: "lookup-lead-in-campaign", packageIds: [LEMLIST], name: "Look up lead", provider: "lemlist" },
  ]),
];
