import Big from "big.js";
import { describe, expect, test } from "vitest";
import { ACTION_BOOK } from "../../utils/prices/action-book.ts";
import { CONNECTIONS, providerOfConnection } from "../../utils/prices/connections.ts";
import { MODEL_BOOK } from "../../utils/prices/find-model.ts";
import { findLookup, findProvider, PROVIDER_BOOK } from "../../utils/prices/find-provider.ts";
import { HIT_RATE_PRIORS } from "../../utils/prices/hit-rates.ts";
import { amountFaults } from "./price-record-faults.ts";

const ids = PROVIDER_BOOK.map(({ id }) => id);
const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, "");

describe("the provider book", () => {
  test("holds each provider once, and finds it by its id", () => {
    expect(new Set(ids.map(plain)).size).toBe(ids.length);
    for (const provider of PROVIDER_BOOK) expect(findProvider(provider.id)).toBe(provider);
  });

  test("has connection names for each of them, which lead back to it", () => {
    for (const id of ids) {
      const names = CONNECTIONS.find(({ provider }) => provider === id)?.names ?? [];
      expect(names.length, id).toBeGreaterThan(0);
      for (const name of names) expect(providerOfConnection(name).provider, name).toBe(id);
    }
  });

  test("spells ids as the action records, the model records, the hit rates and the connections do", () => {
    const others = [
      ...ACTION_BOOK.map(({ provider }) => provider),
      ...MODEL_BOOK.map(({ provider }) => provider),
      ...HIT_RATE_PRIORS.flatMap(({ provider }) => provider ?? []),
      ...CONNECTIONS.map(({ provider }) => provider),
    ];
    const spelling = new Map(ids.map((id) => [plain(id), id]));
    for (const other of others) expect(other, other).toBe(spelling.get(plain(other)) ?? other);
  });

  test("knows the maker of every model that is not Clay's own", () => {
    for (const { provider } of MODEL_BOOK) if (provider !== "clay") expect(ids, provider).toContain(provider);
  });

  test("agrees with the actions on whose key is the only one that works", () => {
    for (const { id, key } of PROVIDER_BOOK) {
      const actions = ACTION_BOOK.filter(({ provider, kind }) => provider === id && kind === "enrichment");
      if (key === "required")
        expect(
          actions.filter(({ ownKey }) => ownKey === "no"),
          id,
        ).toEqual([]);
      if (key === "no")
        expect(
          actions.filter(({ ownKey }) => ownKey !== "no"),
          id,
        ).toEqual([]);
    }
  });

  test("prices each look-up once, in exact decimals", () => {
    for (const { id, lookups, plans, packs, creditPrice } of PROVIDER_BOOK) {
      expect(new Set(lookups.map(({ finds }) => finds)).size, id).toBe(lookups.length);
      for (const lookup of lookups) {
        expect(findLookup(id, lookup.finds)).toBe(lookup);
        expect([...amountFaults(lookup.credits), ...amountFaults(lookup.usd)], `${id}: ${lookup.finds}`).toEqual([]);
      }
      const figures = [...plans, ...packs].flatMap(([, usd, credits]) => [usd, credits]);
      expect(
        [...figures, creditPrice?.usd ?? null].flatMap((figure) => amountFaults(figure)),
        id,
      ).toEqual([]);
    }
  });

  test("takes the price of a credit from a plan that it names", () => {
    for (const { id, plans, packs, creditPrice } of PROVIDER_BOOK) {
      if (creditPrice === null || [...plans, ...packs].every(([, , credits]) => credits === null)) continue;
      const rates = [...plans, ...packs].flatMap(([, usd, credits]) =>
        credits === null ? [] : [new Big(usd).div(credits).toFixed()],
      );
      expect(rates, id).toContain(creditPrice.usd);
    }
  });

  test("links to pages over https only", () => {
    for (const { id, keyPage } of PROVIDER_BOOK)
      if (keyPage.url !== null) expect(keyPage.url, id).toMatch(/^https:\/\//);
  });
});
