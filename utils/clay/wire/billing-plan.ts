import type { BillingPlan, PlanPrice } from "../../model/billing-plan.ts";
import { isList, isNumber, isObject, type LooseObject } from "./checks.ts";
import type { DriftLog } from "./drift-log.ts";
import { decodeEach } from "./envelope.ts";
import { isUnlimited, readMeter, usdFromCents } from "./figures.ts";
import { isWord } from "./identifiers.ts";

// A credit dearer than this is a placeholder and no price (clay-api.md section 8.4).
const MAX_CENTS_PER_CREDIT = 20;

/**
 * Decodes `GET /v3/billingplans/{ws}` (clay-api.md section 8.4): the workspace's plan, what it pays, and what anybody can buy.
 * Null, with a drift, when there is no current plan in it.
 */
export function decodeBillingPlan(body: unknown, log: DriftLog): BillingPlan | null {
  const plans = log.required(isObject, body, "");
  const current = plans && log.required(isObject, plans.currentPlan, "currentPlan");
  if (plans === null || current === null) return null;
  const price = log.optional(isObject, current.priceInfo, "currentPlan.priceInfo");
  const publicPlans = log.optional(isList, plans.publicPlans, "publicPlans") ?? [];
  return {
    planType: log.optional(isWord, current.type, "currentPlan.type"),
    price: price && decodePrice(price, log, "currentPlan.priceInfo"),
    publicPlans: decodeEach(publicPlans, log, "publicPlans[]", (plan) => {
      const id = log.required(isWord, plan.id, "publicPlans[].id");
      const path = "publicPlans[].priceInfos";
      const prices = log.optional(isList, plan.priceInfos, path) ?? [];
      return id === null
        ? null
        : {
            id,
            planType: log.optional(isWord, plan.type, "publicPlans[].type"),
            prices: decodeEach(prices, log, `${path}[]`, (entry) => decodePrice(entry, log, `${path}[]`)),
          };
    }),
  };
}

function decodePrice(price: LooseObject, log: DriftLog, path: string): PlanPrice {
  const cents = log.optional(isNumber, price.amount, `${path}.amount`);
  const credits = log.optional(isNumber, price.basicCredits, `${path}.basicCredits`);
  const centsPerCredit = divide(cents, credits);
  return {
    credits: readMeter(price.basicCredits, log, `${path}.basicCredits`),
    usd: usdFromCents(cents),
    usdPerCredit: usdFromCents(centsPerCredit),
    schedule: log.optional(isWord, price.billingSchedule, `${path}.billingSchedule`),
  };
}

// A plan of no price (free, trial, a placeholder) has no price per credit: zero would be wrong for whatever it buys.
function divide(cents: number | null, credits: number | null): number | null {
  if (cents === null || credits === null || cents <= 0 || credits <= 0 || isUnlimited(credits)) return null;
  return cents / credits > MAX_CENTS_PER_CREDIT ? null : cents / credits;
}
