import Big from "big.js";
import { describe, expect, test } from "vitest";
import { between, exactly } from "../model/decimal-range.ts";
import { actionForTests, figures } from "./action-for-tests.ts";
import { findModel } from "./find-model.ts";
import { priceOf } from "./price-of.ts";
import { usdRates } from "./usd-rates.ts";

const AI = "67ba01e9-1898-4e7d-afe7-7ebe24819a57";

function ai(literals: Record<string, string>) {
  return actionForTests({ key: "use-ai", packageId: AI, literals });
}

function credits(literals: Record<string, string>) {
  return priceOf({ action: ai(literals), account: "clay", era: "modern" }).dataCredits;
}

describe("AI columns", () => {
  test("the model's price replaces the one that the page delivers (clay-api.md section 6.3 step 7)", () => {
    const action = {
      ...ai({ model: "gemini-2.5-flash", useCase: "use-ai" }),
      pricing: { legacy: null, modern: { credits: "1", ownKeyCredits: null, actions: "1" } },
    };
    const price = priceOf({ action, account: "clay", era: "modern" });
    expect(price).toMatchObject({ dataCredits: exactly("0.5"), actions: exactly("1"), chargedWhenEmpty: "yes" });
    expect(price.provenance?.source).toBe("https://university.clay.com/docs/ai-pricing");
  });

  test("an AI column of a package that is not listed is priced and billed like any AI column", () => {
    const action = actionForTests({
      key: "use-ai",
      packageId: "11111111-1111-4111-8111-111111111111",
      literals: { model: "gpt-5-mini", useCase: "use-ai" },
    });
    const price = priceOf({ action, account: "clay", era: "modern" });
    expect(price).toMatchObject({ dataCredits: exactly("0.4"), actions: exactly("1"), chargedWhenEmpty: "yes" });
  });

  test("content creation and web research have prices of their own", () => {
    expect(credits({ model: "gpt-5-mini", useCase: "use-ai" })).toEqual(exactly("0.4"));
    expect(credits({ model: "gpt-5-mini", useCase: "claygent" })).toEqual(exactly("1"));
    expect(credits({ model: "gpt-5-mini", useCase: "webResearch" })).toEqual(exactly("1"));
  });

  test("a variable price runs from the lowest charge seen to the estimate with 15 % (pricing.md section 9)", () => {
    expect(credits({ model: "gpt-4.1", useCase: "claygent" })).toEqual(between("9.7", "12", "13.8"));
  });

  test("a credit budget caps a variable price", () => {
    expect(credits({ model: "claude-sonnet-4-6", useCase: "claygent", runBudget: "7.5" })).toEqual(
      between("3", "7.5", "7.5"),
    );
  });

  test("a credit budget above a fixed price changes nothing", () => {
    expect(credits({ model: "gpt-5-mini", useCase: "claygent", runBudget: "3" })).toEqual(exactly("1"));
  });

  test("a credit budget is the only bound of a model without a price", () => {
    const action = ai({ model: "gemini-3-pro", useCase: "claygent", runBudget: "3" });
    const price = priceOf({ action, account: "clay", era: "modern" });
    expect(price.dataCredits).toEqual(between("0", "3", "3"));
    expect(price.explanation.join(" ")).toContain("only bound");
  });

  test.each(["", "0", "-1", "{{f_a}}", "3 credits"])("a budget of %j is none", (runBudget) => {
    expect(credits({ model: "gemini-3-pro", useCase: "claygent", runBudget })).toHaveProperty("unknown");
  });

  test("a model chosen per row is unknown", () => {
    expect(credits({ useCase: "claygent" })).toEqual({ unknown: expect.stringContaining("formula") });
  });

  test("an unlisted model is unknown", () => {
    expect(credits({ model: "kling", useCase: "use-ai" })).toEqual({ unknown: expect.stringContaining("kling") });
  });

  test("a listed model without a price for the use case is unknown", () => {
    expect(credits({ model: "clay-argon", useCase: "use-ai" })).toHaveProperty("unknown");
    expect(credits({ model: "gpt-4.1-nano", useCase: "use-ai" })).toHaveProperty("unknown");
  });

  test("image generation is unknown", () => {
    expect(credits({ model: "gpt-5-mini", useCase: "imageGeneration" })).toHaveProperty("unknown");
  });

  test("without a fixed use case the range runs over both", () => {
    expect(credits({ model: "gpt-5-mini" })).toEqual(between("0.4", "0.4", "1"));
  });

  test("an own key runs it for one action", () => {
    const price = priceOf({ action: ai({ model: "gpt-4.1", useCase: "claygent" }), account: "own", era: "modern" });
    expect(price).toMatchObject({ dataCredits: exactly("0"), actions: exactly("1") });
  });

  test("Clay's own models cost credits whatever the account says (https://www.clay.com/faq)", () => {
    for (const account of ["own", "unknown"] as const) {
      const action = ai({ model: "clay-argon", useCase: "claygent" });
      expect(priceOf({ action, account, era: "modern" }).dataCredits).toEqual(exactly("3"));
    }
  });

  test("a name that only contains a listed model is trusted less", () => {
    const action = ai({ model: "openai/gpt-4.1", useCase: "use-ai" });
    const price = priceOf({ action, account: "clay", era: "modern" });
    expect(price.dataCredits).toEqual(exactly("1"));
    expect(price.provenance?.confidence).toBe("low");
  });

  test("legacy plans take over the published prices with low confidence", () => {
    const action = ai({ model: "gpt-5-mini", useCase: "claygent" });
    const price = priceOf({ action, account: "clay", era: "legacy" });
    expect(price).toMatchObject({ dataCredits: exactly("1"), actions: exactly("0") });
    expect(price.provenance?.confidence).toBe("low");
  });
});

describe("worked examples", () => {
  const launch = usdRates({ planType: "launch", allotment: { credits: "2500", actions: "15000" }, usdPerCredit: null });

  test.each([
    ["gpt-5-nano", "10", "0.13"],
    ["gpt-5-mini", "20", "0.65"],
    ["gemini-2.5-flash", "25", "0.8"],
    ["gpt-4.1", "50", "3.6"],
    ["gpt-4o", "50", "4.5"],
    ["claude-haiku-4-5", "50", "2"],
    ["claude-sonnet-4-5", "75", "6"],
  ])("1,000 rows of %s on Launch: $%s and $4 of actions, or $%s on an own key (pricing.md section 6)", (...row) => {
    const [model, usd, ownUsd] = row;
    const { dataCredits, actions } = priceOf({
      action: ai({ model, useCase: "use-ai" }),
      account: "clay",
      era: launch.era,
    });
    const perRow = new Big(figures(dataCredits).likely).times(figures(launch.usdPerCredit).likely);
    expect(perRow.times(1000).toFixed()).toBe(usd);
    const actionUsd = new Big(figures(actions).likely).times(figures(launch.usdPerAction).likely);
    expect(actionUsd.times(1000).toFixed()).toBe("4");
    // 1,000 rows of 1,000 tokens in and 200 out are one million in and a fifth of a million out.
    const tokens = findModel(model)?.model.usdPerMillion;
    expect(new Big(tokens?.input ?? 0).plus(new Big(tokens?.output ?? 0).times("0.2")).toFixed()).toBe(ownUsd);
  });

  test("8 rows of Claygent cost 24 credits (github:nicopxm/clay-gtm-build:day1_debrief.md; its model, unnamed, fits Argon)", () => {
    expect(new Big(figures(credits({ model: "clay-argon", useCase: "claygent" })).likely).times(8).toFixed()).toBe(
      "24",
    );
  });
});
