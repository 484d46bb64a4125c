import * as z from "zod/mini";
import { decimalSchema } from "./table.ts";

/** One price of a plan. */
export const planPriceSchema = z.object({
  /** Credits that the price buys; null when unlimited or not given. */
  credits: z.nullable(decimalSchema),
  /** USD per billing of `schedule`; null when not given. */
  usd: z.nullable(decimalSchema),
  /** USD per credit; null when it cannot be told from this price. */
  usdPerCredit: z.nullable(decimalSchema),
  /** `monthly` or `annually`; null when not given. */
  schedule: z.nullable(z.string()),
});
export type PlanPrice = z.infer<typeof planPriceSchema>;

export const billingPlanSchema = z.object({
  /** Clay's plan type, e.g. `launch`; null when the page did not say. */
  planType: z.nullable(z.string()),
  /** The price that the workspace pays; null when the page did not say. */
  price: z.nullable(planPriceSchema),
  /** What anybody can buy. */
  publicPlans: z.array(
    z.object({ id: z.string(), planType: z.nullable(z.string()), prices: z.array(planPriceSchema) }),
  ),
});
export type BillingPlan = z.infer<typeof billingPlanSchema>;

/** How many actions a plan's price includes. */
export const actionTierSchema = z.object({
  planId: z.string(),
  /** Null when unlimited or not given. */
  actions: z.nullable(decimalSchema),
  usd: z.nullable(decimalSchema),
  schedule: z.nullable(z.string()),
});
export type ActionTier = z.infer<typeof actionTierSchema>;

/** Credits that a new workbook may spend; null when no limit is set or the page did not say. */
export const defaultCreditLimitSchema = z.object({ credits: z.nullable(decimalSchema) });
export type DefaultCreditLimit = z.infer<typeof defaultCreditLimitSchema>;
