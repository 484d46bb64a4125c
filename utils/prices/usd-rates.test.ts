import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { between, exactly, isKnownRange } from "../model/decimal-range.ts";
import { eraOf } from "./era.ts";
import { CREDIT_TIERS } from "./plan-tiers.ts";
import { ratesFor, usdRates } from "./usd-rates.ts";

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
