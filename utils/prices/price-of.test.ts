import Big from "big.js";
import { describe, expect, test } from "vitest";
import { between, exactly } from "../model/decimal-range.ts";
import type { EraPrice } from "../model/table.ts";
import { actionForTests, figures } from "./action-for-tests.ts";
import { isPaid } from "./price.ts";
import { priceOf } from "./price-of.ts";

const MIXRANK = "e251a70e-46d7-4f3a-b3ef-a211ad3d8bd2";
const company = actionForTests({ key: "enrich-company-with-mixrank-v2", packageId: MIXRANK });
const findymail = actionForTests({ key: "findymail-find-work-email" });
const http = actionForTests({ key: "http-api-v2", packageId: "4299091f-3cd3-4d68-b198-0143575f471d" });
const stranger = actionForTests({ key: "brand-new-action" });

function delivered(credits: string | null, actions: string, ownKeyCredits: string | null = null): EraPrice {
  return { credits, actions, ownKeyCredits };
}

describe("where a price comes from", () => {
  test("the page's price comes before the book's", () => {
    const action = { ...company, pricing: { legacy: null, modern: delivered("0.7", "1") } };
    const price = priceOf({ action, account: "none", era: "modern" });
    expect(price.dataCredits).toEqual(exactly("0.7"));
    expect(price.provenance).toMatchObject({ asOf: null, confidence: "high" });
  });

  test("the user's price comes before the page's, and stays off an own key", () => {
    const action = { ...company, pricing: { legacy: null, modern: delivered("0.7", "1") } };
    const typed = { credits: "0.3", actions: null };
    const price = priceOf({ action, account: "clay", era: "modern", typed });
    expect(price).toMatchObject({
      dataCredits: exactly("0.3"),
      actions: exactly("1"),
      provenance: { source: "Typed in by you", confidence: "high" },
    });
    expect(price.explanation.join(" ")).toContain("You set the price on Clay's key: 0.3 data credits per run.");
    expect(priceOf({ action: findymail, account: "own", era: "modern", typed }).dataCredits).toEqual(exactly("0"));
  });

  test("the book's price comes with its source and date", () => {
    const price = priceOf({ action: company, account: "none", era: "modern" });
    expect(price.dataCredits).toEqual(exactly("0.5"));
    expect(price.provenance).toMatchObject({ asOf: "2026-07", confidence: "high" });
  });

  test("a meter that the page leaves out is read from the book", () => {
    const action = { ...http, pricing: { legacy: null, modern: delivered(null, "1") } };
    expect(priceOf({ action, account: "none", era: "modern" })).toMatchObject({
      dataCredits: exactly("0"),
      actions: exactly("1"),
    });
  });

  test("an action that nobody prices is unknown in both meters, never free", () => {
    const price = priceOf({ action: stranger, account: "clay", era: "modern" });
    expect(price).toMatchObject({
      dataCredits: { unknown: expect.stringContaining("brand-new-action") },
      actions: { unknown: expect.any(String) },
      provenance: null,
    });
    expect(isPaid(price)).toBeNull();
  });

  test("a legacy price is not a modern default (pricing.md section 4: the 2026 cut is uneven)", () => {
    const price = priceOf({ action: findymail, account: "clay", era: "modern" });
    expect(price.dataCredits).toMatchObject({ unknown: expect.stringContaining("does not carry over") });
    expect(priceOf({ action: findymail, account: "clay", era: "legacy" }).dataCredits).toEqual(exactly("2"));
  });

  test("a shared key without its package is unknown", () => {
    const action = actionForTests({ key: "enrich-company" });
    expect(priceOf({ action, account: "clay", era: "modern" }).dataCredits).toHaveProperty("unknown");
  });

  test("a function is unknown even if the page calls it free", () => {
    const action = actionForTests({
      key: "execute-subroutine",
      pricing: { legacy: null, modern: delivered("0", "0") },
    });
    const price = priceOf({ action, account: "none", era: "modern" });
    expect(price.dataCredits).toEqual({ unknown: expect.stringContaining("inner steps") });
    expect(isPaid(price)).toBeNull();
  });
});

describe("whose key", () => {
  test("an own key takes no data credits and keeps the action (pricing.md section 1: modern own-key step)", () => {
    const price = priceOf({ action: findymail, account: "own", era: "modern" });
    expect(price).toMatchObject({ dataCredits: exactly("0"), actions: exactly("1") });
    expect(isPaid(price)).toBe(true);
  });

  test("an own key costs nothing on a legacy plan (pricing.md section 1)", () => {
    const price = priceOf({ action: findymail, account: "own", era: "legacy" });
    expect(price).toMatchObject({ dataCredits: exactly("0"), actions: exactly("0") });
    expect(isPaid(price)).toBe(false);
  });

  test("an unknown key gives a range from own to Clay's, Clay's likely", () => {
    const price = priceOf({ action: findymail, account: "unknown", era: "legacy" });
    expect(price.dataCredits).toEqual(between("0", "2", "2"));
    expect(price.explanation.join(" ")).toContain("Whose key");
  });

  test("an unknown key does not matter for an action that Clay alone runs", () => {
    expect(priceOf({ action: company, account: "unknown", era: "modern" }).dataCredits).toEqual(exactly("0.5"));
  });

  test("an action for own keys only costs what the page says for own keys, else nothing", () => {
    const action = { ...stranger, requiresOwnKey: true };
    const priced = { ...action, pricing: { legacy: null, modern: delivered("3", "1", "0.2") } };
    expect(priceOf({ action: priced, account: "unknown", era: "modern" }).dataCredits).toEqual(exactly("0.2"));
    expect(priceOf({ action, account: "unknown", era: "modern" }).dataCredits).toEqual(exactly("0"));
  });

  test("the page's word on own keys outranks the book's", () => {
    const action = actionForTests({
      key: "apollo-oauth-enrich-person",
      requiresOwnKey: false,
      pricing: { legacy: null, modern: delivered("2", "1") },
    });
    expect(priceOf({ action, account: "clay", era: "modern" }).dataCredits).toEqual(exactly("2"));
  });
});

describe("which plan", () => {
  test("legacy plans bill no actions even where the page lists one (clay-api.md section 6.3 step 5)", () => {
    const action = { ...company, pricing: { legacy: delivered("1", "1"), modern: null } };
    expect(priceOf({ action, account: "none", era: "legacy" }).actions).toEqual(exactly("0"));
  });

  test("an unknown plan gives a range over both eras with the current one likely", () => {
    const price = priceOf({ action: company, account: "none", era: "unknown" });
    expect(price.dataCredits).toEqual(between("0.5", "0.5", "1"));
    expect(price.actions).toEqual(between("0", "1", "1"));
    expect(price.explanation[0]).toContain("plan was not seen");
  });

  test("an HTTP call is paid on an unknown plan, free on a legacy one", () => {
    expect(isPaid(priceOf({ action: http, account: "none", era: "unknown" }))).toBe(true);
    expect(isPaid(priceOf({ action: http, account: "none", era: "legacy" }))).toBe(false);
  });

  test("a legacy price that nobody knows is said to be left out of the range", () => {
    const action = actionForTests({ key: "enrow-find-work-email" });
    const price = priceOf({ action, account: "clay", era: "unknown" });
    expect(price.dataCredits).toEqual(exactly("0.2"));
    expect(price.explanation.join(" ")).toContain("left out");
  });
});

describe("free columns", () => {
  test.each([
    "lookup-row-in-other-table",
    "lookup-multiple-rows-in-other-table",
    "lookup-record-in-other-table",
    "lookup-company-in-other-table",
    "google-sheets-lookup-row-v2",
    "lookup-field",
    "hubspot-lookup-object",
    "route-row",
  ])("%s costs neither meter on any plan (pricing.md section 3)", (key) => {
    const price = priceOf({ action: actionForTests({ key }), account: "unknown", era: "unknown" });
    expect(isPaid(price)).toBe(false);
  });

  test.each([
    "google-sheets-add-row-v2",
    "heyreach-add-lead-to-campaign",
    "instantly-v2-add-lead-to-campaign",
    "lemlist-add-lead-to-campaign-v2",
    "phantombuster-push-data-v2",
    "apify-run-actor",
  ])("%s costs one action and no credits (pricing.md section 3)", (key) => {
    const price = priceOf({ action: actionForTests({ key }), account: "unknown", era: "modern" });
    expect(price).toMatchObject({ dataCredits: exactly("0"), actions: exactly("1") });
  });
});

describe("priced per result", () => {
  const addresses = actionForTests({ key: "enigma-get-operating-location-addresses" });

  test("a fixed limit is the upper bound", () => {
    const action = { ...addresses, literals: { limit: "25" } };
    const price = priceOf({ action, account: "clay", era: "modern" });
    expect(price).toMatchObject({ per: "result", dataCredits: between("0.8", "20", "20") });
  });

  test("without a limit the documented default counts", () => {
    expect(priceOf({ action: addresses, account: "clay", era: "modern" }).dataCredits).toEqual(
      between("0.8", "8", "8"),
    );
  });

  test("a limit by formula can go up to the documented maximum", () => {
    const references = [{ columnId: "f_a", path: [], isRequired: false }];
    const action = { ...addresses, inputs: [{ name: "limit", references }] };
    expect(priceOf({ action, account: "clay", era: "modern" }).dataCredits).toEqual(between("0.8", "8", "80"));
  });

  test("where nothing is documented three results are assumed and said (clay-api.md C10)", () => {
    const action = actionForTests({ key: "sumble-enrich-company-technologies" });
    const price = priceOf({ action, account: "clay", era: "modern" });
    expect(price.dataCredits).toEqual(between("6", "18", "60"));
    expect(price.explanation.join(" ")).toContain("3 technologies per row are assumed");
  });

  test("a delivered price of an action that the book does not know may be per result", () => {
    const action = { ...stranger, literals: { limit: "10" }, pricing: { legacy: null, modern: delivered("1", "1") } };
    expect(priceOf({ action, account: "clay", era: "modern" }).dataCredits).toEqual(between("1", "1", "10"));
  });
});

describe("worked examples", () => {
  const times = (action: ReturnType<typeof actionForTests>, rows: number) => {
    const { dataCredits } = priceOf({ action, account: "clay", era: "modern" });
    return new Big(figures(dataCredits).likely).times(rows).toFixed();
  };

  test("45 companies cost 22.5 credits (github:nicopxm/clay-gtm-build:day1_debrief.md)", () => {
    expect(times(company, 45)).toBe("22.5");
  });

  test("10 Harmonic fundings cost 40 credits, a row without data nothing (the same bill)", () => {
    const action = actionForTests({ key: "harmonic-get-fundraising-data" });
    expect(times(action, 10)).toBe("40");
    expect(priceOf({ action, account: "clay", era: "modern" }).chargedWhenEmpty).toBe("no");
  });

  test("16 scraped pages cost 1.6 credits (the same bill)", () => {
    expect(times(actionForTests({ key: "scrape-website" }), 16)).toBe("1.6");
  });

  test("100 profiles cost 50 credits (https://university.clay.com/docs/actions-data-credits)", () => {
    expect(times(actionForTests({ key: "enrich-person-with-mixrank-v2", packageId: MIXRANK }), 100)).toBe("50");
  });
});
