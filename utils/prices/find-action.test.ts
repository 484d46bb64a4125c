import { describe, expect, test } from "vitest";
import { findAction, kindOfAction, whyNotFound } from "./find-action.ts";

const CLEARBIT = "e5f3b09f-1b8f-4806-a960-27abf163940f";
const MIXRANK = "e251a70e-46d7-4f3a-b3ef-a211ad3d8bd2";
const TABLES = "4299091f-3cd3-4d68-b198-0143575f471d";

describe("findAction", () => {
  test("finds an action by its package and key", () => {
    expect(findAction(MIXRANK, "enrich-company-with-mixrank-v2")?.dataCredits).toBe("0.5");
  });

  test("finds an unshared key without a package", () => {
    expect(findAction(null, "findymail-find-work-email")?.provider).toBe("findymail");
  });

  test.each(["enrich-person-with-mixrank", "enrich-person-with-mixrank-v2", "cpj-enrich-person"])(
    "finds Enrich person under its name %s",
    (key) => {
      expect(findAction(MIXRANK, key)?.name).toBe("Enrich person");
    },
  );

  test("lets the package decide a key that two providers share", () => {
    expect(findAction(CLEARBIT, "enrich-company")?.provider).toBe("clearbit");
  });

  test.each(["enrich-company", "update-lead", "create-contact", "pull-data", "add-lead-to-campaign"])(
    "does not resolve the shared key %s by key alone",
    (key) => {
      expect(findAction(null, key)).toBeNull();
      expect(whyNotFound(key)).toContain("Several providers");
    },
  );

  test("does not resolve a shared key under a package nobody knows", () => {
    expect(findAction("11111111-1111-4111-8111-111111111111", "enrich-company")).toBeNull();
  });

  test("does not take a key for another package's action of the same name", () => {
    expect(findAction(CLEARBIT, "validate-email")).toBeNull();
    expect(whyNotFound("validate-email")).toContain("another provider");
  });

  test("matches a package id of which only the first digits are known", () => {
    expect(findAction("d2b33e01-0000-4000-8000-000000000000", "theirstack-find-jobs")?.dataCredits).toBe("0.2");
  });

  test("a key that is not in the book is not found", () => {
    expect(findAction(null, "brand-new-action")).toBeNull();
  });

  test.each(["toString", "constructor", "__proto__"])("an object's own member %s is no action", (key) => {
    expect(findAction(null, key)).toBeNull();
  });
});

describe("kindOfAction", () => {
  test.each([
    ["use-ai", "67ba01e9-1898-4e7d-afe7-7ebe24819a57", "ai"],
    ["http-api-v2", TABLES, "http"],
    ["lookup-row-in-other-table", TABLES, "lookup"],
    ["route-row", "b1ab3d5d-b0db-4b30-9251-3f32d8b103c1", "send"],
    ["execute-subroutine", null, "function"],
    ["google-sheets-add-row-v2", "b52dbb55-6b36-4b63-9f8c-21d923353045", "export"],
    ["findymail-find-work-email", null, "enrichment"],
    ["brand-new-action", null, "enrichment"],
  ] as const)("%s is of its kind", (key, packageId, kind) => {
    expect(kindOfAction(packageId, key)).toBe(kind);
  });
});
