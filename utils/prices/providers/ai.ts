import type { Source } from "../record.ts";
import { type ProviderAdvice, type ProviderRecord, providerGroup } from "./provider-record.ts";
import { CLAY_AI_LIMITS, COMMON_PRACTICE } from "./provider-sources.ts";

const TOKEN_PRICES: Source = ["github:pydantic/genai-prices:prices/data.json@47df840a", "2026-08-21", "high"];

/** True for every AI provider: https://university.clay.com/docs/ai-tokens. */
const TEXT_NEEDS: ProviderAdvice = {
  text: "For text without web research, Clay asks for a limit of at least 30,000 tokens a minute.",
  from: CLAY_AI_LIMITS,
};

const ANTHROPIC_LIMITS: Source = ["https://platform.claude.com/docs/en/api/rate-limits", "2026-10-17", "high"];

/** Makers of AI models. Token prices stand with the models, see models/. */
export const aiProviders: readonly ProviderRecord[] = providerGroup([
  {
    id: "openai",
    name: "OpenAI",
    key: "optional",
    keyPage: { url: "https://platform.openai.com/api-keys", place: "Platform, API keys" },
    testRequest: { request: "GET https://api.openai.com/v1/models", from: COMMON_PRACTICE },
    advice: [
      {
        text: "Add money before the key is used: OpenAI sets limits by the total paid, $5 for tier 1, $50 and 7 days for tier 2, $100 and 7 days for tier 3, $250 and 14 days for tier 4, $1,000 and 30 days for tier 5.",
        from: ["https://platform.openai.com/docs/guides/rate-limits", "2026-08", "medium"],
      },
      TEXT_NEEDS,
      {
        text: "For Claygent, Clay asks for tier 2 and a limit of 390,000 to 450,000 tokens a minute; two versions of its page differ.",
        from: CLAY_AI_LIMITS,
      },
    ],
    from: TOKEN_PRICES,
  },
  {
    id: "anthropic",
    name: "Anthropic",
    key: "optional",
    keyPage: { url: "https://console.anthropic.com/settings/keys", place: "Console, Settings, API keys" },
    testRequest: { request: "GET https://api.anthropic.com/v1/models", from: COMMON_PRACTICE },
    advice: [
      {
        text: "Anthropic places an account by its payment history, and no deposit buys a higher tier: Start allows 1,000 requests and 2 million input tokens a minute and $500 a month, Build 5,000, 5 million and $1,000, Scale 10,000, 10 million and $200,000.",
        from: ANTHROPIC_LIMITS,
      },
      TEXT_NEEDS,
      {
        text: 'For Claygent, Clay\'s page asks for "tier 4" and 390,000 to 450,000 tokens a minute. Anthropic has no tier of that name any more; Start, Build and Scale all allow more tokens than that.',
        from: CLAY_AI_LIMITS,
      },
    ],
    from: TOKEN_PRICES,
  },
  {
    id: "google",
    name: "Google Gemini",
    key: "optional",
    keyPage: { url: "https://aistudio.google.com/apikey", place: "AI Studio, Get API key", confidence: "low" },
    testRequest: {
      request: "GET https://generativelanguage.googleapis.com/v1beta/models",
      from: COMMON_PRACTICE,
    },
    advice: [
      TEXT_NEEDS,
      { text: "For Claygent, Clay asks for Gemini's tier 2.", from: CLAY_AI_LIMITS },
      {
        text: "Gemini's tier 1 stops at about $250 a month.",
        from: ["https://ai.google.dev/gemini-api/docs/rate-limits", "2026", "low"],
      },
    ],
    from: TOKEN_PRICES,
  },
  {
    id: "perplexity",
    name: "Perplexity",
    key: "unknown",
    keyPage: { url: "https://www.perplexity.ai/settings/api", place: "Settings, API", confidence: "low" },
    advice: [
      TEXT_NEEDS,
      {
        text: "Perplexity sets limits by the total paid: $50 for tier 1 with 50 requests a minute, then $250, $500, $1,000 and $5,000.",
        from: ["https://docs.perplexity.ai/guides/usage-tiers", "2026", "low"],
      },
    ],
    from: TOKEN_PRICES,
  },
  {
    id: "xai",
    name: "xAI",
    key: "unknown",
    advice: [
      TEXT_NEEDS,
      {
        text: "xAI sets limits by the total paid: $50, $250, $1,000 and $5,000 for tiers 1 to 4.",
        from: ["https://docs.x.ai", "2026", "low"],
      },
    ],
    from: TOKEN_PRICES,
  },
  { id: "deepseek", name: "DeepSeek", key: "unknown", advice: [TEXT_NEEDS], from: TOKEN_PRICES },
]);
