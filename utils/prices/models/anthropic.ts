import { type ModelRecord, modelGroup } from "./model-record.ts";
import { FLAT_LIST, LATER_PAGE, NEW_TOKENIZER, PRICE_PAGE, variableCredits } from "./model-sources.ts";

/** Models of Anthropic. Newest prices of public lists; see model-sources.ts. */
export const anthropicModels: readonly ModelRecord[] = modelGroup({ provider: "anthropic", ownKey: true }, [
  { id: "claude-fable-5", usdPerMillion: { input: "10", output: "50" }, moreTokens: NEW_TOKENIZER },
  { id: "claude-opus-5", usdPerMillion: { input: "5", output: "25" }, moreTokens: NEW_TOKENIZER },
  { id: "claude-opus-4-8", usdPerMillion: { input: "5", output: "25" }, moreTokens: NEW_TOKENIZER },
  { id: "claude-opus-4-7", usdPerMillion: { input: "5", output: "25" }, moreTokens: NEW_TOKENIZER },
  {
    id: "claude-opus-4-6",
    content: { credits: "7.5", from: PRICE_PAGE },
    webResearch: { credits: variableCredits("20"), from: FLAT_LIST },
    usdPerMillion: { input: "5", output: "25" },
  },
  {
    id: "claude-opus-4-5",
    webResearch: { credits: variableCredits("20"), from: FLAT_LIST },
    usdPerMillion: { input: "5", output: "25" },
  },
  { id: "claude-opus-4-1", usdPerMillion: { input: "15", output: "75" } },
  {
    id: "claude-opus-4-0",
    aliases: ["claude-opus-4"],
    webResearch: { credits: variableCredits("40"), from: FLAT_LIST },
    usdPerMillion: { input: "15", output: "75" },
  },
  {
    id: "claude-sonnet-4-6",
    content: { credits: "1", from: LATER_PAGE },
    webResearch: { credits: variableCredits("15"), from: FLAT_LIST },
    usdPerMillion: { input: "3", output: "15" },
  },
  {
    id: "claude-sonnet-4-5",
    content: { credits: "1.5", from: PRICE_PAGE },
    webResearch: { credits: variableCredits("15"), from: FLAT_LIST },
    usdPerMillion: { input: "3", output: "15" },
    longPrompt: { above: "200000", input: "6", output: "22.5" },
  },
  {
    id: "claude-sonnet-4-0",
    aliases: ["claude-sonnet-4"],
    webResearch: { credits: variableCredits("15"), from: FLAT_LIST },
    usdPerMillion: { input: "3", output: "15" },
  },
  {
    id: "claude-haiku-4-5",
    content: { credits: "1", from: PRICE_PAGE },
    webResearch: { credits: variableCredits("3"), from: FLAT_LIST },
    usdPerMillion: { input: "1", output: "5" },
  },
  { id: "claude-3-5-haiku-latest", aliases: ["claude-3-5-haiku"], usdPerMillion: { input: "0.8", output: "4" } },
  { id: "claude-3-7-sonnet-latest", aliases: ["claude-3-7-sonnet"], usdPerMillion: { input: "3", output: "15" } },
  {
    id: "claude-fable-5-1",
    usdPerMillion: { input: "10", output: "50" },
    moreTokens: NEW_TOKENIZER,
    from: ["github:SergeevDmitry/llm-kit price tables", "2026-10", "medium"],
  },
  {
    id: "claude-opus-5-5",
    usdPerMillion: { input: "4", output: "20" },
    moreTokens: NEW_TOKENIZER,
    from: ["github:TheKrush/PromptFuel releases", "2026-09-22", "medium"],
  },
  {
    id: "claude-sonnet-5",
    usdPerMillion: { input: "2", output: "10" },
    moreTokens: NEW_TOKENIZER,
    from: ["https://platform.claude.com/docs/en/about-claude/pricing", "2026-09-25", "high"],
    note: "A rise to $3 and $15, announced for September 2026, was called off; older lists still show it.",
  },
  {
    id: "claude-sonnet-5-5",
    usdPerMillion: { input: "2", output: "10" },
    moreTokens: NEW_TOKENIZER,
    from: ["github:TheKrush/PromptFuel releases", "2026-09-28", "medium"],
  },
  {
    id: "claude-haiku-5-5",
    usdPerMillion: { input: "0.1", output: "0.5" },
    moreTokens: NEW_TOKENIZER,
    longPrompt: { above: "100000", input: "0.5", output: "2.5" },
    from: ["github:TheKrush/PromptFuel releases", "2026-10-07", "medium"],
  },
]);
