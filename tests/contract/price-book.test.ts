import { describe, expect, test } from "vitest";
import { rangeOf } from "../../utils/model/decimal-range.ts";
import { ACTION_BOOK } from "../../utils/prices/action-book.ts";
import { findAction } from "../../utils/prices/find-action.ts";
import { findModel, MODEL_BOOK } from "../../utils/prices/find-model.ts";
import { allRecords, staleRecords, staleReport } from "../../utils/prices/stale-records.ts";

/** The day the data was compiled; raise it with the data, so that the report below stays a list of what to re-read. */
const COMPILED = "2026-11-21";

describe("every record of the price data", () => {
  test("says where it was read", () => {
    for (const { name, from } of allRecords()) {
      // A URL, a repository, a section of our notes, or a named rule, guess or compilation; more than a word in any case.
      expect(from[0], name).toMatch(/^(https:\/\/\S+$|github:[\w.-]+\/\S+|[a-z-]+\.md section \d+|[\w:]+( \S+){3,})/);
    }
  });

  test("says when: a year, month or day that is not in the future", () => {
    for (const { name, from } of allRecords()) {
      expect(from[1], name).toMatch(/^20\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/);
      expect(from[1] <= COMPILED, name).toBe(true);
    }
  });

  test("says how far to trust it", () => {
    for (const { name, from } of allRecords()) expect(["high", "medium", "low"], name).toContain(from[2]);
  });

  test("that is older than 180 days is on the list of what to re-read", () => {
    const report = staleReport(COMPILED, 180);
    console.info(report);
    for (const { name } of staleRecords(COMPILED, 180)) expect(report).toContain(name);
  });
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
    expect(shared).toContain("enrich-company");
    for (const key of shared) expect(findAction(null, key), key).toBeNull();
  });

  test("holds amounts that are decimals in order, and package ids that are whole or shortened to eight digits", () => {
    for (const { key, legacyCredits, dataCredits, actions, packageIds } of ACTION_BOOK) {
      for (const amount of [legacyCredits, dataCredits, actions])
        if (amount !== null) expect(() => rangeOf(amount), key).not.toThrow();
      for (const id of packageIds) expect(id, key).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){0,3}(-[0-9a-f]{12})?$/);
    }
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

  test("holds credits that are decimals in order and token prices that are decimals", () => {
    for (const { id, content, webResearch, usdPerMillion } of MODEL_BOOK) {
      for (const figure of [content, webResearch])
        if (figure !== null) expect(() => rangeOf(figure.credits), id).not.toThrow();
      if (usdPerMillion !== null)
        expect(
          Object.values(usdPerMillion).every((usd) => Number(usd) > 0),
          id,
        ).toBe(true);
    }
  });
});
