import { inUsd, type UsdRates } from "../../estimate/cost.ts";
import { type Spread, steady } from "../../estimate/spread.ts";
import type { StepPrice } from "../../estimate/waterfall-readings.ts";
import { between, type DecimalRange, exactly, isKnownRange, scale, unknownAmount } from "../../model/decimal-range.ts";
import { averageCharge } from "../../prices/average-charge.ts";
import { providerIdOf } from "../../prices/key-holder.ts";
import type { AnalysisInput } from "../analysis-input.ts";
import type { PricedColumn } from "../column-prices/price-column.ts";
import { ownBillOfColumn } from "../own-key/own-bill-factor.ts";

const NOTHING = exactly(0);
const NOBODY = unknownAmount("Who bills a run on your own key is not known.");
/** A provider of which nobody says whether it bills misses is taken to do so in one case of four, as an action of Clay's is (miss-billing.ts). */
const UNKNOWN_MISS = 0.25;

/**
 * What a run of a column is billed: Clay's price, and on an own key the provider's, which Clay never shows. Empty for a column that is not
 * priced.
 *
 * @param billed of the runs that find nothing, those that Clay bills
 */
export function stepPrices(
  { request, price }: PricedColumn,
  billed: Spread,
  { rates, input }: { rates: UsdRates; input: AnalysisInput },
): StepPrice[] {
  if (request === null || price === null) return [];
  const { unit, share } = averageCharge(price, request);
  const dataCredits = weighed(unit, share);
  const clay = {
    amount: { dataCredits, actions: price.actions, usd: inUsd(dataCredits, price.actions, rates) },
    misses: billed,
  };
  if (request.account !== "own") return [clay];
  const provider = providerIdOf(request.action);
  if (provider === null)
    return [clay, { amount: { dataCredits: NOTHING, actions: NOTHING, usd: NOBODY }, misses: billed }];
  const own = ownBillOfColumn(request, provider, input);
  const misses = { found: 0, always: 1, unknown: UNKNOWN_MISS }[own.when];
  return [clay, { amount: { dataCredits: NOTHING, actions: NOTHING, usd: own.usd }, misses: steady(misses) }];
}

function weighed(unit: DecimalRange, share: ReturnType<typeof averageCharge>["share"]): DecimalRange {
  if (share === null || !isKnownRange(unit)) return unit;
  return scale(unit, between(share.low, share.likely, share.high));
}
