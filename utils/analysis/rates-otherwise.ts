import { toQuantity } from "../model/decimal-range.ts";
import { NO_TERMS, type TermsView } from "../model/user-terms.ts";
import { DEFAULT_MARK_UP } from "../prices/ai-terms.ts";
import { eraOf } from "../prices/era.ts";
import type { AnalysisInput } from "./analysis-input.ts";
import { planTypeOf } from "./plan.ts";
import { planRatesOf } from "./study-table.ts";

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
    aiMarkUp: DEFAULT_MARK_UP,
  };
}
