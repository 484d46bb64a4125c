/** A tier as `billingplans` and `action-tiers-with-prices` list it; amounts are cents (clay-api.md sections 6.4 and 8.4). */
interface Plan {
  id: string;
  type: string;
  displayName: string;
  /** Cents a month and data credits. */
  tiers: [amount: number, basicCredits: number][];
  /** Cents a month and actions; legacy plans have none. */
  actionTiers: [amount: number, actionExecutionLimit: number][];
}

const MODERN_TYPES = [
  "launch",
  "growth",
  "postPricingChange2026Free",
  "postPricingChange2026Trial",
  "postPricingChange2026Enterprise",
];

// Tiers: pricing.md section 2.
const PLANS: Plan[] = [
  {
    id: "plan_0tfree",
    type: "postPricingChange2026Free",
    displayName: "Free",
    tiers: [[0, 100]],
    actionTiers: [[0, 500]],
  },
  {
    id: "plan_0tlaunch",
    type: "launch",
    displayName: "Launch",
    tiers: [
      [12_500, 2_500],
      [29_000, 6_000],
      [46_000, 10_000],
    ],
    actionTiers: [
      [6_000, 15_000],
      [15_000, 40_000],
      [20_000, 60_000],
      [29_000, 100_000],
    ],
  },
  {
    id: "plan_0tgrowth",
    type: "growth",
    displayName: "Growth",
    tiers: [
      [29_000, 6_000],
      [46_000, 10_000],
      [88_000, 20_000],
      [212_500, 50_000],
    ],
    actionTiers: [
      [20_500, 40_000],
      [29_000, 60_000],
      [45_000, 100_000],
      [85_000, 200_000],
    ],
  },
  {
    id: "plan_0texplorer",
    type: "explorerApril2023",
    displayName: "Explorer",
    tiers: [
      [34_900, 10_000],
      [49_900, 14_000],
      [69_900, 20_000],
    ],
    actionTiers: [],
  },
];

/** Whether a workspace on this plan pays data credits and actions; older plans pay one kind of credit (clay-api.md section 6.3). */
export function isModernPlan(type: string | undefined): boolean {
  return MODERN_TYPES.includes(type ?? "");
}

/** Answers `billingplans`: what the workspace is on, and what anybody can buy. Old plans are not for sale. */
export function billingPlans(type: string, basicCredits: number): unknown {
  const plan = PLANS.find((candidate) => candidate.type === type);
  const tier = plan?.tiers.find(([, credits]) => credits === basicCredits) ?? plan?.tiers[0];
  const priceInfo = (amount: number, credits: number) => ({
    amount,
    basicCredits: credits,
    billingSchedule: "monthly",
  });
  return {
    currentPlan: {
      type,
      displayName: plan?.displayName ?? type,
      // What stands here for a contract of its own is a placeholder (clay-api.md section 8.2).
      priceInfo: tier === undefined ? priceInfo(0, 1_000_000_000) : priceInfo(...tier),
    },
    publicPlans: PLANS.filter((candidate) => isModernPlan(candidate.type)).map(
      ({ id, type: its, displayName, tiers }) => ({
        id,
        type: its,
        displayName,
        priceInfos: tiers.map((entry) => priceInfo(...entry)),
      }),
    ),
  };
}

/** Answers `action-tiers-with-prices`. */
export function actionTiers(): unknown {
  return {
    result: PLANS.flatMap(({ id, actionTiers: tiers }) =>
      tiers.map(([amount, actionExecutionLimit]) => ({
        billingPlanId: id,
        actionExecutionLimit,
        amount,
        billingSchedule: "monthly",
      })),
    ),
  };
}
