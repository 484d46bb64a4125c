import { describe, expect, test } from "vitest";
import { findLookup, findProvider } from "./find-provider.ts";

describe("a look-up's price", () => {
  test("is the provider's credits at the price of one credit, as exact decimals", () => {
    expect(findLookup("hunter", "work email")).toMatchObject({ credits: "1", usd: "0.0149", charged: "found" });
    expect(findLookup("hunter", "email validation")).toMatchObject({ usd: "0.00745", charged: "always" });
    expect(findLookup("leadmagic", "mobile phone")?.usd).toBe("0.05");
  });

  test("is a range where sources disagree", () => {
    expect(findLookup("apollo", "mobile phone")?.usd).toEqual(["0.05", "0.225", "0.225"]);
  });

  test("is unknown where no public price was found, though the credits are known", () => {
    expect(findLookup("prospeo", "work email")).toMatchObject({ credits: "1", usd: null });
  });

  test("is missing for what the provider is not known to sell, and for a provider that is not known", () => {
    expect(findLookup("hunter", "mobile phone")).toBeNull();
    expect(findLookup("nobody", "work email")).toBeNull();
  });
});

describe("a provider's monthly fee", () => {
  test("is that of the cheapest plan that costs anything", () => {
    expect(findProvider("hunter")?.monthlyFee).toEqual({ plan: "Starter", usd: "49" });
  });

  test("is unknown where only prepaid packs or free plans are known", () => {
    expect(findProvider("neverbounce")?.monthlyFee).toBeNull();
    expect(findProvider("prospeo")?.monthlyFee).toBeNull();
  });
});

test("advice on Anthropic's limits tells the tiers of today, which no deposit buys", () => {
  const advice =
    findProvider("anthropic")
      ?.advice.map(({ text }) => text)
      .join(" ") ?? "";
  expect(advice).toContain("no deposit buys a higher tier");
  expect(advice).not.toMatch(/\$(5|40|200|400)\b(?!,)/);
});
