import type { UsdRates } from "../estimate/cost.ts";
import { usdRates, type WorkspaceRates } from "../prices/usd-rates.ts";
import type { AnalysisInput } from "./analysis-input.ts";

const NO_WORKSPACE = { planType: null, allotment: { credits: null, actions: null }, usdPerCredit: null };

type Known = Pick<AnalysisInput, "workspace" | "terms" | "billingPlan" | "actionTiers">;

/** The dollar rates of the workspace with where they come from; unknown with the reason when its plan was not seen. */
export function planRatesOf(known: Known): WorkspaceRates {
  return usdRates(known.workspace ?? NO_WORKSPACE, known);
}

/** What a data credit and an action cost this workspace in dollars; unknown with the reason when it was not seen. */
export function ratesOf(known: Known): UsdRates {
  const { usdPerCredit, usdPerAction } = planRatesOf(known);
  return { perDataCredit: usdPerCredit, perAction: usdPerAction };
}
