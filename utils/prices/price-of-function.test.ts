import { describe, expect, test } from "vitest";
import { between, exactly } from "../model/decimal-range.ts";
import { actionForTests } from "./action-for-tests.ts";
import { priceOf, unitPriceOf } from "./price-of.ts";

const call = actionForTests({ key: "execute-subroutine", literals: { tableId: "t_1" } });
const functionCost = { tableId: "t_1", sourceId: null, credits: "4.5", actions: "3" };
const asked = { action: call, account: "none" } as const;

describe("a function", () => {
  test("costs what the server estimates, without actions on a legacy plan", () => {
    expect(priceOf({ ...asked, era: "modern", functionCost })).toMatchObject({
      dataCredits: exactly("4.5"),
      actions: exactly("3"),
      provenance: { source: "Clay's own estimate" },
    });
    expect(priceOf({ ...asked, era: "legacy", functionCost }).actions).toEqual(exactly("0"));
    expect(priceOf({ ...asked, era: "unknown", functionCost }).actions).toEqual(between("0", "3", "3"));
  });

  test("of which nothing or half was seen is unknown, never free", () => {
    expect(priceOf({ ...asked, era: "modern" })).toMatchObject({
      dataCredits: { unknown: expect.any(String) },
      actions: { unknown: expect.any(String) },
      provenance: null,
    });
    const half = { ...functionCost, credits: null };
    expect(priceOf({ ...asked, era: "modern", functionCost: half }).dataCredits).toHaveProperty("unknown");
  });
});

describe("what one unit costs", () => {
  const pricing = { legacy: null, modern: { credits: "0.1", ownKeyCredits: null, actions: "1" } };
  const stranger = actionForTests({ key: "brand-new-list", pricing, literals: { limit: "50" } });

  test("leaves the results of a row out", () => {
    const request = { action: stranger, account: "clay", era: "modern", shownPer: "result" } as const;
    expect(priceOf(request)).toMatchObject({ per: "result", dataCredits: between("0.1", "5", "5") });
    expect(unitPriceOf(request)).toMatchObject({ per: "result", dataCredits: exactly("0.1") });
  });

  test("is that of a row where Clay's own tag counts rows", () => {
    const price = priceOf({ action: stranger, account: "clay", era: "modern", shownPer: "row" });
    expect(price).toMatchObject({ per: "row", dataCredits: exactly("0.1") });
  });
});
