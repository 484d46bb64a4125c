/** Names that a plain capital letter would misspell. */
const SPELLINGS: Record<string, string> = {
  openai: "OpenAI",
  xai: "xAI",
  deepseek: "DeepSeek",
  google: "Google AI",
  hubspot: "HubSpot",
  leadmagic: "LeadMagic",
  zerobounce: "ZeroBounce",
  contactout: "ContactOut",
  fullenrich: "FullEnrich",
  bettercontact: "BetterContact",
  rocketreach: "RocketReach",
  builtwith: "BuiltWith",
  heyreach: "HeyReach",
  "people-data-labs": "People Data Labs",
};

/** A provider's name as its users write it: "openai" is OpenAI, "se-ranking" is Se Ranking. */
export function providerName(provider: string): string {
  const known = SPELLINGS[provider];
  if (known !== undefined) return known;
  return provider.replace(/(^|-)(\w)/g, (_, dash: string, letter: string) => `${dash && " "}${letter.toUpperCase()}`);
}
