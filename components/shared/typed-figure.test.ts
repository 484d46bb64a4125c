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
