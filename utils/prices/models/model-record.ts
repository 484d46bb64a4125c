import type { Amount } from "../../model/decimal-range.ts";
import type { Source } from "../record.ts";
import { GENAI_PRICES } from "./model-sources.ts";

/** Who makes the model; `clay` marks Clay's own. */
export type ModelProvider = "openai" | "anthropic" | "google" | "xai" | "perplexity" | "deepseek" | "clay";

export interface ModelCredits {
  credits: Amount;
  from: Source;
}

/** What one row costs with a model in an AI column, on Clay's key and on the maker's own price list. */
export interface ModelRecord {
  /** The id as the model input of an AI column spells it. */
  id: string;
  aliases: readonly string[];
  provider: ModelProvider;
  /** Clay credits per row for content creation; null when no figure was found. */
  content: ModelCredits | null;
  /** Clay credits per row for web research, a range where the price is variable; null when no figure was found. */
  webResearch: ModelCredits | null;
  /** Whether the customer's own key can run it; null when nobody says. */
  ownKey: boolean | null;
  /** The maker's price in USD per million tokens; null for Clay's own models and where none was found. */
  usdPerMillion: { input: string; output: string } | null;
  /** The same for a prompt of more tokens than `above`, where the maker takes more; null when it does not say so. */
  longPrompt: { above: string; input: string; output: string } | null;
  /** How many times the usual number of tokens the maker counts for the same text; null where nobody says that it differs. */
  moreTokens: { times: string; from: Source } | null;
  /** What the maker takes on top for 1,000 requests, in USD; null where none was found. */
  usdPerThousandRequests: string | null;
  /** Where the model itself, and its token price, was read. */
  from: Source;
  note: string | null;
}

type Needed = "id" | "provider";

/** Writes out records that share a maker. Unless given, prices are unknown and the source is the bundled token price list. */
export function modelGroup<Given extends Partial<ModelRecord>>(
  shared: Given,
  entries: readonly (Partial<ModelRecord> & Pick<ModelRecord, Exclude<Needed, keyof Given>>)[],
): ModelRecord[] {
  const nothingKnown = {
    aliases: [],
    content: null,
    webResearch: null,
    ownKey: null,
    usdPerMillion: null,
    longPrompt: null,
    moreTokens: null,
    usdPerThousandRequests: null,
    from: GENAI_PRICES,
    note: null,
  };
  return entries.map((entry) => ({ ...nothingKnown, ...shared, ...entry }) as ModelRecord);
}
