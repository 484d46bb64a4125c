import type { UsdRates } from "../../estimate/cost.ts";
import type { Gate } from "../../model/gate.ts";
import type { Quantity } from "../../model/quantity.ts";
import { providerIdOf } from "../../prices/key-holder.ts";
import type { PriceRequest } from "../../prices/price.ts";
import type { AnalysisInput } from "../analysis-input.ts";
import { typedOf } from "../assumptions/typed-assumptions.ts";
import { answersEveryTime, isLaterStep } from "../learning/published-hits.ts";
import { ownBillOfColumn } from "./own-bill-factor.ts";
import type { OwnKeyQuestion } from "./own-key.ts";
import { type ColumnHits, hitsOf, withTypedHits } from "./own-key-hits.ts";

interface Known {
  gate: Gate;
  input: AnalysisInput;
  rates: UsdRates;
  /** Rows that the next run starts. */
  rows: Quantity;
}

/** What bears on a key of the customer's own for one column, with what the page and the user told of the table. */
export function ownKeyQuestionOf(
  columnId: string,
  request: PriceRequest,
  { rates, rows, ...known }: Known,
): OwnKeyQuestion {
  const { input } = known;
  const { estimate, typed } = ownKeyHits(columnId, request, known);
  return {
    columnId,
    request,
    rates,
    rows,
    accounts: input.accounts,
    hits: withTypedHits(estimate, typed),
    ownBill: ownBillOfColumn(request, providerIdOf(request.action) ?? "", input),
    usage: { byColumn: input.columnUsage ?? null, byRun: input.runUsage ?? null },
  };
}

/** How often a column finds something, and what the user put in the place of that; nothing can be for an action that answers every time. */
export function ownKeyHits(
  columnId: string,
  { action }: PriceRequest,
  { gate, input }: Pick<Known, "gate" | "input">,
): { estimate: ColumnHits; typed: number | null } {
  const typed = answersEveryTime(action) ? null : typedOf(input.table.id, columnId, input.terms ?? null).hits;
  return { estimate: hitsOf(columnId, action, isLaterStep(columnId, gate, input.table), input), typed };
}
