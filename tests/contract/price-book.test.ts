import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Amount } from "../../utils/model/decimal-range.ts";
import { ACTION_BOOK } from "../../utils/prices/action-book.ts";
import { findAction } from "../../utils/prices/find-action.ts";
import { findModel, MODEL_BOOK } from "../../utils/prices/find-model.ts";
import { HIT_RATE_PRIORS } from "../../utils/prices/hit-rates.ts";
import { ACTION_TIERS, CREDIT_TIERS } from "../../utils/prices/plan-tiers.ts";
import { PLAN_RULES, PLANS } from "../../utils/prices/plans.ts";
import type { ActionRecord } from "../../utils/prices/record.ts";
import { allRecords } from "../../utils/prices/stale-records.ts";
import { amountFaults, keysWithoutPackages, sourceFaults } from "./price-record-faults.ts";

/** The day the data was compiled: no record may be younger. Raise it with the data. */
const COMPILED = "2026-11-21";

describe("every record of the price data", () => {
  test("says where and when it was read, and how far to trust it", () => {
    const faulty = allRecords().map(({ name, from }) => [name, ...sourceFaults(from, COMPILED)]);
    expect(faulty.filter(({ length }) => length > 1)).toEqual([]);
  });

  test("holds amounts that are decimals, in order", () => {
    const amounts: [string, Amount | null][] = [
      ...ACTION_BOOK.flatMap((it): [string, Amount | null][] => [
        [it.key, it.legacyCredits],
        [it.key, it.dataCredits],
        [it.key, it.actions],
        [it.key, it.unit?.usual ?? null],
        [it.key, it.unit?.most ?? null],
      ]),
      ...MODEL_BOOK.flatMap((it): [string, Amount | null][] => [
        [it.id, it.content?.credits ?? null],
        [it.id, it.webResearch?.credits ?? null],
        ...[it.usdPerMillion, it.longPrompt].flatMap((price) =>
          Object.values(price ?? {}).map((usd): [string, Amount] => [it.id, usd]),
        ),
        [it.id, it.usdPerThousandRequests],
        [it.id, it.moreTokens?.times ?? null],
      ]),
      ...HIT_RATE_PRIORS.map(({ produces, rate }): [string, Amount] => [produces, [rate.low, rate.likely, rate.high]]),
      ...[...CREDIT_TIERS, ...ACTION_TIERS].flatMap((it): [string, Amount][] =>
        [it.units, it.usdPerMonth, it.usdPerUnit].map((figure) => [it.plans.join(), figure]),
      ),
      ...PLANS.flatMap((it): [string, Amount | null][] => [
        [it.id, it.credits],
        [it.id, it.actions],
        [it.id, it.usdPerMonth?.monthly ?? null],
        [it.id, it.usdPerMonth?.yearly ?? null],
      ]),
      ...PLAN_RULES.map(({ id, value }): [string, Amount] => [id, value]),
    ];
    expect(amounts.filter(([, amount]) => amountFaults(amount).length > 0)).toEqual([]);
  });

  const GOOD = ["https://www.clay.com/pricing", "2026-10", "low"];
  test.each([
    ["no source", undefined],
    ["no source", ["", GOOD[1], GOOD[2]]],
    ["no source", ["Internet", GOOD[1], GOOD[2]]],
    ["no date", [GOOD[0], "", GOOD[2]]],
    ["no date", [GOOD[0], "last week", GOOD[2]]],
    ["a date in the future", [GOOD[0], "2026-11-22", GOOD[2]]],
    ["no confidence", [GOOD[0], GOOD[1]]],
    ["no confidence", [GOOD[0], GOOD[1], "certain"]],
  ])("is refused with %s", (fault, from) => {
    expect(sourceFaults(GOOD, COMPILED)).toEqual([]);
    expect(sourceFaults(from, COMPILED)).toContain(fault);
  });

  test("is refused with an amount that is no decimal or out of order", () => {
    expect(["0.5", null].flatMap((amount) => amountFaults(amount))).toEqual([]);
    for (const amount of ["", "half", "1,5", "-1", "1e3"])
      expect(amountFaults(amount), amount).toEqual(["not a decimal"]);
    expect(amountFaults(["2", "1", "3"])).toEqual(["not in order"]);
  });
});

test("the notice of the list from which token prices were taken ships with them", () => {
  const notice = readFileSync(new URL("../../public/third-party-notices.txt", import.meta.url), "utf8");
  expect(MODEL_BOOK.some(({ from: [source] }) => source.startsWith("github:pydantic/genai-prices"))).toBe(true);
  for (const words of ["pydantic/genai-prices", "MIT License", "Copyright (c) Pydantic Services Inc."]) {
    expect(notice).toContain(words);
  }
});

describe("the action book", () => {
  test("holds each identity once", () => {
    const identities = ACTION_BOOK.flatMap(({ key, aliases, packageIds, provider }) =>
      [key, ...aliases].flatMap((name) =>
        (packageIds.length > 0 ? packageIds : [provider]).map((id) => `${id}/${name}`),
      ),
    );
    expect(identities.filter((identity, at) => identities.indexOf(identity) !== at)).toEqual([]);
  });

  test("finds every record under its package, and every alias under the same record", () => {
    for (const record of ACTION_BOOK) {
      for (const key of [record.key, ...record.aliases]) {
        for (const packageId of record.packageIds) expect(findAction(packageId, key), key).toBe(record);
      }
    }
  });

  test("never resolves a shared key by the key alone", () => {
    const keys = ACTION_BOOK.map(({ key }) => key);
    const shared = keys.filter((key, at) => keys.indexOf(key) !== at);
    expect(shared).toContain("add-lead-to-campaign");
    for (const key of [...shared, "enrich-company", "pull-data"]) expect(findAction(null, key), key).toBeNull();
  });

  test("says the packages of every key that two records share, and is refused without", () => {
    expect(keysWithoutPackages(ACTION_BOOK)).toEqual([]);
    const [record] = ACTION_BOOK.filter(({ key }) => key === "add-lead-to-campaign") as [ActionRecord];
    const stranger = { ...record, provider: "stranger", packageIds: [] };
    expect(keysWithoutPackages([...ACTION_BOOK, stranger])).toEqual(["add-lead-to-campaign"]);
    expect(keysWithoutPackages([record, { ...stranger, key: "new", aliases: [record.key] }])).toEqual([record.key]);
  });

  test("holds package ids that are whole or shortened to eight digits", () => {
    for (const { key, packageIds } of ACTION_BOOK) {
      for (const id of packageIds) expect(id, key).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){0,3}(-[0-9a-f]{12})?$/);
    }
  });

  test("finds no action of a table by a name that Fettle made up for want of a key", () => {
    const named = ACTION_BOOK.filter(({ key }) => key.includes(":"));
    expect(named.length).toBeGreaterThan(100);
    for (const { key, provider, name } of named) expect(key).toBe(`${provider}: ${name}`);
    for (const { key } of ACTION_BOOK.filter((it) => !named.includes(it))) expect(key).toMatch(/^[a-z0-9_-]+$/);
  });

  // The actions of real tables and of a mined workspace registry (real-tables.md section 4).
  test.each([
    "use-ai",
    "http-api-v2",
    "lookup-row-in-other-table",
    "lookup-multiple-rows-in-other-table",
    "enrich-company-with-mixrank-v2",
    "google-sheets-add-row-v2",
    "heyreach-add-lead-to-campaign",
    "enrich-person-with-mixrank-v2",
    "route-row",
    "find-lists-of-jobs-with-mixrank",
    "findymail-find-work-email",
    "prospeo-find-work-email-v2",
    "leadmagic-find-work-email",
    "phantombuster-push-data-v2",
    "lookup-field",
    "google-sheets-lookup-row-v2",
    "lookup-record-in-other-table",
    "apify-run-actor",
    "apollo-oauth-enrich-person",
    "check-url",
    "datagma-find-work-email-v3",
    "dropcontact-enrich-person",
    "enrich-job",
    "find-email-v2",
    "generate-email-permutations",
    "get-domain-from-company-name",
    "google-company-to-domain",
    "icypeas-find-email-v2",
    "instantly-v2-add-lead-to-campaign",
    "leadmagic-validate-email",
    "normalize-company-name",
    "scrape-website",
    "smartlead-lookup-lead-status",
    "validate-email",
    "wiza-find-email",
    "find-lists-of-people-with-mixrank-source",
    "find-lists-of-companies-with-mixrank-source",
    "find-lists-of-jobs-with-mixrank-source",
    "trigger-find-people-source",
  ])("knows %s from real tables", (key) => {
    expect(findAction(null, key)).not.toBeNull();
  });

  test("knows both owners of add-lead-to-campaign", () => {
    const owners = ACTION_BOOK.filter(({ key }) => key === "add-lead-to-campaign").map(({ provider }) => provider);
    expect(owners).toEqual(["smartlead", "instantly"]);
  });
});

describe("the model book", () => {
  test("holds each name once, and finds every model by it", () => {
    const names = MODEL_BOOK.flatMap(({ id, aliases }) => [id, ...aliases]);
    expect(new Set(names).size).toBe(names.length);
    for (const model of MODEL_BOOK) expect(findModel(model.id)).toEqual({ model, match: "exact" });
  });
});
