import type { Source } from "./record.ts";

/** The names under which a provider's connection may appear as an account's provider type. */
export interface ConnectionNames {
  provider: string;
  names: readonly string[];
  from: Source;
}

const SEEN: Source = ["clay-api.md section 7: provider types seen in account lists", "2026-07", "high"];
const CLIENT_CODE: Source = [
  "provider types named in public client code for Clay's sequencer targets",
  "2026",
  "medium",
];
/** Nobody published the type: the provider's own name in its usual spellings, to be confirmed by an account list. */
const GUESS: Source = ["guess: the provider's name in its usual spellings", "2026-11-21", "low"];

/** Providers whose spelling in account lists was seen, or has more than one likely form. */
export const CONNECTIONS: readonly ConnectionNames[] = [
  { provider: "clay", names: ["clay"], from: SEEN },
  { provider: "elevenlabs", names: ["elevenlabs"], from: SEEN },
  { provider: "hubspot", names: ["hubspot"], from: SEEN },
  { provider: "openai", names: ["openai", "open-ai", "chat-gpt", "chatgpt"], from: GUESS },
  { provider: "anthropic", names: ["anthropic", "claude", "claude-ai"], from: GUESS },
  { provider: "google", names: ["gemini", "google-gemini", "google-ai", "google-ai-studio", "vertex-ai"], from: GUESS },
  { provider: "xai", names: ["xai", "x-ai", "grok"], from: GUESS },
  { provider: "perplexity", names: ["perplexity", "perplexity-ai"], from: GUESS },
  { provider: "deepseek", names: ["deepseek"], from: GUESS },
  { provider: "apollo", names: ["apollo-oauth", "apollo", "apollo-io"], from: CLIENT_CODE },
  { provider: "smartlead", names: ["smartlead-ai", "smartlead"], from: CLIENT_CODE },
  { provider: "snov", names: ["snov-io", "snov"], from: CLIENT_CODE },
  { provider: "instantly", names: ["instantly"], from: CLIENT_CODE },
  { provider: "lemlist", names: ["lemlist"], from: CLIENT_CODE },
  { provider: "heyreach", names: ["heyreach"], from: CLIENT_CODE },
  { provider: "outreach", names: ["outreach"], from: CLIENT_CODE },
  { provider: "salesloft", names: ["salesloft"], from: CLIENT_CODE },
  { provider: "reply-io", names: ["reply-io"], from: CLIENT_CODE },
  { provider: "hunter", names: ["hunter", "hunter-io"], from: GUESS },
  { provider: "people-data-labs", names: ["people-data-labs", "peopledatalabs", "pdl"], from: GUESS },
  { provider: "google-sheets", names: ["google-sheets", "google-sheets-oauth"], from: GUESS },
  { provider: "lusha", names: ["lusha"], from: GUESS },
  { provider: "rocketreach", names: ["rocketreach", "rocket-reach"], from: GUESS },
  { provider: "nimbler", names: ["nimbler", "nymblr"], from: GUESS },
  { provider: "trykitt", names: ["trykitt", "kitt"], from: GUESS },
  { provider: "predictleads", names: ["predictleads", "predict-leads"], from: GUESS },
];

/**
 * Which provider a connection of this type belongs to. A type without an entry of its own is taken for the provider of
 * that name with low confidence, since most types are the provider's own name.
 */
export function providerOfConnection(providerType: string): { provider: string; from: Source } {
  const wanted = plain(providerType);
  const found = CONNECTIONS.find((entry) => entry.names.some((name) => plain(name) === wanted));
  return found ?? { provider: providerType.toLowerCase(), from: GUESS };
}

/** The connection types to look for when a provider's key is wanted, likeliest first. */
export function connectionNames(provider: string): ConnectionNames {
  return CONNECTIONS.find((entry) => entry.provider === provider) ?? { provider, names: [provider], from: GUESS };
}

/** True when a connection of this type can serve this provider, as far as names tell. */
export function servesProvider(providerType: string, provider: string): boolean {
  return plain(providerOfConnection(providerType).provider) === plain(provider);
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, "");
}
