import type { Source } from "./record.ts";

/** Plans that have a price list. Enterprise prices are negotiated, free plans and trials have none. */
export type ListPlan = "launch" | "growth" | "starter" | "explorer" | "pro";

/** One size of a plan: what a period grants and what a unit costs at that size. */
export interface Tier {
  plans: readonly ListPlan[];
  per: "month" | "year";
  /** Data credits (legacy: credits) or actions granted per period. */
  units: string;
  /** USD a month; a yearly plan's price is quoted per month too. */
  usdPerMonth: string;
  usdPerUnit: string;
}

/**
 * Both tables were read out of Clay's billing page by a public tool in May 2026 and stood unchanged in July 2026; entry
 * prices agree with Clay's own pages.
 */
export const TIERS_FROM: Source = ["github:qr3naud/scoping:src/pricing-comparison.js", "2026-05-29", "high"];

/** Sizes of data credits on current plans, and of credits on legacy plans. */
export const CREDIT_TIERS: readonly Tier[] = [
  { plans: ["launch"], per: "month", units: "2500", usdPerMonth: "125", usdPerUnit: "0.05" },
  { plans: ["launch", "growth"], per: "month", units: "6000", usdPerMonth: "290", usdPerUnit: "0.048" },
  { plans: ["launch", "growth"], per: "month", units: "10000", usdPerMonth: "460", usdPerUnit: "0.046" },
  { plans: ["launch", "growth"], per: "month", units: "20000", usdPerMonth: "880", usdPerUnit: "0.044" },
  { plans: ["launch", "growth"], per: "month", units: "50000", usdPerMonth: "2125", usdPerUnit: "0.0425" },
  { plans: ["launch"], per: "year", units: "30000", usdPerMonth: "113", usdPerUnit: "0.0452" },
  { plans: ["launch", "growth"], per: "year", units: "72000", usdPerMonth: "261", usdPerUnit: "0.0435" },
  { plans: ["launch", "growth"], per: "year", units: "120000", usdPerMonth: "414", usdPerUnit: "0.0414" },
  { plans: ["launch", "growth"], per: "year", units: "240000", usdPerMonth: "792", usdPerUnit: "0.0396" },
  { plans: ["launch", "growth"], per: "year", units: "600000", usdPerMonth: "1913", usdPerUnit: "0.03826" },
  { plans: ["growth"], per: "year", units: "1200000", usdPerMonth: "3826", usdPerUnit: "0.03826" },
  { plans: ["starter"], per: "month", units: "2000", usdPerMonth: "149", usdPerUnit: "0.0745" },
  { plans: ["starter"], per: "month", units: "3000", usdPerMonth: "229", usdPerUnit: "0.07633" },
  { plans: ["explorer"], per: "month", units: "10000", usdPerMonth: "349", usdPerUnit: "0.0349" },
  { plans: ["explorer"], per: "month", units: "14000", usdPerMonth: "499", usdPerUnit: "0.03564" },
  { plans: ["explorer"], per: "month", units: "20000", usdPerMonth: "699", usdPerUnit: "0.03495" },
  { plans: ["pro"], per: "month", units: "50000", usdPerMonth: "800", usdPerUnit: "0.016" },
  { plans: ["pro"], per: "month", units: "70000", usdPerMonth: "1000", usdPerUnit: "0.01429" },
  { plans: ["pro"], per: "month", units: "100000", usdPerMonth: "1500", usdPerUnit: "0.015" },
  { plans: ["pro"], per: "month", units: "150000", usdPerMonth: "2000", usdPerUnit: "0.01333" },
  { plans: ["starter"], per: "year", units: "24000", usdPerMonth: "134", usdPerUnit: "0.06704" },
  { plans: ["starter"], per: "year", units: "36000", usdPerMonth: "206", usdPerUnit: "0.06869" },
  { plans: ["explorer"], per: "year", units: "120000", usdPerMonth: "314", usdPerUnit: "0.03141" },
  { plans: ["explorer"], per: "year", units: "168000", usdPerMonth: "449", usdPerUnit: "0.03208" },
  { plans: ["explorer"], per: "year", units: "240000", usdPerMonth: "629", usdPerUnit: "0.03145" },
  { plans: ["pro"], per: "year", units: "600000", usdPerMonth: "720", usdPerUnit: "0.0144" },
  { plans: ["pro"], per: "year", units: "840000", usdPerMonth: "900", usdPerUnit: "0.01286" },
  { plans: ["pro"], per: "year", units: "1200000", usdPerMonth: "1350", usdPerUnit: "0.0135" },
  { plans: ["pro"], per: "year", units: "1800000", usdPerMonth: "1800", usdPerUnit: "0.012" },
];

/** Sizes of actions on current plans. Legacy plans bill none. */
export const ACTION_TIERS: readonly Tier[] = [
  { plans: ["launch"], per: "month", units: "15000", usdPerMonth: "60", usdPerUnit: "0.004" },
  { plans: ["launch"], per: "month", units: "40000", usdPerMonth: "150", usdPerUnit: "0.0038" },
  { plans: ["growth"], per: "month", units: "40000", usdPerMonth: "205", usdPerUnit: "0.0051" },
  { plans: ["launch"], per: "month", units: "60000", usdPerMonth: "200", usdPerUnit: "0.0033" },
  { plans: ["growth"], per: "month", units: "60000", usdPerMonth: "290", usdPerUnit: "0.0048" },
  { plans: ["launch"], per: "month", units: "100000", usdPerMonth: "290", usdPerUnit: "0.0029" },
  { plans: ["growth"], per: "month", units: "100000", usdPerMonth: "450", usdPerUnit: "0.0045" },
  { plans: ["launch"], per: "month", units: "200000", usdPerMonth: "540", usdPerUnit: "0.0027" },
  { plans: ["growth"], per: "month", units: "200000", usdPerMonth: "850", usdPerUnit: "0.0043" },
  { plans: ["launch"], per: "year", units: "180000", usdPerMonth: "54", usdPerUnit: "0.0036" },
  { plans: ["launch"], per: "year", units: "480000", usdPerMonth: "135", usdPerUnit: "0.0034" },
  { plans: ["growth"], per: "year", units: "480000", usdPerMonth: "185", usdPerUnit: "0.0046" },
  { plans: ["launch"], per: "year", units: "720000", usdPerMonth: "180", usdPerUnit: "0.003" },
  { plans: ["growth"], per: "year", units: "720000", usdPerMonth: "261", usdPerUnit: "0.0044" },
  { plans: ["launch"], per: "year", units: "1200000", usdPerMonth: "261", usdPerUnit: "0.0026" },
  { plans: ["growth"], per: "year", units: "1200000", usdPerMonth: "405", usdPerUnit: "0.0041" },
  { plans: ["launch"], per: "year", units: "2400000", usdPerMonth: "486", usdPerUnit: "0.0024" },
  { plans: ["growth"], per: "year", units: "2400000", usdPerMonth: "765", usdPerUnit: "0.0038" },
  { plans: ["launch"], per: "year", units: "5000000", usdPerMonth: "938", usdPerUnit: "0.00225" },
  { plans: ["growth"], per: "year", units: "5000000", usdPerMonth: "1500", usdPerUnit: "0.0036" },
];

/** What a one-time purchase costs on top of the tier price, as a fraction. Actions cannot be bought one-time. */
export const TOP_UP_PREMIUM: Record<"modern" | "legacy", { fraction: string; from: Source }> = {
  modern: { fraction: "0.3", from: ["https://university.clay.com/docs/actions-data-credits", "2026-04-26", "high"] },
  legacy: { fraction: "0.5", from: ["https://university.clay.com/docs/legacy-plans", "2026-04-26", "high"] },
};
