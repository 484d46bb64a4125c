import { type ModelRecord, modelGroup } from "./model-record.ts";
import { APP_LABEL, FLAT_LIST, PRICE_PAGE, variableCredits } from "./model-sources.ts";

/** Models of OpenAI. Newest prices of public lists; see model-sources.ts. */
export const openaiModels: readonly ModelRecord[] = modelGroup({ provider: "openai", ownKey: true }, [
  {
    id: "gpt-4o",
    content: { credits: "1", from: PRICE_PAGE },
    webResearch: { credits: variableCredits("3"), from: FLAT_LIST },
    usdPerMillion: { input: "2.5", output: "10" },
  },
  {
    id: "gpt-4o-mini",
    webResearch: { credits: "1", from: FLAT_LIST },
    usdPerMillion: { input: "0.15", output: "0.6" },
  },
  {
    id: "gpt-4.1",
    content: { credits: "1", from: PRICE_PAGE },
    webResearch: { credits: variableCredits("12", "9.7"), from: FLAT_LIST },
    usdPerMillion: { input: "2", output: "8" },
  },
  {
    id: "gpt-4.1-mini",
    webResearch: { credits: "1", from: FLAT_LIST },
    usdPerMillion: { input: "0.4", output: "1.6" },
  },
  {
    id: "gpt-4.1-nano",
    webResearch: { credits: "0.5", from: FLAT_LIST },
    usdPerMillion: { input: "0.1", output: "0.4" },
  },
  {
    id: "gpt-5",
    webResearch: { credits: variableCredits("4"), from: FLAT_LIST },
    usdPerMillion: { input: "1.25", output: "10" },
  },
  {
    id: "gpt-5-mini",
    content: { credits: "0.4", from: PRICE_PAGE },
    webResearch: { credits: "1", from: PRICE_PAGE },
    usdPerMillion: { input: "0.25", output: "2" },
  },
  {
    id: "gpt-5-nano",
    content: { credits: "0.2", from: PRICE_PAGE },
    webResearch: { credits: "0.5", from: PRICE_PAGE },
    usdPerMillion: { input: "0.05", output: "0.4" },
  },
  {
    id: "gpt-5.1",
    content: { credits: "2", from: PRICE_PAGE },
    webResearch: { credits: variableCredits("8"), from: FLAT_LIST },
    usdPerMillion: { input: "1.25", output: "10" },
  },
  { id: "gpt-5.2", usdPerMillion: { input: "1.75", output: "14" } },
  { id: "gpt-5.3", usdPerMillion: { input: "1.75", output: "14" } },
  {
    id: "gpt-5.4",
    webResearch: { credits: variableCredits("15", "2.8"), from: FLAT_LIST },
    usdPerMillion: { input: "2.5", output: "15" },
    longPrompt: { above: "272000", input: "5", output: "22.5" },
  },
  {
    id: "gpt-5.4-mini",
    content: { credits: "1", from: APP_LABEL },
    webResearch: { credits: variableCredits("2.5"), from: FLAT_LIST },
    usdPerMillion: { input: "0.75", output: "4.5" },
  },
  {
    id: "gpt-5.4-nano",
    webResearch: { credits: "1", from: FLAT_LIST },
    usdPerMillion: { input: "0.2", output: "1.25" },
  },
  { id: "gpt-5.5", usdPerMillion: { input: "5", output: "30" } },
  { id: "o1", usdPerMillion: { input: "15", output: "60" } },
  { id: "o3-mini", usdPerMillion: { input: "1.1", output: "4.4" } },
  {
    id: "o4-mini",
    webResearch: { credits: variableCredits("15", "2.9"), from: FLAT_LIST },
    usdPerMillion: { input: "1.1", output: "4.4" },
  },
  {
    id: "o3",
    content: { credits: "5", from: PRICE_PAGE },
    webResearch: { credits: variableCredits("15"), from: FLAT_LIST },
    usdPerMillion: { input: "2", output: "8" },
  },
  {
    id: "gpt-5.6-luna",
    usdPerMillion: { input: "0.2", output: "1.2" },
    from: ["https://docs.laozhang.ai", "2026-07-30", "medium"],
    note: "It was $1 and $6 before; the token price list of August 2026 still says so.",
  },
  {
    id: "gpt-5.6-terra",
    usdPerMillion: { input: "2", output: "12" },
    from: ["github:SergeevDmitry/llm-kit usage-tab@1.2.0", "2026-09-07", "medium"],
  },
  {
    id: "gpt-5.6-sol",
    usdPerMillion: { input: "4", output: "20" },
    from: ["github:SergeevDmitry/llm-kit usage-tab@1.2.0", "2026-09-07", "medium"],
    note: "It was $5 and $30 before.",
  },
  {
    id: "gpt-6-astra",
    usdPerMillion: { input: "10", output: "50" },
    from: ["github:TheKrush/PromptFuel releases", "2026-09-03", "medium"],
  },
  {
    id: "gpt-6-sol",
    usdPerMillion: { input: "2", output: "10" },
    from: ["github:TheKrush/PromptFuel releases", "2026-09-22", "medium"],
  },
  {
    id: "gpt-6-luna",
    usdPerMillion: { input: "0.1", output: "0.5" },
    from: ["github:TheKrush/PromptFuel releases", "2026-09-22", "medium"],
  },
  {
    id: "gpt-6.1-sol",
    usdPerMillion: { input: "2", output: "10" },
    from: ["github:TheKrush/PromptFuel releases", "2026-09-29", "medium"],
  },
]);
