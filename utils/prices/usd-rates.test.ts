import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ActionTier, BillingPlan } from "../model/billing-plan.ts";
import { between, exactly, isKnownRange } from "../model/decimal-range.ts";
import { eraOf } from "./era.ts";
import { ratesFor } from "./list-rates.ts";
import { CREDIT_TIERS } from "./plan-tiers.ts";
import { topUpNote, usdRates } from "./usd-rates.ts";

const NOT_SEEN = { credits: null, actions: null };

describe("eraOf (clay-api.md section 8.4)", () => {
  test.each(["launch", "growth", "postPricingChange2026Free", "postPricingChange2026Enterprise"])(
    "%s is modern",
    (type) => {
      expect(eraOf(type)).toBe("modern");
    },
  );

  test.each(["starterApril2023", "proApril2023", "proV2", "basic", "enterprise", "free", "trial"])(
    "%s is legacy",
    (type) => {
      expect(eraOf(type)).toBe("legacy");
    },
  );

  test.each([null, "", "scale", "constructor"])("%s is unknown, not legacy", (type) => {
    expect(eraOf(type)).toBe("unknown");
  });
});

describe("usdRates", () => {
  test("an allotment of one tier gives its exact rates (pricing.md section 2: Launch, 125 + 60 dollars)", () => {
    const rates = ratesFor("launch", { credits: "2500", actions: "15000" });
    expect(rates).toMatchObject({ usdPerCredit: exactly("0.05"), usdPerAction: exactly("0.004") });
  });

  test("the same allotment of actions costs more on Growth (pricing.md section 2: 0.0051 per action)", () => {
    expect(ratesFor("growth", { credits: "6000", actions: "40000" }).usdPerAction).toEqual(exactly("0.0051"));
    expect(ratesFor("launch", { credits: "6000", actions: "40000" }).usdPerAction).toEqual(exactly("0.0038"));
  });

  test("without an allotment the rates range over the plan's tiers, the entry tier likely", () => {
    expect(ratesFor("launch", NOT_SEEN)).toMatchObject({
      usdPerCredit: between("0.03826", "0.05", "0.05"),
      usdPerAction: between("0.00225", "0.004", "0.004"),
    });
  });

  test("a yearly credit tier narrows the actions to yearly tiers", () => {
    const rates = ratesFor("growth", { credits: "72000", actions: null });
    expect(rates).toMatchObject({
      usdPerCredit: exactly("0.0435"),
      usdPerAction: between("0.0036", "0.0046", "0.0046"),
    });
  });

  test("a legacy plan bills no actions, exactly", () => {
    const rates = ratesFor("proApril2023", { credits: "50000", actions: null });
    expect(rates).toMatchObject({ era: "legacy", usdPerCredit: exactly("0.016"), usdPerAction: exactly("0") });
  });

  test.each(["postPricingChange2026Enterprise", "postPricingChange2026Free", "proV2", "scale", null])(
    "%s has no list price, and says why",
    (planType) => {
      const { usdPerCredit, provenance } = ratesFor(planType, NOT_SEEN);
      expect(usdPerCredit).toEqual({ unknown: expect.stringMatching(/\w/) });
      expect(provenance).toBeNull();
    },
  );

  test("a legacy plan without a price list bills no actions either", () => {
    expect(ratesFor("freeApril2023", NOT_SEEN).usdPerAction).toEqual(exactly("0"));
  });

  test("the page's price per credit comes before the list", () => {
    const rates = usdRates({ planType: "launch", allotment: NOT_SEEN, usdPerCredit: "0.045" });
    expect(rates.usdPerCredit).toEqual(exactly("0.045"));
    expect(rates.provenance?.asOf).toBeNull();
  });

  test("the page's price per credit holds even where the plan is unknown", () => {
    const rates = usdRates({ planType: null, allotment: NOT_SEEN, usdPerCredit: "0.045" });
    expect(rates.usdPerCredit).toEqual(exactly("0.045"));
    expect(rates.usdPerAction).toHaveProperty("unknown");
  });

  test.each(["0", "0.21", "5"])("a placeholder of $%s per credit is not a price (clay-api.md section 8.4)", (given) => {
    const rates = usdRates({ planType: "launch", allotment: { credits: "2500", actions: null }, usdPerCredit: given });
    expect(rates.usdPerCredit).toEqual(exactly("0.05"));
  });

  test("any allotment gives an ordered, known rate on a plan with a price list", () => {
    const granted = fc.option(fc.nat().map(String), { nil: null });
    const plan = fc.constantFrom("launch", "growth", "starterApril2023", "explorerApril2023", "proApril2023");
    fc.assert(
      fc.property(plan, granted, granted, (planType, credits, actions) => {
        for (const rate of Object.values(pick(ratesFor(planType, { credits, actions })))) {
          if (!isKnownRange(rate)) throw new Error(rate.unknown);
          expect(Number(rate.low)).toBeLessThanOrEqual(Number(rate.likely));
          expect(Number(rate.likely)).toBeLessThanOrEqual(Number(rate.high));
        }
      }),
    );
  });
});

const LAUNCH = { planType: "launch", allotment: { credits: "2500", actions: "15000" }, usdPerCredit: null };
const price = (usdPerCredit: string | null, schedule = "monthly") => ({
  credits: null,
  usd: null,
  usdPerCredit,
  schedule,
});
const plan = (given: Partial<BillingPlan>): BillingPlan => ({
  planType: "launch",
  price: null,
  publicPlans: [],
  ...given,
});

describe("dollars in their order", () => {
  test("what the user typed comes before what the page gave, and the page before the list", () => {
    const typed = { era: null, usdPerCredit: "0.031", usdPerAction: "0.002" };
    const paged = { ...LAUNCH, usdPerCredit: "0.045" };
    expect(usdRates(paged, { terms: typed })).toMatchObject({
      usdPerCredit: exactly("0.031"),
      usdPerAction: exactly("0.002"),
      provenance: { source: "Typed in by you" },
    });
    expect(usdRates(paged, {}).usdPerCredit).toEqual(exactly("0.045"));
    expect(usdRates(LAUNCH, { billingPlan: plan({ price: price("0.044") }) }).usdPerCredit).toEqual(exactly("0.044"));
    expect(usdRates(LAUNCH, {}).usdPerCredit).toEqual(exactly("0.05"));
  });

  test("a plan that only the billing page showed decides the price model and the list", () => {
    const unseen = { planType: null, allotment: NOT_SEEN, usdPerCredit: null };
    expect(usdRates(unseen, { billingPlan: plan({ planType: "proApril2023" }) })).toMatchObject({
      era: "legacy",
      usdPerAction: exactly("0"),
    });
  });

  test("the price model that the user told holds only where the page showed none", () => {
    const told = { terms: { era: "legacy", usdPerCredit: null, usdPerAction: "0.004" } } as const;
    expect(usdRates({ ...LAUNCH, planType: null }, told)).toMatchObject({ era: "legacy", usdPerAction: exactly("0") });
    expect(usdRates(LAUNCH, told).era).toBe("modern");
  });

  test.each([
    ["0.0452", "0.0452"],
    ["0.00376667", "0.0452"],
    ["0.5", "0.05"],
  ])("a yearly price of $%s a credit is read as the list allows: $%s", (given, expected) => {
    const { usdPerCredit } = usdRates(
      { ...LAUNCH, allotment: NOT_SEEN },
      { billingPlan: plan({ price: price(given, "annually") }) },
    );
    if (expected === "0.05") expect(usdPerCredit).toEqual(ratesFor("launch", NOT_SEEN).usdPerCredit);
    else expect(Number(isKnownRange(usdPerCredit) && usdPerCredit.likely)).toBeCloseTo(Number(expected), 6);
  });

  test("an action costs what the page asks for the tier that the workspace has (clay-api.md section 6.4)", () => {
    const publicPlans = [{ id: "plan_1", planType: "launch", prices: [] }];
    const tier = { planId: "plan_1", actions: "15000", usd: "75", schedule: "monthly" };
    const rates = (actionTiers: ActionTier[]) => usdRates(LAUNCH, { billingPlan: plan({ publicPlans }), actionTiers });
    expect(rates([tier]).usdPerAction).toEqual(exactly("0.005"));
    expect(rates([{ ...tier, planId: "plan_2" }]).usdPerAction).toEqual(exactly("0.004"));
    expect(rates([{ ...tier, actions: "40000" }]).usdPerAction).toEqual(exactly("0.004"));
  });

  test("an unlimited tier and an unlimited plan are no price", () => {
    const unlimited = { planId: "plan_1", actions: null, usd: "75", schedule: "monthly" };
    const billingPlan = plan({ price: price(null), publicPlans: [{ id: "plan_1", planType: "launch", prices: [] }] });
    expect(usdRates(LAUNCH, { billingPlan, actionTiers: [unlimited] })).toMatchObject({
      usdPerCredit: exactly("0.05"),
      usdPerAction: exactly("0.004"),
    });
  });

  test("a typed price always wins, whatever else is known", () => {
    const rate = fc.integer({ min: 1, max: 2000 }).map((tenths) => String(tenths / 10_000));
    const orNull = fc.option(rate, { nil: null });
    const type = fc.constantFrom("launch", "growth", "postPricingChange2026Enterprise", null);
    fc.assert(
      fc.property(rate, rate, type, orNull, orNull, (usdPerCredit, usdPerAction, planType, page, planPrice) => {
        const terms = { era: "modern", usdPerCredit, usdPerAction } as const;
        const seen = { ...LAUNCH, planType, usdPerCredit: page };
        expect(usdRates(seen, { terms, billingPlan: plan({ planType, price: price(planPrice) }) })).toMatchObject({
          usdPerCredit: exactly(usdPerCredit),
          usdPerAction: exactly(usdPerAction),
        });
      }),
    );
  });
});

describe("a credit bought on top", () => {
  test.each([
    ["modern", "0.05", "30 % more: $0.065."],
    ["legacy", "0.0349", "50 % more: $0.05235."],
  ] as const)("costs on a %s plan at $%s %s (pricing.md section 2)", (era, rate, expected) => {
    expect(topUpNote({ era, usdPerCredit: exactly(rate) })).toContain(expected);
  });

  test("has no price where the plan or the price of a credit is not known", () => {
    expect(topUpNote({ era: "unknown", usdPerCredit: exactly("0.05") })).toBeNull();
    expect(topUpNote({ era: "modern", usdPerCredit: { unknown: "not seen" } })).toBeNull();
  });
});

test("a tier's rate is its price over what it grants", () => {
  for (const tier of CREDIT_TIERS) {
    const paid = Number(tier.usdPerMonth) * (tier.per === "year" ? 12 : 1);
    // Clay shows whole dollars a month, so the quotient is off by up to half a dollar a month.
    const slack = (0.5 * (tier.per === "year" ? 12 : 1)) / Number(tier.units) + 0.0005;
    expect(Math.abs(paid / Number(tier.units) - Number(tier.usdPerUnit))).toBeLessThan(slack);
  }
});

function pick({ usdPerCredit, usdPerAction }: ReturnType<typeof ratesFor>) {
  return { usdPerCredit, usdPerAction };
}
