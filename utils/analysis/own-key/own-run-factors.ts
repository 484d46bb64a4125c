import type { Factor } from "../../model/breakdown.ts";
import { providerIdOf } from "../../prices/key-holder.ts";
import type { PriceRequest } from "../../prices/price.ts";
import type { AnalysisInput } from "../analysis-input.ts";
import { exact, factor, replaceable } from "../breakdown/factor.ts";
import { answersEveryTime } from "../learning/published-hits.ts";
import { ownPriceFactor } from "./own-bill-factor.ts";
import type { OwnKeyQuestion } from "./own-key.ts";
import type { ColumnHits } from "./own-key-hits.ts";
import { ownKeyHits } from "./own-key-of-column.ts";

type Known = Parameters<typeof ownKeyHits>[2] & { input: AnalysisInput };

/**
 * What the bill of a provider for one run on the customer's own key is reckoned from: how often a run finds something, where the provider
 * bills finds, and its price each time, in the place of which the user may set that of the contract.
 */
export function ownRunFactors({ columnId, request, ownBill }: OwnKeyQuestion, known: Known): Factor[] {
  const providerId = providerIdOf(request.action);
  if (providerId === null) return [];
  return [
    ...(ownBill.when === "always" ? [] : [hitFactorOf(columnId, request, known)]),
    ownPriceFactor(ownBill, { providerId, name: null }, known.input),
  ];
}

/** How often a run of a column finds something, as what an own key saves or costs is reckoned with it. */
export function hitFactorOf(columnId: string, request: PriceRequest, known: Known): Factor {
  const { estimate, typed } = ownKeyHits(columnId, request, known);
  const share = { kind: "hits", unit: "share" } as const;
  const { rests, text } = estimate;
  if (answersEveryTime(request.action)) {
    return factor({ ...share, label: "Answers", quantity: exact(1), text, basis: rests });
  }
  const asked = { tableId: known.input.table.id, columnId, assumption: "hits", typed, text } as const;
  return factor({
    ...share,
    label: "Hit rate",
    provenance: typed === null ? estimate.provenance : null,
    ...replaceable({ ...asked, estimate: rateOf(estimate) }, rests),
  });
}

function rateOf({ rate, text }: ColumnHits) {
  if (rate === null) return { unknown: text };
  return { low: Number(rate.low), likely: Number(rate.likely), high: Number(rate.high) };
}
