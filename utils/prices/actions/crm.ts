import { type ActionRecord, actionGroup, type Source } from "../record.ts";
import { CLAY_CHARGES, EXPORT_RULE, LOOKUP_RULE } from "../sources.ts";

const SHEETS = "b52dbb55-6b36-4b63-9f8c-21d923353045";
const HUBSPOT = "a2584689-b965-4a25-847d-17b7abcddca3";

const MEASURED_LOOKUP: Source = ["github:qr3naud/quartz:src/pricing-comparison.js@48c1be0", "2026-07-01", "medium"];
/** Screenshots show no price chip on a HubSpot look-up, "1 / row" on create and update (clay-api.md section 11.2). */
const FREE_LOOKUP = {
  kind: "lookup",
  legacyCredits: "0",
  dataCredits: "0",
  actions: "0",
  chargedWhenEmpty: "no",
  ownKey: "required",
} as const;
const ONE_ACTION_WRITE = {
  kind: "export",
  legacyCredits: "0",
  dataCredits: "0",
  actions: "1",
  chargedWhenEmpty: "no",
  ownKey: "required",
} as const;

/** Reads from and writes to CRMs, spreadsheets and databases of the customer. */
export const crmActions: readonly ActionRecord[] = [
  ...actionGroup({ ...FREE_LOOKUP, from: LOOKUP_RULE }, [
    { key: "hubspot-lookup-object", name: "HubSpot: look up object", provider: "hubspot" },
    { key: "hubspot-lookup-contact-v2", name: "HubSpot: look up contact", provider: "hubspot" },
    { key: "hubspot-get-properties", name: "HubSpot: get properties", provider: "hubspot" },
    { key: "hubspot-find-owner", name: "HubSpot: find owner", provider: "hubspot" },
    { key: "hubspot-retrieve-associations", name: "HubSpot: retrieve associations", provider: "hubspot" },
    { key: "salesforce-lookup-record-v2", name: "Salesforce: look up record", provider: "salesforce" },
    {
      key: "google-sheets-lookup-row-v2",
      packageIds: [SHEETS],
      name: "Google Sheets: look up row",
      provider: "google-sheets",
    },
    {
      key: "lookup-field",
      packageIds: ["c80f9425-497b-4a13-86a4-3edf0a093c2d"],
      name: "Airtable: look up field",
      provider: "airtable",
    },
  ]),
  ...actionGroup({ ...FREE_LOOKUP, from: MEASURED_LOOKUP }, [
    { key: "salesforce-lookup-via-soql", name: "Salesforce: look up by SOQL", provider: "salesforce" },
  ]),
  ...actionGroup({ ...ONE_ACTION_WRITE, from: CLAY_CHARGES }, [
    { key: "hubspot-create-object", name: "HubSpot: create object", provider: "hubspot" },
    { key: "hubspot-update-object", name: "HubSpot: update object", provider: "hubspot" },
    { key: "hubspot-create-company", name: "HubSpot: create company", provider: "hubspot" },
  ]),
  ...actionGroup({ ...ONE_ACTION_WRITE, from: EXPORT_RULE }, [
    {
      key: "hubspot-enroll-contact",
      packageIds: [HUBSPOT],
      name: "HubSpot: enrol contact in sequence",
      provider: "hubspot",
    },
    { key: "pipedrive-oauth-create-person", name: "Pipedrive: create person", provider: "pipedrive" },
    {
      key: "google-sheets-add-row-v2",
      packageIds: [SHEETS],
      name: "Google Sheets: add row",
      provider: "google-sheets",
    },
    {
      key: "phantombuster-push-data-v2",
      packageIds: ["3ac0ca43-ed34-4662-b69a-82a225f7a005"],
      name: "PhantomBuster: push data",
      provider: "phantombuster",
    },
  ]),
  ...actionGroup({ kind: "export", provider: "attio", ownKey: "required" }, [
    {
      key: "attio-create-record",
      name: "Attio: create record",
      legacyCredits: ["0", "1", "1"],
      dataCredits: ["0", "1", "1"],
      from: ["https://university.clay.com/docs/attio-integration", "2026-04-26", "low"],
      note: "The only CRM page that prices a write in credits; it does not say for which price era.",
    },
  ]),
  ...actionGroup({ kind: "source", provider: "hubspot", ownKey: "required", from: CLAY_CHARGES }, [
    {
      key: "hubspot-crm-objects-source",
      name: "HubSpot: import objects",
      legacyCredits: "0",
      dataCredits: "0",
      actions: "0",
      chargedWhenEmpty: "no",
    },
  ]),
];
