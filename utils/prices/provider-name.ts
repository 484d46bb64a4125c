import { findProvider } from "./find-provider.ts";

/** Names that plain capitals would misspell, of providers that only actions and models name. */
const SPELLINGS: Record<string, string> = {
  buyercaddy: "BuyerCaddy",
  "cb-insights": "CB Insights",
  clearoutphone: "ClearoutPhone",
  dappradar: "DappRadar",
  elevenlabs: "ElevenLabs",
  emailbison: "EmailBison",
  "find-ai": "Find AI",
  hithorizons: "HitHorizons",
  hubspot: "HubSpot",
  livedata: "LiveData",
  madkudu: "MadKudu",
  "ocean-io": "Ocean.io",
  phantombuster: "PhantomBuster",
  pitchbook: "PitchBook",
  rb2b: "RB2B",
  "reply-io": "Reply.io",
  "se-ranking": "SE Ranking",
  signalhire: "SignalHire",
  storeleads: "Store Leads",
  theorg: "The Org",
  trustradius: "TrustRadius",
  zenrows: "ZenRows",
};

/** A provider's name as its users write it: "openai" is OpenAI, "the-swarm" is The Swarm. */
export function providerName(provider: string): string {
  const known = findProvider(provider)?.name ?? (Object.hasOwn(SPELLINGS, provider) ? SPELLINGS[provider] : undefined);
  if (known !== undefined) return known;
  return provider.replace(/(^|-)(\w)/g, (_, dash: string, letter: string) => `${dash && " "}${letter.toUpperCase()}`);
}
