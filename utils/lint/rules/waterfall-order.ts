import type { TableFacts } from "../../model/facts.ts";
import type { WaterfallFacts } from "../../model/waterfall-facts.ts";
import { nameOf } from "../condition-text.ts";
import { listed } from "../listed.ts";
import type { Draft, Rule } from "../rule.ts";
import { placeOf } from "../waterfall-place.ts";

export const rule: Rule = {
  id: "waterfall-order",
  since: "0.3.0",
  stage: "nursery",
  severity: "warning",
  title: "Waterfall whose steps would cost less in another order",
  why: "Every row pays for the steps until one finds something. With cost per run ÷ hit rate rising from step to step, the same rows are found for the least money.",
  fix: "Put the steps into the order that costs least; the same providers are asked, so the same rows are found.",
  guards: [
    "The saving is not certain: hit rates and prices between their bounds could make the present order the cheaper one.",
    "It would save less than $5, or 100 data credits where dollars are not known, or less than a tenth of what the waterfall costs in the next run.",
    "The order is forced: a step reads what an earlier one found, or does not wait for all steps before it.",
    "The steps ask for different rows by their run conditions, so a dear one may be kept for the rows that are worth it.",
    "A step that bills its misses stands too early: nonrefundable-step-early says that first.",
    "Only one of the steps can run, or no row enters in the next run.",
  ],
  check(facts, report) {
    for (const { waterfall, order } of facts.waterfalls) {
      if (order === null) continue;
      if ("unknown" in order) {
        const reason = `Whether another order of the steps of ${waterfall.name} would cost less is not known. ${order.unknown}`;
        report.unknown(placeOf(waterfall), reason);
      } else report.finding(orderDraft(waterfall, order, facts));
    }
  },
};

function orderDraft(
  waterfall: WaterfallFacts["waterfall"],
  { columnIds, saves, reckoning }: Exclude<WaterfallFacts["order"], { unknown: string } | null>,
  facts: TableFacts,
): Draft {
  const names = columnIds.map((id) => nameOf(id, facts));
  const gates = waterfall.isNative
    ? "Change the order in the waterfall's settings"
    : "Exchange their run conditions, so that each step waits for those before it";
  return {
    columnId: placeOf(waterfall),
    // Hit rates are estimates, however many rows they rest on.
    class: "review",
    message: `The steps of ${waterfall.name} find the same rows for less in another order: ${listed(names)}. That saves about ${saves.said} in the next run.`,
    fix: `${gates}: ${names.join(", then ")}.`,
    saving: saves.cost,
    reckoning,
  };
}
