import { describe, expect, test } from "vitest";
import { findHitRate, HIT_RATE_PRIORS } from "./hit-rates.ts";

describe("findHitRate", () => {
  test("prefers the provider's own prior", () => {
    expect(findHitRate("work email", "single", "findymail")?.rate.likely).toBe("0.6");
  });

  test("falls back to the prior of any provider", () => {
    expect(findHitRate("work email", "single", "enrow")).toMatchObject({ provider: null, rate: { likely: "0.5" } });
  });

  test("a later step of a waterfall finds less than the first (pricing.md section 8)", () => {
    expect(findHitRate("work email", "later-step", "findymail")?.rate.likely).toBe("0.4");
  });

  test("does not lend one provider's rate to another", () => {
    expect(findHitRate("funding", "single", "crunchbase")).toBeNull();
  });

  test.each([
    ["news", "single"],
    ["mobile phone", "later-step"],
    [null, "single"],
  ] as const)("knows nothing of %s as %s, and says so", (produces, role) => {
    expect(findHitRate(produces, role, null)).toBeNull();
  });

  test("every prior is a share", () => {
    for (const { rate } of HIT_RATE_PRIORS) {
      expect(Number(rate.low)).toBeGreaterThan(0);
      expect(Number(rate.high)).toBeLessThanOrEqual(1);
    }
  });
});
