import { describe, expect, it } from "vitest";
import { analyse } from "../../analysis.ts";
import { action, ai, exampleId, LAUNCH, priced, ran, table, value } from "../../lint/example.ts";
import type { Factor } from "../../model/breakdown.ts";
import { DRAFT_COLUMN_ID } from "../../model/draft-report.ts";
import { isKnown } from "../../model/quantity.ts";
import type { Finding } from "../../model/report.ts";
import type { RowSight } from "../../model/row-cells.ts";
import { type Assumption, assumptionKey, NO_TERMS, type UserTerms } from "../../model/user-terms.ts";
import type { AnalysisInput } from "../analysis-input.ts";
import { analyseDraft } from "../draft/analyse-draft.ts";
import { draftForTests } from "../draft/draft-for-tests.ts";

const NAME = "Find work email";
const FINDER = action(NAME, "leadmagic-find-work-email", { reads: ["Domain"], pricing: priced("0.5") });
const INPUT: AnalysisInput = {
  table: table([value("Email", "email"), value("Domain"), FINDER]),
  accounts: [],
  workspace: LAUNCH,
  rows: 1000,
  statuses: ran({ [NAME]: [60, 40, 0] }),
};

function findingOf(rule: string, more: Partial<AnalysisInput> = {}): Finding {
  const found = analyse({ ...INPUT, ...more }).findings.find((it) => it.rule === rule);
  if (found === undefined) throw new Error(`no finding of ${rule}`);
  return found;
}

const rowSight = (number: number, state: "object" | "empty"): RowSight => ({
  id: `r_${number}`,
  number,
  cells: { [exampleId("Email")]: { state } },
});
const labelled = ({ reckoning }: Finding, label: string): Factor | undefined =>
  reckoning.find((factor) => factor.label === label);
const likely = (factor: Factor | undefined) =>
  factor?.quantity != null && isKnown(factor.quantity) ? factor.quantity.likely : null;
const assumed = (assumption: Assumption, figure: string): UserTerms => ({
  ...NO_TERMS,
  assumptions: { [assumptionKey("t_example", FINDER.id, assumption)]: figure },
});

describe("the saving by an own key", () => {
  const rule = "byok-worth-connecting";

  it("is reckoned from Clay's price and the provider's own, each with its source, and what is left", () => {
    const finding = findingOf(rule);
    expect(labelled(finding, "Data credits per run")).toMatchObject({
      quantity: { likely: 0.5 },
      override: { of: { kind: "price", meter: "credits" }, typed: null },
    });
    expect(labelled(finding, "Dollars per data credit")).toMatchObject({ override: { of: { rate: "usdPerCredit" } } });
    expect(likely(labelled(finding, "On Clay's key, per 1,000 finds"))).toBe(25);
    expect(labelled(finding, "LeadMagic's price per find")).toMatchObject({
      quantity: { low: 0.01, likely: 0.01, high: 0.01 },
      unit: "usd",
      basis: "published",
      provenance: { source: expect.stringContaining("leadmagic") },
      override: { of: { kind: "provider-price", providerId: "leadmagic", per: "find" }, typed: null },
    });
    expect(likely(labelled(finding, "LeadMagic, per 1,000 finds"))).toBe(10);
    expect(likely(labelled(finding, "Net, per 1,000 finds"))).toBe(15);
    expect(likely(labelled(finding, "Monthly fee"))).toBe(60);
    expect(likely(labelled(finding, "Finds a month that pay it"))).toBe(2400);
    expect(labelled(finding, "Net in the next run")?.quantity).toEqual(finding.saving?.usd);
    expect(finding.reckoning.find(({ kind }) => kind === "note")?.text).toContain("The action stays");
  });

  it("takes the provider's price from the user's own contract", () => {
    const terms = { ...NO_TERMS, providerPrices: { leadmagic: { usd: "0.02", per: "find" as const } } };
    const finding = findingOf(rule, { terms });
    expect(labelled(finding, "LeadMagic's price per find")).toMatchObject({
      basis: "typed",
      override: { typed: "0.02" },
    });
    expect(likely(labelled(finding, "LeadMagic, per 1,000 finds"))).toBe(20);
    expect(finding.message).toContain("would save $5 per 1,000 finds");
  });

  it("moves with a hit rate that the user set, and says what would count otherwise", () => {
    const before = findingOf(rule);
    const after = findingOf(rule, { terms: assumed("hits", "0.3") });
    expect(labelled(before, "Hit rate")).toMatchObject({ basis: "seen", override: { typed: null } });
    expect(labelled(after, "Hit rate")).toMatchObject({ quantity: { likely: 0.3 }, override: { typed: "0.3" } });
    expect(labelled(after, "Hit rate")?.text).toContain("60 of 100 runs of this column found something");
    const [much, little] = [before, after].map((finding) => likely(labelled(finding, "Net in the next run")));
    expect(little).toBeLessThan(much ?? 0);
  });

  it("has no fee where the key is there already, and no hit rate for what answers every time", () => {
    const accounts = [{ id: "aa_own", providerType: "openai", isShared: false }];
    const column = ai("Score", { pricing: null });
    const finding = findingOf("byok-left-on-clay-key", { table: table([value("Domain"), column]), accounts });
    expect(labelled(finding, "Monthly fee")).toBeUndefined();
    expect(labelled(finding, "Answers")).toMatchObject({ override: null });
    expect(labelled(finding, "OpenAI's price per run")?.provenance?.asOf).not.toBeNull();
  });
});

it("says of an own key of which only the credits are known what they are", () => {
  const accounts = [{ id: "aa_own", providerType: "openai", isShared: false }];
  const known = { table: table([value("Domain"), ai("Score")]), accounts, workspace: null };
  const finding = findingOf("byok-left-on-clay-key", known);
  expect(finding.saving?.usd).toEqual({ unknown: expect.any(String) });
  const saved = finding.reckoning.filter(({ kind, unit }) => kind === "saving" && unit === "data-credits");
  expect(saved.map(({ quantity }) => quantity)).toEqual([finding.saving?.dataCredits]);
});

describe("a suggested run condition", () => {
  const rule = "missing-only-if-empty";
  const seenRows = Array.from({ length: 50 }, (_, index) => rowSight(index + 1, index < 38 ? "object" : "empty"));

  it("is reckoned from the rows seen, and saves as much of the column's cost as it stops of its rows", () => {
    const input = { ...INPUT, seenRows };
    const finding = findingOf(rule, { seenRows });
    expect(labelled(finding, "Rows now")?.quantity).toEqual(finding.condition?.rows?.before);
    expect(labelled(finding, "Rows with the condition")?.quantity).toEqual(finding.condition?.rows?.after);
    expect(likely(labelled(finding, "Rows seen that pass"))).toBe(0.24);
    expect(labelled(finding, "Rows seen that pass")?.text).toBe("12 of 50 rows seen pass the suggested condition.");
    const cost = analyse(input).columns.find(({ id }) => id === FINDER.id)?.cost;
    if (cost == null || !isKnown(cost.usd) || finding.saving === null || !isKnown(finding.saving.usd))
      return expect.fail();
    expect(finding.saving.usd.likely / cost.usd.likely).toBeCloseTo(0.76, 3);
    expect(finding.saving.usd.high).toBeLessThanOrEqual(cost.usd.high);
    expect(labelled(finding, "Saved in the next run")?.quantity).toEqual(finding.saving.usd);
  });

  it("saves less where the user says that a run takes less", () => {
    const price = labelled(findingOf(rule, { seenRows }), "Data credits per run")?.override?.of;
    if (price?.kind !== "price") return expect.fail();
    const terms = { ...NO_TERMS, actionPrices: { [price.key]: { credits: "0.1", actions: null } } };
    const [before, after] = [findingOf(rule, { seenRows }), findingOf(rule, { seenRows, terms })].map((finding) =>
      likely(labelled(finding, "Saved in the next run")),
    );
    expect(after).toBeLessThan(before ?? 0);
  });

  it("has nothing to reckon where no row was seen", () => {
    expect(findingOf(rule).reckoning).toEqual([]);
  });
});

it("offers in a column that has no id yet no figure that could not be found again, and what a provider bills and rates all the same", () => {
  const saved = {
    ...FINDER,
    action: FINDER.action && { ...FINDER.action, displayName: "Find it", isAutoRunOn: false },
  };
  const seenRows = [rowSight(1, "object"), rowSight(2, "empty")];
  const table = { ...INPUT.table, columns: [...INPUT.table.columns.slice(0, 2), saved] };
  const draft = draftForTests({ name: "Work email again", actionName: "Find it", reads: ["Domain"] });
  const report = analyseDraft({ ...INPUT, table, seenRows }, draft);
  const reckoning = report?.findings.flatMap((finding) => finding.reckoning) ?? [];
  expect(report?.column.id).toBe(DRAFT_COLUMN_ID);
  expect(reckoning.map(({ label }) => label)).toContain("Hit rate");
  const kinds = new Set(reckoning.flatMap(({ override }) => override?.of.kind ?? []));
  expect(kinds).not.toContain("assumption");
  expect(kinds).toContain("rate");
  expect(kinds).toContain("provider-price");
});
