import { type ModelRecord, modelGroup } from "./model-record.ts";
import { GENAI_PRICES_UNCHECKED } from "./model-sources.ts";

/** Models of xAI, Perplexity and DeepSeek. Newest prices of public lists; see model-sources.ts. */
export const otherModels: readonly ModelRecord[] = modelGroup({}, [
  {
    id: "sonar",
    provider: "perplexity",
    usdPerMillion: { input: "1", output: "1" },
    usdPerThousandRequests: "12",
    from: GENAI_PRICES_UNCHECKED,
  },
  {
    id: "sonar-pro",
    provider: "perplexity",
    usdPerMillion: { input: "3", output: "15" },
    usdPerThousandRequests: "14",
    from: GENAI_PRICES_UNCHECKED,
  },
  {
    id: "sonar-reasoning-pro",
    provider: "perplexity",
    usdPerMillion: { input: "2", output: "8" },
    usdPerThousandRequests: "14",
    from: GENAI_PRICES_UNCHECKED,
  },
  {
    id: "sonar-deep-research",
    provider: "perplexity",
    usdPerMillion: { input: "2", output: "8" },
    from: GENAI_PRICES_UNCHECKED,
  },
  {
    id: "grok-4-0709",
    aliases: ["grok-4"],
    provider: "xai",
    usdPerMillion: { input: "3", output: "15" },
    from: GENAI_PRICES_UNCHECKED,
  },
  {
    id: "grok-4-1-fast-reasoning",
    provider: "xai",
    usdPerMillion: { input: "0.2", output: "0.5" },
    from: GENAI_PRICES_UNCHECKED,
  },
  {
    id: "grok-4-fast-reasoning",
    provider: "xai",
    usdPerMillion: { input: "0.2", output: "0.5" },
    from: GENAI_PRICES_UNCHECKED,
  },
  { id: "grok-4.20", provider: "xai", usdPerMillion: { input: "1.25", output: "2.5" }, from: GENAI_PRICES_UNCHECKED },
  { id: "grok-4.3", provider: "xai", usdPerMillion: { input: "1.25", output: "2.5" }, from: GENAI_PRICES_UNCHECKED },
  { id: "grok-4.5", provider: "xai", usdPerMillion: { input: "2", output: "6" }, from: GENAI_PRICES_UNCHECKED },
  {
    id: "deepseek-v3.2",
    provider: "deepseek",
    usdPerMillion: { input: "0.2288", output: "0.3432" },
    from: GENAI_PRICES_UNCHECKED,
  },
  {
    id: "deepseek-v4-flash",
    provider: "deepseek",
    usdPerMillion: { input: "0.14", output: "0.28" },
    from: GENAI_PRICES_UNCHECKED,
  },
  {
    id: "deepseek-v4-pro",
    provider: "deepseek",
    usdPerMillion: { input: "0.435", output: "0.87" },
    from: GENAI_PRICES_UNCHECKED,
  },
]);
