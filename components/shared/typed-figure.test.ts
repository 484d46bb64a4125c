import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Override } from "../../utils/model/breakdown.ts";
import { changesOf, entryOf, refusalOf, resetOf } from "./typed-figure.ts";

const share = (typed: string | null = null): Override => ({ of: { kind: "assumption", key: "t/f/hits" }, typed });
const credits: Override = { of: { kind: "price", key: "p/find", meter: "credits" }, typed: "0.5" };
const rate: Override = { of: { kind: "rate", rate: "usdPerAction" }, typed: null };

describe("a share", () => {
  it("is typed and shown in percent, and kept as a part of one", () => {
    expect(changesOf(share(), "share", " 35.5 ")).toEqual({ assumption: { key: "t/f/hits", value: "0.355" } });
    expect(entryOf(share("0.355"), "share")).toBe("35.5");
    expect(entryOf(share(), "share")).toBe("");
  });

  it.each(["", "half", "101", "-1", "1e1", "0,5", "."])("is not %j", (entry) => {
    expect(changesOf(share(), "share", entry)).toBeNull();
    expect(refusalOf(share(), "share")).toContain("from 0 to 100 percent");
  });

  it("comes back as it was typed", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (hundredths) => {
        const entry = String(hundredths / 100);
        const kept = changesOf(share(), "share", entry)?.assumption?.value ?? null;
        expect(entryOf(share(kept), "share")).toBe(entry);
      }),
    );
  });
});

describe("what a provider bills", () => {
  const contract: Override = { of: { kind: "provider-price", providerId: "findymail", per: "find" }, typed: null };

  it("is kept by provider and by what it is billed for, may be nothing, and is taken back with null", () => {
    const kept = { providerId: "findymail", price: { usd: "0.012", per: "find" } };
    expect(changesOf(contract, "usd", "0.012")).toEqual({ providerPrice: kept });
    expect(changesOf(contract, "usd", "0")?.providerPrice?.price?.usd).toBe("0");
    expect(resetOf(contract)).toEqual({ providerPrice: { providerId: "findymail", price: null } });
    expect(changesOf(contract, "usd", "1001")).toBeNull();
    expect(refusalOf(contract, "usd")).toContain("from 0 to 1,000");
  });
});

describe("a price and a rate", () => {
  it("are kept by meter and by name", () => {
    expect(changesOf(credits, "data-credits", "0.7")).toEqual({
      meterPrice: { key: "p/find", meter: "credits", value: "0.7" },
    });
    expect(changesOf(rate, "usd", "0.004")).toEqual({ usdPerAction: "0.004" });
    expect(entryOf(credits, "data-credits")).toBe("0.5");
  });

  it("are refused beyond their bounds, each with its own sentence", () => {
    expect(changesOf(credits, "data-credits", "10001")).toBeNull();
    expect(changesOf(rate, "usd", "0")).toBeNull();
    expect(refusalOf(credits, "data-credits")).toContain("10,000");
    expect(refusalOf(rate, "usd")).toContain("US dollars above 0");
  });

  it("are taken back with null", () => {
    expect(resetOf(rate)).toEqual({ usdPerAction: null });
    expect(resetOf(share("0.1"))).toEqual({ assumption: { key: "t/f/hits", value: null } });
  });
});
