import { type Era, eraOf } from "../prices/era.ts";
import type { AnalysisInput } from "./analysis-input.ts";

type Known = Pick<AnalysisInput, "workspace" | "billingPlan" | "terms">;

/** The workspace's plan as the page showed it; null when it did not. */
export function planTypeOf({ workspace, billingPlan }: Known): string | null {
  return workspace?.planType ?? billingPlan?.planType ?? null;
}

/** The price model of the workspace: by the plan that the page showed, else as the user told. */
export function eraOfWorkspace(known: Known): Era {
  const shown = eraOf(planTypeOf(known));
  return shown === "unknown" ? (known.terms?.era ?? "unknown") : shown;
}
