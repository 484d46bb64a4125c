import type { ActionTier } from "../../model/billing-plan.ts";
import { isNumber } from "./checks.ts";
import type { DriftLog } from "./drift-log.ts";
import { decodeEach, readList } from "./envelope.ts";
import { readMeter, usdFromCents } from "./figures.ts";
import { isWord } from "./identifiers.ts";

/**
 * Decodes `GET /v3/action-tiers-with-prices` (clay-api.md section 6.4): how many actions each plan includes, at which price.
 * Null, with a drift, when it is no list.
 */
export function decodeActionTiers(body: unknown, log: DriftLog): ActionTier[] | null {
  const tiers = readList([{ key: "result" }, "bare"], body, log);
  return (
    tiers &&
    decodeEach(tiers, log, "result[]", (tier) => {
      const planId = log.required(isWord, tier.billingPlanId, "result[].billingPlanId");
      return planId === null
        ? null
        : {
            planId,
            actions: readMeter(tier.actionExecutionLimit, log, "result[].actionExecutionLimit"),
            usd: usdFromCents(log.optional(isNumber, tier.amount, "result[].amount")),
            schedule: log.optional(isWord, tier.billingSchedule, "result[].billingSchedule"),
          };
    })
  );
}
