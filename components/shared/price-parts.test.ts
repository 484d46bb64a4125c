import { describe, expect, it } from "vitest";
import type { Quantity } from "../../utils/model/quantity.ts";
import type { ColumnReport } from "../../utils/model/report.ts";
import { hasChip, priceInWords, priceParts } from "./price-parts.ts";

const exact = (value: number): Quantity => ({ low: value, likely: value, high: value });
const unknown: Quantity = { unknown: "no price was seen" };

function column(dataCredits: Quantity, actions: Quantity, changes: Partial<ColumnReport> = {}): ColumnReport {
  const price = { dataCredits, actions, usd: unknown, per: "row", provenance: null, explanation: [] };
  return { name: "Find email", paid: true, parked: false, account: "clay", price, ...changes } as ColumnReport;
}

describe("priceParts", () => {
  it("writes star and coins as Clay does", () => {
    expect(priceParts(column(exact(0.5), exact(1)), "modern")).toEqual([
      { icon: "star", text: "1" },
      { icon: "coins", text: "0.5" },
    ]);
  });

  it("shows one meter on a legacy plan", () => {
    expect(priceParts(column(exact(2), exact(1)), "legacy")).toEqual([{ icon: "coins", text: "2" }]);
  });

  it("shows the key and the action of the customer's own account", () => {
    expect(priceParts(column(exact(0), exact(1), { account: "own" }), "modern")).toEqual([
      { icon: "key", text: "" },
      { icon: "star", text: "1" },
    ]);
  });

  it("never shows an unknown meter as nothing", () => {
    expect(priceParts(column(unknown, unknown), "modern")).toEqual([{ icon: "none", text: "?" }]);
    expect(priceParts(column(unknown, exact(1)), "modern")[1]).toEqual({ icon: "coins", text: "?" });
    expect(priceParts(column(exact(1), exact(1), { price: null }), "modern")).toEqual([{ icon: "none", text: "?" }]);
  });

  it("shows a parked column as paused", () => {
    expect(priceParts(column(exact(1), exact(1), { parked: true }), "modern")).toEqual([{ icon: "pause", text: "" }]);
  });
});

it("says the price in words", () => {
  expect(priceInWords(column(exact(0.5), exact(1)), "modern")).toBe("1 action and 0.5 data credits per row");
  expect(priceInWords(column(exact(1), exact(0), { parked: true }), "legacy")).toBe(
    "1 credit per row, runs by hand only",
  );
  expect(priceInWords(column(unknown, unknown, { account: "own" }), "modern")).toBe("price unknown, own key");
});

it("gives a chip to every column that costs something or may", () => {
  expect([true, false, null].map((paid) => hasChip(column(exact(1), exact(1), { paid })))).toEqual([true, false, true]);
});
