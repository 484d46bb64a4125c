import { type ActionRecord, actionGroup } from "../record.ts";
import { clayPage, KEY_SURVEY } from "../sources.ts";

/** The package of today's AI column (clay-api.md section 11.1). */
const USE_AI = "67ba01e9-1898-4e7d-afe7-7ebe24819a57";
const CLAYGENT = "3b5e83c7-be09-4127-b508-44e4f0f220bc";

/**
 * AI columns whose price is that of the model they name, see models/. They are billed whatever the answer is worth:
 * https://university.clay.com/docs/actions-data-credits.
 */
export const aiActions: readonly ActionRecord[] = actionGroup(
  { kind: "ai", chargedWhenEmpty: "yes", ownKey: "optional" },
  [
    {
      key: "use-ai",
      packageIds: [USE_AI],
      name: "Use AI",
      provider: "by-model",
      from: clayPage("ai-pricing", "high"),
      note: "Content creation or web research, as the use case says. Clay's own models cannot run on a customer's key.",
    },
    {
      key: "claygent",
      packageIds: [CLAYGENT],
      name: "Claygent (older column)",
      provider: "clay",
      from: KEY_SURVEY,
    },
    {
      key: "chat-gpt-schema-mapper",
      packageIds: [CLAYGENT],
      name: "Schema mapper",
      provider: "openai",
      from: KEY_SURVEY,
    },
    { key: "chat-gpt-vision", packageIds: [CLAYGENT], name: "Vision", provider: "openai", from: KEY_SURVEY },
    {
      key: "claude-ai",
      packageIds: ["f3d610ac-1b2b-4492-8770-4a46c75e90cb"],
      name: "Claude (older column)",
      provider: "anthropic",
      from: KEY_SURVEY,
    },
    {
      key: "google-gemini",
      packageIds: ["3504dfb7-1b28-456c-9c99-2efdbd52594c"],
      name: "Gemini (older column)",
      provider: "google",
      from: KEY_SURVEY,
    },
  ],
);

/** AI products of other vendors, priced like any enrichment. */
export const aiVendorActions: readonly ActionRecord[] = actionGroup({ kind: "enrichment", provider: "octave" }, [
  { key: "octave-qualify-person", name: "Qualify person", ownKey: "required", from: KEY_SURVEY },
  { key: "octave-enrich-person", name: "Enrich person", ownKey: "required", from: KEY_SURVEY },
]);
