import { describe, expect, it } from "vitest";
import tiersFixture from "../../../tests/fixtures/clay/2026-11-21-action-tiers.json" with { type: "json" };
import planFixture from "../../../tests/fixtures/clay/2026-11-21-billing-plan.json" with { type: "json" };
import limitFixture from "../../../tests/fixtures/clay/2026-11-21-default-credit-limit.json" with { type: "json" };
import { decodeActionTiers } from "./action-tiers.ts";
import { decodeBillingPlan } from "./billing-plan.ts";
import { decodeDefaultCreditLimit } from "./default-credit-limit.ts";
import { DriftLog } from "./drift-log.ts";

describe("the billing plan", () => {
  const log = new DriftLog("billing-plan");
  const plan = decodeBillingPlan(planFixture, log);

  it("has a price, and so a price per credit", () => {
    expect(plan).toMatchObject({
      planType: "launch",
      price: { credits: "2500", usd: "185", usdPerCredit: "0.074", schedule: "monthly" },
    });
    expect(log.drifts).toEqual([]);
  });

  it("knows what else can be bought, and no price of a placeholder", () => {
    expect(plan?.publicPlans).toEqual([
      {
        id: "plan_0growth",
        planType: "growth",
        prices: [
          { credits: "6000", usd: "495", usdPerCredit: "0.0825", schedule: "monthly" },
          { credits: null, usd: "0", usdPerCredit: null, schedule: "annually" },
        ],
      },
      {
        id: "plan_0odd",
        planType: "growth",
        prices: [{ credits: "100", usd: "500", usdPerCredit: null, schedule: "monthly" }],
      },
    ]);
  });

  it("that is free has no price per credit", () => {
    const free = { currentPlan: { type: "free", priceInfo: { amount: 0, basicCredits: 100 } } };
    expect(decodeBillingPlan(free, log)?.price?.usdPerCredit).toBeNull();
    expect(decodeBillingPlan({ currentPlan: { type: "free" } }, log)).toEqual({
      planType: "free",
      price: null,
      publicPlans: [],
    });
  });

  it("of unlimited credits has no price per credit either", () => {
    const priceInfo = { amount: 50_000_000, basicCredits: 1_000_000_000 };
    const decoded = decodeBillingPlan({ currentPlan: { type: "enterprise", priceInfo } }, log);
    expect(decoded?.price).toMatchObject({ credits: null, usd: "500000", usdPerCredit: null });
  });
});

describe("tiers and limits", () => {
  it("take a placeholder for unlimited", () => {
    const log = new DriftLog("action-tiers");
    expect(decodeActionTiers(tiersFixture, log)).toEqual([
      { planId: "plan_0launch", actions: "15000", usd: "0", schedule: "monthly" },
      { planId: "plan_0launch", actions: null, usd: "99.5", schedule: "annually" },
    ]);
    expect(log.drifts).toEqual([]);
  });

  it("take zero and nothing for no default limit", () => {
    const log = new DriftLog("default-credit-limit");
    expect(decodeDefaultCreditLimit(limitFixture, log)).toEqual({ credits: "15000" });
    expect(decodeDefaultCreditLimit({ defaultLimit: 0 }, log)).toEqual({ credits: null });
    expect(decodeDefaultCreditLimit({ defaultLimit: null }, log)).toEqual({ credits: null });
    expect(decodeDefaultCreditLimit({}, log)).toEqual({ credits: null });
    expect(log.drifts).toEqual([]);
  });
});
