import Big from "big.js";
import { between, type DecimalRange, exactly, unknownAmount } from "../model/decimal-range.ts";
import type { Provenance } from "../model/provenance.ts";
import type { Workspace } from "../model/workspace.ts";
import { type Era, eraOf, listOf } from "./era.ts";
import { ACTION_TIERS, CREDIT_TIERS, type ListPlan, TIERS_FROM, type Tier } from "./plan-tiers.ts";
import { provenanceOf } from "./record.ts";

/** What one unit of each meter costs a workspace in USD. */
export interface UsdRates {
  era: Era;
  /** USD per data credit (legacy: per credit). */
  usdPerCredit: DecimalRange;
  /** USD per action. Exactly zero on legacy plans, which bill none. */
  usdPerAction: DecimalRange;
  /** Where the rates come from, the credit's rate first when the two differ; null when both are unknown. */
  provenance: Provenance | null;
  /** One sentence on the credit's rate, then one on the action's. */
  explanation: string[];
}

type Allotment = Workspace["allotment"];

const WHY_NONE = {
  free: "A free plan or trial has no price per credit or action.",
  enterprise: "Enterprise prices are negotiated; no list price is known.",
  older: "No price list is known for this older plan.",
  unknown: "The workspace's plan was not seen, so credits have no price in dollars.",
} as const;

/**
 * List prices of a plan: exact when the allotment is that of one tier, else the range over the plan's tiers, monthly and
 * yearly, in which the smallest monthly tier is the likely one.
 */
export function ratesFor(planType: string | null, allotment: Allotment): UsdRates {
  const era = eraOf(planType);
  const list = listOf(planType);
  if (list === "free" || list === "enterprise" || list === "older" || list === "unknown") {
    const nothing = unknownAmount(WHY_NONE[list]);
    const usdPerAction = era === "legacy" ? exactly(0) : nothing;
    return { era, usdPerCredit: nothing, usdPerAction, provenance: null, explanation: [WHY_NONE[list]] };
  }
  const credits = matchTier(CREDIT_TIERS, list, allotment.credits);
  const explanation = [explain("credit", list, credits)];
  let usdPerAction: DecimalRange = exactly(0);
  if (era === "modern") {
    const actions = matchTier(ACTION_TIERS, list, allotment.actions, credits.tier?.per);
    usdPerAction = actions.rate;
    explanation.push(explain("action", list, actions));
  } else explanation.push("Legacy plans bill no actions.");
  return { era, usdPerCredit: credits.rate, usdPerAction, provenance: provenanceOf(TIERS_FROM), explanation };
}

interface Match {
  rate: DecimalRange;
  tier: Tier | null;
}

function matchTier(tiers: readonly Tier[], plan: ListPlan, granted: string | null, period?: Tier["per"]): Match {
  const offered = tiers.filter((tier) => tier.plans.includes(plan));
  const tier = granted === null ? undefined : offered.find((candidate) => new Big(candidate.units).eq(granted));
  if (tier !== undefined) return { rate: exactly(tier.usdPerUnit), tier };
  const samePeriod = offered.filter((candidate) => period === undefined || candidate.per === period);
  return { rate: rangeOver(samePeriod), tier: null };
}

function rangeOver(tiers: readonly Tier[]): DecimalRange {
  const rates = tiers.map((tier) => new Big(tier.usdPerUnit)).sort((a, b) => a.cmp(b));
  const [lowest, highest] = [rates[0], rates.at(-1)];
  // Tiers stand in the order of their size, monthly before yearly, so the first is the plan's entry.
  const entry = tiers[0];
  if (lowest === undefined || highest === undefined || entry === undefined) return unknownAmount(WHY_NONE.unknown);
  return between(lowest, entry.usdPerUnit, highest);
}

function explain(unit: "credit" | "action", plan: ListPlan, { tier, rate }: Match): string {
  if (tier !== null) {
    const size = Number(tier.units).toLocaleString("en-US");
    return `List price per ${unit}: $${tier.usdPerUnit}, the ${plan} tier of ${size} ${unit}s a ${tier.per}.`;
  }
  const bounds = "low" in rate ? `$${rate.low} to $${rate.high}` : "unknown";
  return `List price per ${unit}: ${bounds}, over all ${plan} tiers, since the workspace's own tier is not known.`;
}
