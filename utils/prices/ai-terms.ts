import type { ModelCost } from "../model/catalogue.ts";
import { type DecimalRange, unknownAmount } from "../model/decimal-range.ts";
import type { ColumnCensus } from "../model/records.ts";

/** What a workspace says of AI models beyond the price book. */
export interface AiTerms {
  /** US dollars per data credit (legacy: per credit). */
  usdPerCredit: DecimalRange;
  /** What Clay adds to the provider's bill of a model of variable price, as a fraction. */
  markUp: string;
  /** What the page says that Clay holds for a call, by model; null when it was not seen. */
  modelCosts: readonly ModelCost[] | null;
  /** What the cells of the column that were seen have been billed, and how many results they hold; null when none was seen. */
  seen: Pick<ColumnCensus, "upfront" | "additional" | "results"> | null;
}

/** Sources say 0, 15 and 20 %: pricing.md section 9 decides for a setting with this default. */
export const DEFAULT_MARK_UP = "0.15";

/** Of a workspace of which nothing was seen. */
export const NO_AI_TERMS: AiTerms = {
  usdPerCredit: unknownAmount("The price of a credit was not seen."),
  markUp: DEFAULT_MARK_UP,
  modelCosts: null,
  seen: null,
};
