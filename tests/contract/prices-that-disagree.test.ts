import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ACTION_BOOK } from "../../utils/prices/action-book.ts";
import { DEFAULT_MARK_UP } from "../../utils/prices/ai-terms.ts";
import { findModel } from "../../utils/prices/find-model.ts";
import { findLookup, findProvider } from "../../utils/prices/find-provider.ts";
import { CREDIT_TIERS } from "../../utils/prices/plan-tiers.ts";
import { PLAN_RULES, PLANS } from "../../utils/prices/plans.ts";
import type { ActionRecord } from "../../utils/prices/record.ts";

const ROOT = new URL("../../", import.meta.url);
const PAGE = readFileSync(new URL("docs/decisions/0013-prices-that-disagree.md", ROOT), "utf8");

/** The record of a key, or of what is known only as `provider: name`. */
function recordOf(key: string): ActionRecord {
  const record = ACTION_BOOK.find((it) => it.key === key || it.aliases.includes(key));
  if (record === undefined) throw new Error(`${key} is not in the price book`);
  return record;
}

// Decision 13, action by action: both ends of what public sources say.
test.each<[string, Partial<ActionRecord>]>([
  ["enrich-person-with-mixrank-v2", { dataCredits: ["0", "0.5", "0.5"], legacyCredits: ["1", "1", "2"] }],
  ["enrich-company-with-mixrank-v2", { dataCredits: "0.5" }],
  ["cpj-enrich-company", { dataCredits: "1" }],
  ["clay: Enrich Company (managed function)", { dataCredits: ["0", "1", "1"] }],
  ["cpj-get-company-employee-growth", { dataCredits: ["0.5", "0.5", "1"] }],
  ["clay: Work Email (managed waterfall)", { dataCredits: "1.1", actions: ["1", "3", "12"] }],
  ["clay: Contact details with mobile (managed)", { dataCredits: "9.9", actions: ["1", "3", "12"] }],
  ["scrape-website", { dataCredits: ["0.1", "0.1", "1"] }],
  ["validate-email", { dataCredits: ["0", "0.1", "0.1"] }],
  ["normalize-url", { dataCredits: ["0", "0", "0.4"] }],
  ["normalize-company-name", { actions: ["0", "0", "1"] }],
  ["get-domain-from-company-name", { legacyCredits: "0", dataCredits: null }],
  ["attio-create-record", { dataCredits: ["0", "1", "1"], legacyCredits: ["0", "1", "1"] }],
  ["clay: Clay e-mail sequencer", { actions: null }],
  ["apollo-oauth-enrich-person", { dataCredits: "0", legacyCredits: "0", actions: "1", ownKey: "required" }],
  ["beauhurst-find-company-funding", { ownKey: "unknown" }],
  ["pitchbook: Enrich Company", { ownKey: "required", dataCredits: null, legacyCredits: null }],
])("%s stands as decided", (key, figures) => {
  expect(recordOf(key)).toMatchObject(figures);
});

test("plans stand as decided", () => {
  const plan = (id: string) => PLANS.find((it) => it.id === id);
  expect(plan("trial")?.credits).toEqual(["1000", "1000", "2005"]);
  expect(plan("launch")?.credits).toBe("2500");
  expect(PLAN_RULES.find(({ id }) => id === "left-of-trial")?.value).toEqual(["100", "100", "200"]);
  expect(PLANS.filter(({ allows }) => allows.workbookLimits).map(({ id }) => id)).toEqual([
    "enterprise",
    "starter",
    "explorer",
    "pro",
    "legacy-enterprise",
  ]);
  const largest = CREDIT_TIERS.filter(({ plans, per }) => per === "month" && plans.includes("launch")).at(-1);
  expect(largest?.units).toBe("50000");
});

test("AI and providers stand as decided", () => {
  expect(DEFAULT_MARK_UP).toBe("0.15");
  expect(findModel("claude-sonnet-5")?.model.usdPerMillion).toEqual({ input: "2", output: "10" });
  expect(findProvider("apollo")?.key).toBe("required");
  expect(findLookup("apollo", "mobile phone")?.credits).toEqual(["2", "9", "9"]);
  expect(findLookup("datagma", "mobile phone")?.credits).toEqual(["30", "30", "75"]);
  expect(findLookup("enrow", "mobile phone")?.credits).toEqual(["40", "40", "50"]);
  for (const id of ["openai", "anthropic"]) {
    expect(
      findProvider(id)
        ?.advice.map(({ text }) => text)
        .join(),
    ).toContain("390,000 to 450,000");
  }
});

test("the page names files that exist", () => {
  const named = [...PAGE.matchAll(/`((?:utils|tests)\/[^`]+)`/g)].map(([, path]) => path ?? "");
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((path) => !existsSync(new URL(path, ROOT)))).toEqual([]);
});
