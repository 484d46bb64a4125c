import { describe, expect, test } from "vitest";
import { isKnownRange } from "../../model/decimal-range.ts";
import { usdRates } from "../../prices/usd-rates.ts";
import { decodeActionTiers } from "./action-tiers.ts";
import { decodeBillingPlan } from "./billing-plan.ts";
import { DriftLog } from "./drift-log.ts";
import { readFigure, readMeter } from "./figures.ts";
import { decodeWorkspace } from "./workspace.ts";

/** What Clay puts in the place of "unlimited" (clay-api.md section 8.2). */
const SENTINELS = [1e8, 1e9, 1e12, 1_000_000_000_123];

describe("a placeholder for unlimited", () => {
  test.each(SENTINELS)("is no amount: %d", (figure) => {
    expect(readMeter(figure, new DriftLog("workspace"), "credits.basic")).toBeNull();
  });

  test.each([
    [0, "0"],
    [1_200_000, "1200000"],
    [99_999_999, "99999999"],
  ])("is larger than any real grant: %d is one", (figure, amount) => {
    expect(readMeter(figure, new DriftLog("workspace"), "credits.basic")).toBe(amount);
  });

  test("is known only where something is granted: what was spent is a figure, however large", () => {
    expect(readFigure(1e8, new DriftLog("usage-workspace"), "credits")).toBe("100000000");
  });

  test.each(SENTINELS)(
    "in each meter of a workspace leaves balance and allotment open, without a drift: %d",
    (figure) => {
      const log = new DriftLog("workspace");
      const meters = { basic: figure, actionExecution: figure };
      const open = { credits: null, actions: null };
      expect(decodeWorkspace({ id: 7, credits: meters, creditBudgets: meters }, log)).toMatchObject({
        balance: open,
        allotment: open,
      });
      expect(log.drifts).toEqual([]);
    },
  );
});

describe("an unlimited plan", () => {
  const rates = (planType: string, figure: number, amount: number) => {
    const log = new DriftLog("workspace");
    const meters = { basic: figure, actionExecution: figure };
    const workspace = decodeWorkspace({ id: 7, billingPlanType: planType, creditBudgets: meters }, log);
    const priceInfo = { amount, basicCredits: figure, billingSchedule: "monthly" };
    const body = {
      currentPlan: { type: planType, priceInfo },
      publicPlans: [{ id: "plan_1", type: planType, priceInfos: [priceInfo] }],
    };
    const billingPlan = decodeBillingPlan(body, log);
    const actionTiers = decodeActionTiers([{ billingPlanId: "plan_1", actionExecutionLimit: figure, amount }], log);
    if (workspace === null) throw new Error("The workspace was not read");
    return usdRates(workspace, { billingPlan, actionTiers });
  };

  test.each(SENTINELS)("of a contract has no price per credit or action, and neither is free: %d", (figure) => {
    for (const amount of [0, 50_000_000]) {
      const { usdPerCredit, usdPerAction } = rates("postPricingChange2026Enterprise", figure, amount);
      expect([usdPerCredit, usdPerAction].map(isKnownRange)).toEqual([false, false]);
    }
  });

  test.each(SENTINELS)("that anybody can buy costs what its list says, since no size of it is known: %d", (figure) => {
    for (const amount of [0, 50_000_000]) {
      const { usdPerCredit, usdPerAction, explanation } = rates("launch", figure, amount);
      expect(usdPerCredit).toMatchObject({ likely: "0.05" });
      expect(usdPerAction).toMatchObject({ likely: "0.004" });
      expect(explanation.join(" ")).not.toContain("Clay's page prices");
    }
  });
});
