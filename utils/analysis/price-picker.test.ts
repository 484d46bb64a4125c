import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { action, table } from "../lint/example.ts";
import type { CatalogueAction } from "../model/catalogue.ts";
import { type PickerEntry, pickerPriceSchema } from "../model/picker.ts";
import type { Action } from "../model/table.ts";
import type { AnalysisInput } from "./analysis-input.ts";
import { seenForTests } from "./draft/draft-for-tests.ts";
import { pricePicker } from "./price-picker.ts";

const badge = (dataCredits: string, per: "row" | "result" = "row") =>
  ({ state: "shown", price: { actions: null, dataCredits, per } }) as const;

function entry(given: Partial<PickerEntry>): PickerEntry {
  return {
    name: "Find phone",
    provider: null,
    functionTableId: null,
    chip: { state: "absent" },
    needsOwnKey: false,
    ...given,
  };
}

function listed(given: Partial<CatalogueAction>, credits = "4"): CatalogueAction {
  return {
    key: "vendor-find-phone",
    packageId: "p1",
    displayName: "Find phone",
    providerType: "vendor",
    requiresOwnKey: false,
    pricing: { legacy: null, modern: { credits, ownKeyCredits: null, actions: "1" } },
    ...given,
  };
}

const seen = seenForTests({ table: table([]), catalogue: [listed({})] });
const priceOne = (given: Partial<PickerEntry>, input: AnalysisInput | null = seen) =>
  pricePicker(input, [entry(given)])[0];

describe("an entry of the picker", () => {
  test("is priced by Clay's catalogue, in both meters and in the workspace's money", () => {
    expect(priceOne({ name: "Find Phone" })).toMatchObject({
      dataCredits: { likely: 4 },
      actions: { likely: 1 },
      usd: { likely: expect.any(Number) },
      per: "row",
      provenance: { source: "Clay's catalogue of enrichments" },
    });
  });

  test("that means one of two enrichments costs between the two, unless the provider tells them apart", () => {
    const other = listed({ packageId: "p2", key: "other-find-phone", providerType: "other" }, "9");
    const input = { ...seen, catalogue: [listed({}), other] };
    expect(priceOne({}, input)?.dataCredits).toEqual({ low: 4, likely: 4, high: 9 });
    expect(priceOne({ provider: "Other" }, input)?.dataCredits).toMatchObject({ low: 9, high: 9 });
  });

  test("costs what its own provider takes, also when the table has a column of the same name from another", () => {
    const column = action("Phone", "other-find-phone", { packageId: "p2" });
    const named = { displayName: "Find phone", providerType: "other" };
    const own = { ...column, action: { ...(column.action as Action), ...named } };
    const input = { ...seen, table: table([own]) };
    expect(priceOne({ provider: "Vendor" }, input)?.dataCredits).toMatchObject({ likely: 4 });
  });

  test("that the catalogue does not have costs what its own badge says, and the other meter stays unknown", () => {
    expect(priceOne({ name: "Brand new", chip: badge("0.1", "result") }, null)).toMatchObject({
      dataCredits: { low: 0.1, high: 0.1 },
      actions: { unknown: expect.stringContaining("does not name") },
      usd: { unknown: expect.any(String) },
      per: "result",
      provenance: { source: "Clay's picker" },
    });
  });

  test("without a badge and without a price is unknown, not free", () => {
    expect(priceOne({ name: "Brand new" })).toMatchObject({
      dataCredits: { unknown: expect.any(String) },
      actions: { unknown: expect.any(String) },
      provenance: null,
    });
  });

  test("of which the book knows only name and provider costs what they say", () => {
    const validate = { name: "Validate Email", provider: "NeverBounce" };
    expect(priceOne(validate)).toMatchObject({ dataCredits: { high: 0 }, actions: { likely: 1 }, key: "required" });
    const ratings = priceOne({ name: "Company ratings and employee sentiment", provider: "Explorium" });
    expect(ratings?.dataCredits).toMatchObject({ likely: 4 });
    const lookalikes = priceOne({ name: "Lookalike companies", provider: "Ocean.io" });
    expect(lookalikes).toMatchObject({ dataCredits: { likely: 1 }, per: "result" });
  });

  test("that is a function costs what Clay's server estimates", () => {
    const functions = [{ tableId: "t_1", sourceId: null, credits: "4.5", actions: "3" }];
    expect(priceOne({ functionTableId: "t_1" }, { ...seen, functions })).toMatchObject({
      dataCredits: { likely: 4.5 },
      actions: { likely: 3 },
      provenance: { source: "Clay's own estimate" },
    });
    expect(priceOne({ functionTableId: "t_2" })?.dataCredits).toHaveProperty("unknown");
  });
});

describe("the key of an entry", () => {
  const own = { id: "aa_1", providerType: "vendor", isShared: false };
  const inBook = {
    key: "leadmagic-find-mobile-number",
    packageId: null,
    displayName: "Find phone",
    providerType: "leadmagic",
  };
  const withBook = (accounts: AnalysisInput["accounts"]) => ({ ...seen, catalogue: [listed(inBook)], accounts });

  test("is connected, connectable, or unknown while the connections were not seen", () => {
    expect(priceOne({}, { ...seen, accounts: [own] })?.key).toBe("connected");
    expect(priceOne({}, seen)?.key).toBe("connectable");
    expect(priceOne({}, { ...seen, accounts: null })?.key).toBe("unknown");
    expect(priceOne({}, { ...seen, accounts: [{ ...own, isShared: true }] })?.key).toBe("connectable");
    expect(priceOne({}, { ...seen, accounts: [{ ...own, isShared: null }] })?.key).toBe("unknown");
    expect(priceOne({}, withBook([{ ...own, providerType: "leadmagic" }]))?.key).toBe("connected");
  });

  test("is required where only an own key works, and then no data credits are taken", () => {
    const input = { ...seen, catalogue: [listed({ requiresOwnKey: true })] };
    expect(priceOne({}, input)).toMatchObject({ key: "required", dataCredits: { high: 0 }, actions: { likely: 1 } });
    expect(priceOne({ needsOwnKey: true })?.key).toBe("required");
    expect(
      priceOne({ name: "Brand new", provider: "Vendor", needsOwnKey: true }, { ...seen, accounts: [own] })?.key,
    ).toBe("connected");
  });

  test("is Clay's alone for what is Clay's own", () => {
    expect(
      priceOne(
        { name: "Normalise" },
        { ...seen, catalogue: [listed({ displayName: "Normalise", providerType: "clay" })] },
      )?.key,
    ).toBe("clay-only");
    expect(priceOne({ name: "Use AI" })?.key).toBe("connectable");
  });
});

test("every entry gets one price, whatever it says", () => {
  const text = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("__proto__", "Find phone", "Use AI", ""));
  const entries = fc.array(
    fc.record({
      name: text,
      provider: fc.option(text, { nil: null }),
      functionTableId: fc.option(text, { nil: null }),
      chip: fc.constantFrom(badge("1"), { state: "absent" } as const, { state: "unreadable" } as const),
      needsOwnKey: fc.boolean(),
    }),
  );
  fc.assert(
    fc.property(entries, fc.constantFrom(seen, null), (given, input) => {
      const prices = pricePicker(input, given);
      expect(prices).toHaveLength(given.length);
      for (const price of prices) expect(pickerPriceSchema.parse(price)).toEqual(price);
    }),
  );
});
