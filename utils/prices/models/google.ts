import { type ModelRecord, modelGroup } from "./model-record.ts";
import { FLAT_LIST, PRICE_PAGE, SEEN_IN_TABLES, variableCredits } from "./model-sources.ts";

/** Models of Google. Newest prices of public lists; see model-sources.ts. */
export const googleModels: readonly ModelRecord[] = modelGroup({ provider: "google", ownKey: true }, [
  {
    id: "gemini-2.5-pro",
    content: { credits: "3", from: PRICE_PAGE },
    webResearch: { credits: variableCredits("5"), from: FLAT_LIST },
    usdPerMillion: { input: "1.25", output: "10" },
    longPrompt: { above: "200000", input: "2.5", output: "15" },
  },
  {
    id: "gemini-2.5-flash",
    content: { credits: "0.5", from: PRICE_PAGE },
    webResearch: { credits: "1", from: PRICE_PAGE },
    usdPerMillion: { input: "0.3", output: "2.5" },
  },
  {
    id: "gemini-2.5-flash-lite",
    content: { credits: "0.5", from: PRICE_PAGE },
    webResearch: { credits: "1", from: PRICE_PAGE },
    usdPerMillion: { input: "0.1", output: "0.4" },
  },
  { id: "gemini-3-flash-preview", aliases: ["gemini-3-flash"], usdPerMillion: { input: "0.5", output: "3" } },
  { id: "gemini-3.1-flash-lite", usdPerMillion: { input: "0.25", output: "1.5" } },
  {
    id: "gemini-3.1-pro-preview",
    aliases: ["gemini-3.1-pro"],
    webResearch: { credits: variableCredits("10"), from: FLAT_LIST },
    usdPerMillion: { input: "2", output: "12" },
    longPrompt: { above: "200000", input: "4", output: "18" },
  },
  { id: "gemini-3.5-flash", usdPerMillion: { input: "1.5", output: "9" } },
  { id: "gemini-3.5-flash-lite", usdPerMillion: { input: "0.3", output: "2.5" } },
  { id: "gemini-2.0-flash", usdPerMillion: { input: "0.1", output: "0.4" } },
  {
    id: "gemini-3.6-flash",
    usdPerMillion: { input: "0.75", output: "3.75" },
    from: ["github:api-evangelist/deepmind:plans", "2026-10-07", "medium"],
    note: "A promotional price until 2026-12-31, twice that from then on.",
  },
  {
    id: "gemini-3.7-flash",
    usdPerMillion: { input: "0.75", output: "3.75" },
    from: ["github:api-evangelist/deepmind:plans", "2026-10-07", "medium"],
    note: "A promotional price until 2026-12-31, twice that from then on.",
  },
  {
    id: "gemini-3.8-flash",
    usdPerMillion: { input: "0.75", output: "3.75" },
    from: ["github:api-evangelist/deepmind:plans", "2026-10-07", "medium"],
    note: "A promotional price until 2026-12-31, twice that from then on.",
  },
  {
    id: "gemini-3-pro",
    aliases: ["gemini-3-pro-preview"],
    from: SEEN_IN_TABLES,
    note: "Used in real tables; no credit price and no token price found.",
  },
]);
