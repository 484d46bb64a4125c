import type { ListPlan } from "./plan-tiers.ts";

/** `legacy`: one meter, credits. `modern`: data credits and actions. `unknown`: the plan was not seen or is not listed. */
export type Era = "legacy" | "modern" | "unknown";

// Clay's plan types as its API spells them (clay-api.md section 8.4).
const MODERN: Record<string, ListPlan | "free" | "enterprise"> = {
  launch: "launch",
  growth: "growth",
  postPricingChange2026Free: "free",
  postPricingChange2026Trial: "free",
  postPricingChange2026Enterprise: "enterprise",
};
// Only the plans of April 2023 have a price list; the older generation of the same names is not it.
const LEGACY: Record<string, ListPlan | "free" | "enterprise" | "older"> = {
  starterApril2023: "starter",
  explorerApril2023: "explorer",
  proApril2023: "pro",
  enterpriseApril2023: "enterprise",
  freeApril2023: "free",
  trialApril2023: "free",
  basic: "older",
  explorer: "older",
  pro: "older",
  proV2: "older",
  enterprise: "enterprise",
  free: "free",
  trial: "free",
};

/** The price era of a plan type, by Clay's own spelling. A type that is not listed, or null, is unknown. */
export function eraOf(planType: string | null): Era {
  if (planType === null) return "unknown";
  if (Object.hasOwn(MODERN, planType)) return "modern";
  return Object.hasOwn(LEGACY, planType) ? "legacy" : "unknown";
}

/** The price list that a plan type falls under, or why there is none. */
export function listOf(planType: string | null): ListPlan | "free" | "enterprise" | "older" | "unknown" {
  if (planType === null) return "unknown";
  if (Object.hasOwn(MODERN, planType)) return MODERN[planType] ?? "unknown";
  return Object.hasOwn(LEGACY, planType) ? (LEGACY[planType] ?? "unknown") : "unknown";
}
