import { heldCredits } from "../catalogue/models.ts";
import { isModernPlan } from "../catalogue/plans.ts";
import type { TableState } from "../clay-state.ts";
import { modelOf } from "../rows/cell-values.ts";
import { chance } from "../rows/chance.ts";
import { literalOf } from "../rows/literal.ts";
import type { EraPricing, Field } from "../wire.ts";

/** What one run of one cell takes from the workspace when it succeeds. */
export interface Charge {
  /** Data credits at the start of the run; on old plans, credits. */
  upfront: number;
  /** What the settlement adds, or gives back when it is negative. */
  additional: number;
  actions: number;
  /** Dollars that the AI provider took; null for a price that does not follow them. */
  providerUsd: number | null;
}

// How many results a list returns when the column does not say (clay-api.md section 6.3).
const RESULTS = 3;
const CENTS_PER_CREDIT = 5;

/** The documented price of one run (clay-api.md sections 6.3 and 11.1), before the question whether it is charged at all. */
export function priceOfRun(state: TableState, field: Field, row: number): Charge {
  const plan = state.workspace.response;
  const isModern = isModernPlan(plan?.billingPlanType);
  const pricing = field.actionDefinition?.pricing;
  const era: EraPricing = (isModern ? pricing?.postPricingChange2026 : pricing?.prePricingChange2026) ?? pricing ?? {};
  // An own key saves the data credits, never the action; old plans bill no actions at all.
  const actions = isModern ? (era.credits?.actionExecution ?? 0) : 0;
  if (isKeyOnly(field)) return fixed(era.usesPrivateKeyCredits?.basic ?? 0, actions);
  if (usesOwnAccount(state, field)) return fixed(0, actions);
  if (field.typeSettings.actionKey === "use-ai") {
    return aiCharge(state, field, row, { actions, catalogue: era.credits?.basic ?? 0 });
  }
  return fixed(roundCredits((era.credits?.basic ?? 0) * resultsPerRow(state, field, row)), actions);
}

/** Whether the column runs on the customer's account; one that nobody knows counts as such (clay-api.md section 7). */
export function usesOwnAccount(state: TableState, { typeSettings }: Field): boolean {
  if (!typeSettings.authAccountId) return false;
  const account = state.workspace.accounts.find(({ id }) => id === typeSettings.authAccountId);
  return account?.isSharedPublicKey !== true;
}

export function isKeyOnly({ actionDefinition }: Field): boolean {
  const labels = actionDefinition?.actionLabels;
  return labels?.requiresApiKey === true || labels?.disableSharedKey === true;
}

/** Credits are billed in tenths of a hundredth at most; sums must not drift. */
export function roundCredits(credits: number): number {
  return Math.round(credits * 10_000) / 10_000;
}

function fixed(upfront: number, actions: number): Charge {
  return { upfront, additional: 0, actions, providerUsd: null };
}

// Lists of people, companies and jobs; Sumble by the technology, Lusha by the signal, Enigma by the location (pricing.md section 3).
const PER_RESULT =
  /^(?:cpj-)?find-lists-of-|^sumble-enrich-company-technologies$|^lusha-enrich-company-.*-signal$|^enigma-get-operating-location-addresses$/;

/** Whether an action is billed by the result, so that its cells hold lists. */
export function isPerResult({ typeSettings }: Field): boolean {
  return PER_RESULT.test(typeSettings.actionKey ?? "");
}

/** How many results one run finds, if it finds any. */
export function resultsPerRow({ truth }: TableState, field: Field, row: number): number {
  if (!isPerResult(field)) return 1;
  const limit = Number(literalOf(field, "limit") ?? RESULTS);
  const lean = truth[field.id]?.resultsLean;
  // Billed is what came back, and that is no more than was asked for (users-and-peers.md section 1.2).
  return lean === undefined ? limit : 1 + Math.floor(limit * chance(field.id, "results", row) ** lean);
}

/** A fixed price by model and use case; else what is held first and settled by what the provider took. */
function aiCharge(
  { workspace, truth }: TableState,
  field: Field,
  row: number,
  { actions, catalogue }: { actions: number; catalogue: number },
): Charge {
  const centsPerCredit = workspace.response?.centsPerCredit ?? CENTS_PER_CREDIT;
  const model = modelOf(field);
  if (model === undefined) return fixed(catalogue, actions);
  const isContent = literalOf(field, "useCase") === "use-ai";
  const price = isContent ? (model.content ?? model.webResearch) : model.webResearch;
  if (price !== null) return fixed(price, actions);
  const budget = Number(literalOf(field, "runBudget") ?? Number.POSITIVE_INFINITY);
  const held = Math.min(heldCredits(model.held ?? 0, centsPerCredit), budget);
  const roll = chance(field.id, "tokens", row);
  const settlesAt = truth[field.id]?.settlesAt;
  const share = settlesAt === undefined ? 0.3 + 0.9 * roll : settlesAt * (0.4 + 1.2 * roll);
  const settled = Math.min(roundCredits(held * share), budget);
  return {
    upfront: held,
    additional: roundCredits(settled - held),
    actions,
    providerUsd: roundCredits((settled * centsPerCredit) / 100),
  };
}
