import type { UsdRates } from "../estimate/cost.ts";
import type { Gate } from "../model/gate.ts";
import type { OwnKeyReport } from "../model/own-key.ts";
import type { Quantity } from "../model/quantity.ts";
import { NO_AI_TERMS } from "../prices/ai-terms.ts";
import { providerIdOf } from "../prices/key-holder.ts";
import { ownBillOf } from "../prices/own-bill.ts";
import type { PriceRequest } from "../prices/price.ts";
import type { AnalysisInput } from "./analysis-input.ts";
import { ownKeyOf } from "./own-key.ts";
import { hitsOf } from "./own-key-hits.ts";
import { isLaterStep } from "./published-hits.ts";

/** What a key of the customer's own would change for one column, with what the page and the user told of the table. */
export function ownKeyOfColumn(
  columnId: string,
  request: PriceRequest,
  { gate, input, rates, rows }: { gate: Gate; input: AnalysisInput; rates: UsdRates; rows: Quantity },
): OwnKeyReport {
  const { action } = request;
  return ownKeyOf({
    columnId,
    request,
    rates,
    rows,
    accounts: input.accounts,
    hits: hitsOf(columnId, action, isLaterStep(columnId, gate, input.table), input),
    ownBill: ownBillOf(
      action,
      providerIdOf(action) ?? "",
      input.terms?.providerPrices ?? {},
      request.aiTerms ?? NO_AI_TERMS,
    ),
    usage: { byColumn: input.columnUsage ?? null, byRun: input.runUsage ?? null },
  });
}
