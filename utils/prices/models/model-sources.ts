import Big from "big.js";
import type { Amount } from "../../model/decimal-range.ts";
import type { Source } from "../record.ts";

/** Token prices of pydantic/genai-prices (MIT; the notice is in public/third-party-notices.txt), checked against models.dev. */
export const GENAI_PRICES: Source = ["github:pydantic/genai-prices:prices/data.json@47df840a", "2026-08-21", "high"];
/** The same list, for makers whose prices no second list confirmed. */
export const GENAI_PRICES_UNCHECKED: Source = [GENAI_PRICES[0], GENAI_PRICES[1], "medium"];
/** Clay's table of credits per row by model, for content creation and for web research. */
export const PRICE_PAGE: Source = ["https://university.clay.com/docs/ai-pricing", "2026-04-26", "high"];
/** A figure that only a later version of the same page carries. */
export const LATER_PAGE: Source = ["https://university.clay.com/docs/ai-pricing", "2026-04-26", "medium"];
/** Credits of a configuration list that mirrors Clay's own estimates. */
export const FLAT_LIST: Source = ["github:qr3naud/scoping:src/config.js", "2026-05-29", "medium"];
/** A label read in the app: content creation only. */
export const APP_LABEL: Source = ["github:mertozcetinwd-lab/free-clay", "2026-09-27", "medium"];
/** A model that real columns name and no list prices. */
export const SEEN_IN_TABLES: Source = ["real-tables.md section 4: model inputs of real AI columns", "2026", "medium"];

/** Real charges went down to 0.19 of the estimate that Clay holds (gpt-5.4 2.8 of 15, o4-mini 2.9 of 15). */
const LOWEST_SHARE = "0.2";
/** The highest mark-up that Clay published for variable prices: https://university.clay.com/docs/ai-tokens. */
const HIGHEST_MARK_UP = "1.2";

/**
 * Credits per row of a variable-priced model. Clay holds an estimate (the 75th percentile of past runs) and settles it
 * afterwards at the maker's dollars over the workspace's price per credit, so single rows can cost more than `high`.
 * @param estimate what Clay holds; the likely figure
 * @param observed the lowest settled or live figure that was seen; the low end
 */
export function variableCredits(estimate: string, observed?: string): Amount {
  const low = observed ?? new Big(estimate).times(LOWEST_SHARE).toFixed();
  return [low, estimate, new Big(estimate).times(HIGHEST_MARK_UP).toFixed()];
}

/** Claude models from 4.7 on count about 30 % more tokens for the same text. */
export const NEW_TOKENIZER = {
  times: "1.3",
  from: ["https://platform.claude.com/docs/en/about-claude/pricing", "2026-09-25", "medium"],
} as const;
