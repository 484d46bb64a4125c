import { type ActionRecord, actionGroup, type Source } from "../record.ts";
import { catalogueReading, clayPage, KEY_SURVEY, LOOKUP_RULE } from "../sources.ts";

/** The package of Clay's own table actions (real-tables.md section 4). */
const CLAY_TABLES = "4299091f-3cd3-4d68-b198-0143575f471d";

const MEASURED_LOOKUP: Source = ["github:qr3naud/quartz:src/pricing-comparison.js@48c1be0", "2026-07-01", "medium"];
const SEND_RULE: Source = [
  "rule: sending rows inside Clay costs neither meter (clay-api.md section 11.2)",
  "2026-08-21",
  "low",
];
const FREE = { legacyCredits: "0", dataCredits: "0", actions: "0", chargedWhenEmpty: "no" } as const;

/** Clay's own actions on tables, functions, HTTP and plain text. */
export const tableActions: readonly ActionRecord[] = [
  ...actionGroup({ kind: "lookup", provider: "clay", ownKey: "not-applicable", packageIds: [CLAY_TABLES], ...FREE }, [
    { key: "lookup-row-in-other-table", name: "Look up a row in another table", from: MEASURED_LOOKUP },
    {
      key: "lookup-multiple-rows-in-other-table",
      aliases: ["lookup-multiple-rows"],
      name: "Look up rows in another table",
      from: MEASURED_LOOKUP,
    },
    { key: "lookup-record-in-other-table", name: "Look up a record in another table", from: LOOKUP_RULE },
    {
      key: "lookup-company-in-other-table",
      packageIds: [],
      name: "Look up a company in another table",
      from: LOOKUP_RULE,
    },
  ]),
  ...actionGroup({ provider: "clay", ownKey: "not-applicable" }, [
    {
      key: "route-row",
      kind: "send",
      // Two packages were seen: real tables hold the second (real-tables.md section 4).
      packageIds: [CLAY_TABLES, "b1ab3d5d-b0db-4b30-9251-3f32d8b103c1"],
      name: "Send table data",
      ...FREE,
      from: SEND_RULE,
      note: "Free itself, but new rows wake the target table's auto-run.",
    },
    {
      key: "execute-subroutine",
      kind: "function",
      name: "Run a function",
      actions: null,
      from: clayPage("functions", "high"),
      note: "Costs what its inner steps cost.",
    },
    {
      key: "http-api-v2",
      kind: "http",
      packageIds: [CLAY_TABLES],
      name: "HTTP API",
      legacyCredits: "0",
      dataCredits: "0",
      chargedWhenEmpty: "no",
      from: catalogueReading("references/functions/identity-and-domains.md", "high"),
      note: "The catalogue carries no credit price; an answer that is not a success counts as an error.",
    },
    {
      key: "score-your-data",
      kind: "enrichment",
      name: "Score row",
      from: KEY_SURVEY,
    },
    {
      key: "generate-email-permutations",
      kind: "enrichment",
      name: "Generate e-mail permutations",
      dataCredits: "0",
      actions: "0",
      chargedWhenEmpty: "no",
      from: [
        "github:getaero-io/gtm-eng-skills:skills/deepline-gtm/references/clay-action-mappings.md",
        "2026-08-21",
        "low",
      ],
      note: "Guesses addresses; a validation after it still costs.",
    },
  ]),
];

/** Utilities that tidy text. Clay lists them among the operations that take neither meter. */
export const normalisingActions: readonly ActionRecord[] = actionGroup(
  { kind: "enrichment", provider: "clay", ownKey: "not-applicable", produces: "normalised value", ...FREE },
  [
    {
      key: "normalize-url",
      name: "Normalise URL",
      dataCredits: ["0", "0", "0.4"],
      from: catalogueReading("references/functions/identity-and-domains.md", "low"),
      note: "One third-party note of April 2026 says 0.4.",
    },
    {
      key: "normalize-company-name",
      packageIds: ["6c973999-fb78-4a5a-8d99-d2fee5b73878"],
      name: "Normalise company name",
      actions: ["0", "0", "1"],
      from: catalogueReading("references/functions/identity-and-domains.md", "medium"),
      note: "Another reading found about one action per run (clay-api.md section 11.2).",
    },
    {
      key: "normalize-phone-number",
      name: "Normalise phone number",
      from: catalogueReading("references/functions/identity-and-domains.md", "medium"),
    },
    {
      key: "clay-normalize-first-and-last-names",
      name: "Normalise names",
      from: catalogueReading("references/functions/identity-and-domains.md", "medium"),
    },
    {
      key: "normalize-and-deduplicate-list",
      name: "Normalise and dedupe list",
      from: catalogueReading("references/functions/identity-and-domains.md", "medium"),
    },
    {
      key: "extract-email-components",
      name: "Extract e-mail components",
      from: catalogueReading("references/functions/email-validators.md", "medium"),
    },
  ],
);
