import type { Account, Field, TypeSettings } from "../../../server/wire.ts";
import type { Workspace } from "../api/requests.ts";

const MODERN = /^(launch|growth|postPricingChange2026)/;

/** Actions and data credits (on old plans: credits) of one row or result. */
export interface Price {
  actions: number;
  credits: number;
}

/** What Clay's page shows as the price of a column: from the field's own definition, by plan and account; null without one. */
export function priceOf(
  field: Pick<Field, "actionDefinition">,
  settings: TypeSettings,
  { accounts, workspace }: { accounts: readonly Account[]; workspace: Workspace | null },
): Price | null {
  const pricing = field.actionDefinition?.pricing;
  if (pricing === undefined) return null;
  const isModern = MODERN.test(workspace?.billingPlanType ?? "launch");
  const bucket = (isModern ? pricing.postPricingChange2026?.credits : undefined) ?? pricing.credits ?? {};
  return {
    actions: isModern ? (bucket.actionExecution ?? 0) : 0,
    credits: isOwnAccount(settings, accounts) ? 0 : (bucket.basic ?? 0),
  };
}

/** An account that is not in the list counts as the customer's own (clay-api.md section 7). */
function isOwnAccount({ authAccountId }: TypeSettings, accounts: readonly Account[]): boolean {
  if (!authAccountId) return false;
  return accounts.find(({ id }) => id === authAccountId)?.isSharedPublicKey !== true;
}
