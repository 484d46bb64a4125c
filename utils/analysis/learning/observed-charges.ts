import { addDecimals } from "../../model/decimal-sum.ts";
import type { Action } from "../../model/table.ts";
import { type ActionLessons, addCharges, type Charge } from "../../model/workspace-history.ts";
import { findAction } from "../../prices/find-action.ts";
import { keyHolderOf } from "../../prices/key-holder.ts";
import type { AnalysisInput } from "../analysis-input.ts";
import { completeAction } from "../column-prices/complete-action.ts";
import { priceKeyOf } from "../column-prices/price-request.ts";

/** What was seen of a table with what its own billed runs took added to what those of other tables did. */
export function withOwnCharges(input: AnalysisInput): AnalysisInput {
  const own = new Map<string, Charge>();
  for (const { id, action } of input.table.columns) {
    const charge = action && chargeOf(id, action, input);
    if (action === null || charge === null) continue;
    const key = priceKeyOf(action);
    own.set(key, addCharges(own.get(key) ?? null, charge) ?? charge);
  }
  if (own.size === 0) return input;
  const history: Record<string, ActionLessons> = { ...input.history };
  for (const [key, charge] of own) {
    const { first, later, charge: others } = history[key] ?? { first: null, later: null, charge: null };
    const all = addCharges(others, charge) ?? charge;
    const asOf = others?.asOf ?? null;
    history[key] = { first, later, charge: { ...all, tables: (others?.tables ?? 0) + 1, asOf } };
  }
  return { ...input, history };
}

/**
 * What billed runs of a column took on Clay's key; null where that was not seen. A usage report says it of all its runs: a refund returns
 * both meters and a billed run takes both (https://university.clay.com/docs/credit-refunds), so its actions count the billed runs of an
 * action that takes so many. Else its cells say it, where no more of them carry a figure than have found something: others may have been
 * refunded. What took credits did not run on an own key.
 */
export function chargeOf(
  columnId: string,
  given: Action,
  {
    accounts,
    catalogue,
    columnUsage,
    loaded,
  }: Pick<AnalysisInput, "accounts" | "catalogue" | "columnUsage" | "loaded">,
): Charge | null {
  if (!["clay", "unknown"].includes(keyHolderOf(given, accounts))) return null;
  const { action } = completeAction(given, catalogue ?? null);
  const { credits = null, actions = null } = columnUsage?.columns.find((it) => it.columnId === columnId) ?? {};
  const each = action.pricing?.modern?.actions ?? findAction(action.packageId, action.key)?.actions ?? null;
  const runs = actions !== null && typeof each === "string" ? Math.round(Number(actions) / Number(each)) : 0;
  if (credits !== null && Number(credits) > 0 && runs > 0 && Number.isFinite(runs)) return { credits, cells: runs };
  const census = loaded?.columns[columnId];
  if (census?.upfront == null || census.upfront.cells > (census.statuses.SUCCESS ?? 0)) return null;
  const total = addDecimals(census.upfront.total, census.additional?.total ?? "0");
  return Number(total) > 0 ? { credits: total, cells: census.upfront.cells } : null;
}
