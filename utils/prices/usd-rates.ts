import Big from "big.js";
import type { ActionTier, BillingPlan } from "../model/billing-plan.ts";
import { type DecimalRange, exactly, isKnownRange } from "../model/decimal-range.ts";
import type { Provenance } from "../model/provenance.ts";
import type { UserTerms } from "../model/user-terms.ts";
import type { Workspace } from "../model/workspace.ts";
import type { Era } from "./era.ts";
import { TYPED } from "./era-figures.ts";
import { ratesFor, type UsdRates } from "./list-rates.ts";
import { TOP_UP_PREMIUM } from "./plan-tiers.ts";

type KnownWorkspace = Pick<Workspace, "planType" | "allotment" | "usdPerCredit">;

/** What else is known of a workspace's prices; null or left out: not seen, not told. */
export interface PlanSights {
  terms?: Pick<UserTerms, "era" | "usdPerCredit" | "usdPerAction"> | null;
  billingPlan?: BillingPlan | null;
  actionTiers?: readonly ActionTier[] | null;
}

/** A rate above this is a placeholder, not a price (clay-api.md section 8.4). */
const HIGHEST_REAL_RATE = "0.2";

const FROM_PAGE: Provenance = {
  source: "Price per credit as Clay's page gave it for this workspace",
  asOf: null,
  confidence: "high",
};
const FROM_PLANS: Provenance = {
  source: "Clay's own list of plans, as its page gave it",
  asOf: null,
  confidence: "medium",
};

/**
 * The dollar rates of a workspace, each meter by itself: what the user typed, else what the page gave for the workspace or its plan,
 * else the list price of the plan's tier. All in US dollars, the only currency Clay bills in (pricing.md section 2). Never fails; a
 * rate that nobody gives is unknown with the reason.
 */
export function usdRates(workspace: KnownWorkspace, sights: PlanSights = {}): WorkspaceRates {
  const planType = workspace.planType ?? sights.billingPlan?.planType ?? null;
  const listed = ratesFor(planType, workspace.allotment);
  const era = listed.era === "unknown" ? (sights.terms?.era ?? "unknown") : listed.era;
  const credit = typedRate("credit", sights.terms?.usdPerCredit) ??
    creditOfPage(workspace, sights.billingPlan, listed) ?? {
      rate: listed.usdPerCredit,
      provenance: listed.provenance,
      note: listed.explanation[0] ?? "",
    };
  const action = actionRate({ ...workspace, planType }, era, sights, listed);
  return {
    era,
    usdPerCredit: credit.rate,
    usdPerAction: action.rate,
    provenance: credit.provenance ?? action.provenance,
    explanation: [...new Set([credit.note, action.note])],
    origins: { credit, action },
  };
}

/** A rate with where it comes from, and that in words. */
export interface Rate {
  rate: DecimalRange;
  provenance: Provenance | null;
  note: string;
}

/** The dollar rates of a workspace, each with its own origin. */
export interface WorkspaceRates extends UsdRates {
  origins: Record<"credit" | "action", Rate>;
}

function typedRate(unit: "credit" | "action", typed: string | null | undefined): Rate | null {
  return typed == null
    ? null
    : { rate: exactly(typed), provenance: TYPED, note: `You set the price per ${unit}: $${typed}.` };
}

function creditOfPage(workspace: KnownWorkspace, plan: BillingPlan | null | undefined, listed: UsdRates): Rate | null {
  const given = workspace.usdPerCredit;
  if (given !== null && isRealRate(given)) {
    return {
      rate: exactly(given),
      provenance: FROM_PAGE,
      note: `Clay's page prices a credit of this workspace at $${given}.`,
    };
  }
  const ofPlan = perUnit(plan?.price?.usdPerCredit ?? null, plan?.price?.schedule ?? null, listed.usdPerCredit);
  if (ofPlan === null) return null;
  return {
    rate: exactly(ofPlan),
    provenance: FROM_PLANS,
    note: `Clay's page prices a credit of this plan at $${ofPlan}.`,
  };
}

function actionRate(workspace: KnownWorkspace, era: Era, { terms, ...page }: PlanSights, listed: UsdRates): Rate {
  if (era === "legacy") {
    return { rate: exactly(0), provenance: listed.provenance, note: "Legacy plans bill no actions." };
  }
  const typed = typedRate("action", terms?.usdPerAction);
  if (typed !== null) return typed;
  const given = actionTierOf(workspace, page, listed);
  if (given !== null) {
    return {
      rate: exactly(given),
      provenance: FROM_PLANS,
      note: `Clay's page prices an action of this plan at $${given}.`,
    };
  }
  return { rate: listed.usdPerAction, provenance: listed.provenance, note: listed.explanation.at(-1) ?? "" };
}

/** What an action costs in the tier that the workspace has, out of the tiers that the page listed (clay-api.md section 6.4). */
function actionTierOf(
  { planType, allotment }: KnownWorkspace,
  { billingPlan, actionTiers }: PlanSights,
  listed: UsdRates,
): string | null {
  const plans = billingPlan?.publicPlans.filter((plan) => plan.planType === planType).map(({ id }) => id) ?? [];
  const granted = allotment.actions;
  if (granted === null) return null;
  const rates = (actionTiers ?? [])
    .filter(({ planId, actions }) => plans.includes(planId) && actions !== null && new Big(actions).eq(granted))
    .map(
      ({ usd, schedule }) =>
        usd && perUnit(new Big(usd).div(granted).round(8).toFixed(), schedule, listed.usdPerAction),
    );
  const [first = null, ...others] = new Set(rates.filter((rate) => rate != null));
  return others.length === 0 ? first : null;
}

/** Whether a yearly plan's amount is a month's or the year's is not documented: the reading that fits the list is taken. */
function perUnit(rate: string | null, schedule: string | null, list: DecimalRange): string | null {
  if (rate === null || !new Big(rate).gt(0)) return null;
  if (schedule !== "annually") return isRealRate(rate) ? rate : null;
  if (!isKnownRange(list)) return null;
  const [low, high] = [new Big(list.low).times(0.75), new Big(list.high).times(1.25)];
  const fits = [new Big(rate), new Big(rate).times(12)].find((reading) => reading.gte(low) && reading.lte(high));
  return fits?.round(8).toFixed() ?? null;
}

function isRealRate(rate: string): boolean {
  return new Big(rate).gt(0) && new Big(rate).lte(HIGHEST_REAL_RATE);
}

/** What a credit bought on top of the plan costs more, in one sentence; null where the price model or the price is not known. */
export function topUpNote({ era, usdPerCredit }: Pick<UsdRates, "era" | "usdPerCredit">): string | null {
  if (era === "unknown" || !isKnownRange(usdPerCredit)) return null;
  const { fraction } = TOP_UP_PREMIUM[era];
  const percent = new Big(fraction).times(100).toFixed();
  const dearer = (rate: string) => `$${new Big(rate).times(new Big(fraction).plus(1)).round(5).toFixed()}`;
  const [low, high] = [dearer(usdPerCredit.low), dearer(usdPerCredit.high)];
  return `A credit bought on top of the plan costs ${percent} % more: ${low === high ? low : `${low} to ${high}`}.`;
}
