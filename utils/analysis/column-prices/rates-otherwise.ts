import { exactly, toQuantity } from "../../model/decimal-range.ts";
import { NO_TERMS, type TermsView } from "../../model/user-terms.ts";
import { DEFAULT_MARK_UP } from "../../prices/ai-terms.ts";
import { eraOf } from "../../prices/era.ts";
import type { AnalysisInput } from "../analysis-input.ts";
import { planTypeOf } from "../plan.ts";
import { planRatesOf } from "../plan-rates.ts";
import { DEFAULT_LIMIT } from "../waterfalls/waterfall-tail.ts";

const ABOUT_LIMIT =
  "Fettle tells of a waterfall's last steps where one more result costs more. $5 is ten times a mobile number in Clay's own waterfall.";

/** What the figures rest on where the user has set no price: each rate with its source, or the reason why there is none. */
export function ratesOtherwise(input: AnalysisInput): TermsView["otherwise"] {
  const { usdPerCredit, usdPerAction, explanation } = planRatesOf({
    ...input,
    terms: { ...(input.terms ?? NO_TERMS), usdPerCredit: null, usdPerAction: null },
  });
  return {
    era: eraOf(planTypeOf(input)),
    usdPerCredit: { usd: toQuantity(usdPerCredit), source: explanation[0] ?? "" },
    usdPerAction: { usd: toQuantity(usdPerAction), source: explanation.at(-1) ?? "" },
    usdPerHitLimit: { usd: toQuantity(exactly(DEFAULT_LIMIT)), source: ABOUT_LIMIT },
    aiMarkUp: DEFAULT_MARK_UP,
  };
}
