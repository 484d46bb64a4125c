import { expect, it } from "vitest";
import { analyse } from "../../analysis.ts";
import type { Example, Examples } from "../../lint/example.ts";
import { examples as ofTwin } from "../../lint/rules/dearer-than-twin.examples.ts";
import { examples as ofResults } from "../../lint/rules/per-result-without-limit.examples.ts";
import { examples as ofRise } from "../../lint/rules/price-rose.examples.ts";
import type { Factor } from "../../model/breakdown.ts";
import { NO_TERMS, type UserTerms } from "../../model/user-terms.ts";

function findingsOf(
  rule: string,
  { table, workspace, ledger, statuses, accounts }: Example,
  terms: UserTerms | null = null,
) {
  const seen = { workspace: workspace ?? null, ledger: ledger ?? null, statuses: statuses ?? null };
  const report = analyse({ table, ...seen, accounts: accounts ?? null, rows: 1000, terms });
  return report.findings.filter((finding) => finding.rule === rule);
}

function factorsOf(rule: string, { bad: [example] }: Examples): Factor[] {
  return example === undefined ? [] : (findingsOf(rule, example)[0]?.reckoning ?? []);
}

it("sets what a price rose from beside what it is, and says what that adds", () => {
  const factors = factorsOf("price-rose", ofRise);
  const figures = factors.filter(({ kind }) => kind === "price").map(({ label, quantity }) => [label, quantity]);
  expect(figures).toMatchObject([
    ["Before, in data credits", { likely: 1 }],
    ["Since then, in data credits", { likely: 3 }],
  ]);
  expect(factors.at(-1)).toMatchObject({ kind: "cost", label: "Added to the next run, in data credits" });
  expect(factors.some(({ override }) => override?.of.kind === "price")).toBe(false);
});

it("gives the price of a cheaper twin with its source, and leaves a column alone that the user says is cheap", () => {
  const factors = factorsOf("dearer-than-twin", ofTwin);
  expect(factors.map(({ unit }) => unit)).toEqual(["data-credits", "data-credits"]);
  expect(factors[1]).toMatchObject({ basis: "published", provenance: { confidence: expect.any(String) } });
  const [own] = factors;
  const [example] = ofTwin.bad;
  if (own?.override?.of.kind !== "price" || example === undefined) return expect.fail();
  const cheap = { ...NO_TERMS, actionPrices: { [own.override.of.key]: { credits: "0.1", actions: null } } };
  expect(findingsOf("dearer-than-twin", example, cheap)).toEqual([]);
});

it("says how many results a row may bring, where that is known, with its source", () => {
  const example = ofResults.bad.find(({ expects }) => Object.values(expects).some((said) => said.includes("up to")));
  if (example === undefined) return expect.fail();
  const [finding] = findingsOf("per-result-without-limit", example);
  expect(finding?.reckoning.at(-1)).toMatchObject({
    label: "Results a row, at most",
    unit: "results",
    basis: "published",
  });
  expect(finding?.message).toContain(`up to ${JSON.stringify(finding?.reckoning.at(-1)?.quantity).match(/\d+/)?.[0]}`);
});
