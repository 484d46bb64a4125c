import type { Factor } from "../../model/breakdown.ts";
import { toQuantity } from "../../model/decimal-range.ts";
import { NO_AI_TERMS } from "../../prices/ai-terms.ts";
import { providerIdOf } from "../../prices/key-holder.ts";
import { nameOfProvider, type OwnBill, ownBillOf } from "../../prices/own-bill.ts";
import type { PriceRequest } from "../../prices/price.ts";
import { basisOfPrice } from "../../prices/price-basis.ts";
import type { AnalysisInput } from "../analysis-input.ts";
import { factor } from "../breakdown/factor.ts";

/** What a provider bills on the customer's own key for a run of this action. */
export function ownBillOfColumn(
  { action, aiTerms }: Pick<PriceRequest, "action" | "aiTerms">,
  providerId: string,
  { terms }: Pick<AnalysisInput, "terms">,
): OwnBill {
  return ownBillOf(action, providerId, terms?.providerPrices ?? {}, aiTerms ?? NO_AI_TERMS);
}

/**
 * A provider's own price of a find, or of a run where each is billed, in the place of which the user may set that of the contract. `name` is
 * the provider's where it does not stand above.
 */
export function ownPriceFactor(
  { usd, when, sentence, provenance }: OwnBill,
  { providerId, name }: { providerId: string; name: string | null },
  { terms }: Pick<AnalysisInput, "terms">,
): Factor {
  const per = when === "always" ? "run" : "find";
  return factor({
    kind: "price",
    label: name === null ? `Price per ${per}` : `${name}'s price per ${per}`,
    quantity: toQuantity(usd),
    unit: "usd",
    text: sentence ?? "Nobody publishes it: put in what your contract says.",
    basis: basisOfPrice(provenance),
    provenance,
    override: {
      of: { kind: "provider-price", providerId, per },
      typed: terms?.providerPrices[providerId]?.usd ?? null,
    },
  });
}

/** What the provider bills for one run of a column that runs on the customer's own key; empty for any other. */
export function ownBillFactors({ account, ...request }: PriceRequest, input: AnalysisInput): Factor[] {
  const providerId = providerIdOf(request.action);
  if (account !== "own" || providerId === null) return [];
  const name = nameOfProvider(providerId);
  return [ownPriceFactor(ownBillOfColumn(request, providerId, input), { providerId, name }, input)];
}
