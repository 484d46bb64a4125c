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

function known(
  from: Source,
  ...entries: readonly (readonly [provider: string, ...names: string[]])[]
): ConnectionNames[] {
  return entries.map(([provider, ...names]) => ({ provider, names, from }));
}

/** For each provider the spellings that its connections may have, likeliest first. */
export const CONNECTIONS: readonly ConnectionNames[] = [
  ...known(SEEN, ["clay", "clay"], ["elevenlabs", "elevenlabs"], ["hubspot", "hubspot"]),
  ...known(
    CLIENT_CODE,
    ["apollo", "apollo-oauth", "apollo", "apollo-io"],
    ["smartlead", "smartlead-ai", "smartlead"],
    ["snov", "snov-io", "snov"],
    ["instantly", "instantly"],
    ["lemlist", "lemlist"],
    ["heyreach", "heyreach"],
    ["outreach", "outreach"],
    ["salesloft", "salesloft"],
    ["reply-io", "reply-io"],
  ),
  ...known(
    GUESS,
    ["openai", "openai", "open-ai", "chat-gpt", "chatgpt"],
    ["anthropic", "anthropic", "claude", "claude-ai"],
    ["google", "gemini", "google-gemini", "google-ai", "google-ai-studio", "vertex-ai"],
    ["xai", "xai", "x-ai", "grok"],
    ["perplexity", "perplexity", "perplexity-ai"],
    ["deepseek", "deepseek", "deep-seek"],
    ["hunter", "hunter", "hunter-io"],
    ["findymail", "findymail"],
    ["prospeo", "prospeo", "prospeo-io"],
    ["leadmagic", "leadmagic", "lead-magic"],
    ["icypeas", "icypeas"],
    ["dropcontact", "dropcontact"],
    ["datagma", "datagma"],
    ["people-data-labs", "people-data-labs", "peopledatalabs", "pdl"],
    ["contactout", "contactout", "contact-out"],
    ["lusha", "lusha"],
    ["rocketreach", "rocketreach", "rocket-reach"],
    ["zoominfo", "zoominfo", "zoom-info"],
    ["wiza", "wiza"],
    ["kaspr", "kaspr"],
    ["nimbler", "nimbler", "nymblr"],
    ["forager", "forager"],
    ["enrow", "enrow"],
    ["trykitt", "trykitt", "kitt"],
    ["smarte", "smarte"],
    ["leadiq", "leadiq", "lead-iq"],
    ["ai-ark", "ai-ark", "aiark"],
    ["limadata", "limadata", "lima-data"],
    ["enrich-so", "enrich-so"],
    ["bettercontact", "bettercontact", "better-contact"],
    ["fullenrich", "fullenrich", "full-enrich"],
    ["surfe", "surfe"],
    ["clearbit", "clearbit"],
    ["crustdata", "crustdata"],
    ["harmonic", "harmonic", "harmonic-ai"],
    ["hg-insights", "hg-insights", "hginsights"],
    ["builtwith", "builtwith", "built-with"],
    ["wappalyzer", "wappalyzer"],
    ["theirstack", "theirstack", "their-stack"],
    ["predictleads", "predictleads", "predict-leads"],
    ["semrush", "semrush"],
    ["similarweb", "similarweb", "similar-web"],
    ["firecrawl", "firecrawl"],
    ["serper", "serper", "serper-dev"],
    ["exa", "exa", "exa-ai"],
    ["google-maps", "google-maps", "google-places"],
    ["google-sheets", "google-sheets", "google-sheets-oauth"],
    ["openmart", "openmart"],
    ["apify", "apify"],
    ["zerobounce", "zerobounce", "zero-bounce"],
    ["neverbounce", "neverbounce", "never-bounce"],
    ["debounce", "debounce", "debounce-io"],
    ["millionverifier", "millionverifier", "million-verifier"],
    ["bounceban", "bounceban", "bounce-ban"],
    ["enrichley", "enrichley"],
    ["trestle", "trestle", "trestle-iq"],
    ["kickbox", "kickbox"],
  ),
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
