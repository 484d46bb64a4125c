import * as api from "../api/page-requests.ts";
import { getWorkspace } from "../api/requests.ts";
import { useAnswer } from "../data/use-answer.ts";
import { PageFrame } from "../layout/page-frame.tsx";

/** Settings › Plan & billing: the plan, both meters, what else is for sale (clay-api.md sections 6.4 and 8.4). */
export function PlanPage({ workspaceId }: { workspaceId: string }) {
  const plans = useAnswer((signal) => api.getPlans(workspaceId, signal), workspaceId);
  const tiers = useAnswer(api.getActionTiers, workspaceId) ?? [];
  const workspace = useAnswer((signal) => getWorkspace(workspaceId, signal), workspaceId);
  useAnswer((signal) => api.getSubscription(workspaceId, signal), workspaceId);
  useAnswer((signal) => api.getAccruals(workspaceId, signal), workspaceId);
  return (
    <PageFrame workspaceId={workspaceId} title="Plan & billing" isSettings>
      {plans !== null && (
        <section aria-label="Current plan" className="card">
          <h2>{plans.currentPlan.displayName}</h2>
          <p>{priceText(plans.currentPlan.priceInfo)}</p>
          <Meter name="Data credits" left={workspace?.credits?.basic} budget={workspace?.creditBudgets?.basic} />
          <Meter
            name="Actions"
            left={workspace?.credits?.actionExecution}
            budget={workspace?.creditBudgets?.actionExecution}
          />
        </section>
      )}
      <h2>Plans</h2>
      <ul aria-label="Plans" className="rows">
        {(plans?.publicPlans ?? []).map(({ id, displayName, priceInfos }) => (
          <li key={id}>
            <strong>{displayName}</strong> {priceInfos.map(priceText).join(" · ")}
            <span className="quiet">
              {tiers
                .filter(({ billingPlanId }) => billingPlanId === id)
                .map(
                  ({ amount, actionExecutionLimit }) => ` · ${count(actionExecutionLimit)} actions ${dollars(amount)}`,
                )}
            </span>
          </li>
        ))}
      </ul>
    </PageFrame>
  );
}

function Meter({ name, left, budget }: { name: string; left: number | undefined; budget: number | undefined }) {
  if (left === undefined || budget === undefined) return null;
  return (
    <p>
      {name}: {count(Math.floor(left))} of {count(budget)} left
    </p>
  );
}

const priceText = ({ amount, basicCredits, billingSchedule }: api.PriceInfo): string =>
  `${dollars(amount)} ${billingSchedule} for ${count(basicCredits)} credits`;

const dollars = (cents: number): string => `$${(cents / 100).toLocaleString("en-US")}`;

const count = (number: number): string => number.toLocaleString("en-US");
