import type { Factor } from "../model/breakdown.ts";
import { toQuantity } from "../model/decimal-range.ts";
import { isKnown, type Quantity } from "../model/quantity.ts";
import { NO_AI_TERMS } from "../prices/ai-terms.ts";
import { providerIdOf } from "../prices/key-holder.ts";
import { nameOfProvider, type OwnBill, ownBillOf } from "../prices/own-bill.ts";
import type { PriceRequest } from "../prices/price.ts";
import { basisOfPrice } from "../prices/price-basis.ts";
import type { AnalysisInput } from "./analysis-input.ts";
import { factor } from "./factor.ts";

/** What a provider bills on the customer's own key for a run of this action. */
export function ownBillOfColumn(
  { action, aiTerms }: Pick<PriceRequest, "action" | "aiTerms">,
  providerId: string,
  { terms }: Pick<AnalysisInput, "terms">,
): OwnBill {
  return ownBillOf(action, providerId, terms?.providerPrices ?? {}, aiTerms ?? NO_AI_TERMS);
}

/** A provider's own price as a figure, for so much as the label says. */
export function ownPriceFactor({ sentence, provenance }: OwnBill, label: string, quantity: Quantity): Factor {
  const reason = isKnown(quantity) ? "" : quantity.unknown;
  return factor({
    kind: "price",
    label,
    quantity,
    unit: "usd",
    text: sentence ?? reason,
    basis: basisOfPrice(provenance),
    provenance,
  });
}

/** What the provider bills for one run of a column that runs on the customer's own key; empty for any other. */
export function ownBillFactors({ account, ...request }: PriceRequest, input: AnalysisInput): Factor[] {
  const providerId = providerIdOf(request.action);
  if (account !== "own" || providerId === null) return [];
  const bill = ownBillOfColumn(request, providerId, input);
  return [ownPriceFactor(bill, `${nameOfProvider(providerId)}'s price`, toQuantity(bill.usd))];
}
