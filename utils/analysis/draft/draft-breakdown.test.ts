import { describe, expect, test } from "vitest";
import { action, exampleId, table, value } from "../../lint/example.ts";
import type { EstimateLine } from "../../model/breakdown.ts";
import type { DraftColumn } from "../../model/draft.ts";
import type { Action } from "../../model/table.ts";
import { NO_TERMS } from "../../model/user-terms.ts";
import type { AnalysisInput } from "../analysis-input.ts";
import { analyseDraft } from "./analyse-draft.ts";
import { draftForTests, seenForTests } from "./draft-for-tests.ts";

const finder = (name: string, given: Partial<Action> = {}) => {
  const base = action(name, "vendor-find-email", { packageId: "p1" });
  const pricing = { legacy: null, modern: { credits: "2", ownKeyCredits: "0", actions: "1" } };
  return { ...base, action: { ...(base.action as Action), displayName: "Find email", pricing, ...given } };
};
const saved = finder("Saved");
const seen = seenForTests({
  table: table([value("Email"), saved]),
  rows: 1_000,
  statuses: { [saved.id]: { SUCCESS: 400 } },
});
const OPEN = { columnId: saved.id, name: "Saved", actionName: "Find email" };
const NEW = { columnId: null, name: "New", actionName: "Find email" };

function reportOf(given: Partial<DraftColumn>, input: AnalysisInput = seen) {
  const report = analyseDraft(input, draftForTests(given));
  if (report === null) throw new Error("no report");
  return report;
}
const onSave = (given: Partial<DraftColumn>, input?: AnalysisInput) => reportOf(given, input).onSave.breakdown;
const factorIn = (line: EstimateLine, label: string) => line.factors.find((factor) => factor.label === label);
const onlyIf = (formula: string) => ({ isOn: true, formula, hasPrompt: false });
const priceKey = (line: EstimateLine) => factorIn(line, "Data credits per run")?.override?.of;

describe("what saving is reckoned from", () => {
  test("is the rows that start, and the price of a run with where it comes from", () => {
    const line = onSave(OPEN);
    expect(line.rows).toMatchObject({ likely: 600 });
    expect(line.dataCredits).toMatchObject({ likely: 1_200 });
    expect(factorIn(line, "Rows that start")).toMatchObject({
      quantity: { likely: 600 },
      text: expect.stringContaining("600 rows have no result yet."),
      basis: "seen",
    });
    expect(factorIn(line, "Data credits per run")).toMatchObject({
      quantity: { likely: 2 },
      provenance: { source: "Delivered by Clay's page with the column" },
    });
    expect(factorIn(line, "Key")?.text).toContain("Clay's key");
  });

  test("says what the condition asks, and how many rows Clay's Save menu offers", () => {
    const line = onSave({ ...OPEN, condition: onlyIf("!{{Email}}"), save: { offersRows: 50 } });
    expect(factorIn(line, "Gate")?.text).toBe("Runs only where Email is empty.");
    expect(factorIn(line, "Rows that start")?.text).toContain("Clay's Save menu offers 50 rows.");
  });

  test("says why nothing starts, and why rows are not known", () => {
    expect(factorIn(onSave({ ...OPEN, isAutoRunOn: false }), "Rows that start")).toMatchObject({
      quantity: { high: 0 },
      text: "Saving starts nothing: auto-run is off for this column.",
    });
    expect(factorIn(onSave(NEW, { ...seen, rows: null }), "Rows that start")?.text).toBe(
      "The number of rows has not been seen.",
    );
  });

  test("takes no miss off, since it is a bound, and offers no estimate to replace", () => {
    const line = onSave(OPEN);
    expect(factorIn(line, "Misses")?.text).toContain("counts as billed");
    expect(line.factors.map(({ override }) => override?.of.kind)).not.toContain("assumption");
  });

  test("of a price by the result counts as many results as its limit allows", () => {
    const people = finder("People", { key: "a-stranger", pricing: null, literals: { limit: "25" } });
    const chip = { state: "shown", price: { actions: "1", dataCredits: "2", per: "result" } } as const;
    const line = onSave({ ...OPEN, columnId: people.id, chip }, { ...seen, table: table([people]) });
    expect(factorIn(line, "Results per run")).toMatchObject({ quantity: { low: 1, high: 25 }, override: null });
    expect(factorIn(line, "Data credits per result")?.quantity).toMatchObject({ likely: 2 });
    expect(line.dataCredits).toMatchObject({ high: 50_000 });
  });
});

describe("a price of the user's own", () => {
  const terms = { ...NO_TERMS, actionPrices: { "p1/vendor-find-email": { credits: "5", actions: null } } };

  test("moves what a draft starts, and has its way back", () => {
    const line = onSave(OPEN, { ...seen, terms });
    expect(line.dataCredits).toMatchObject({ likely: 3_000 });
    expect(factorIn(line, "Data credits per run")).toMatchObject({ basis: "typed", override: { typed: "5" } });
  });

  test("can be set of a new column, under the key that it will have once it is saved", () => {
    expect(priceKey(onSave(OPEN))).toEqual({ kind: "price", key: "p1/vendor-find-email", meter: "credits" });
    expect(priceKey(onSave(NEW))).toEqual(priceKey(onSave(OPEN)));
  });

  test("cannot be set of an action that is known by its name alone", () => {
    const chip = { state: "shown", price: { actions: "1", dataCredits: "0.7", per: "row" } } as const;
    const line = onSave({ ...NEW, actionName: "Never heard of", chip });
    expect(factorIn(line, "Data credits per run")?.quantity).toMatchObject({ likely: 0.7 });
    expect(line.factors.map(({ override }) => override?.of.kind)).not.toContain("price");
  });
});

describe("what a change of the next run is made of", () => {
  const change = (given: Partial<DraftColumn>, input?: AnalysisInput) => reportOf(given, input).change?.breakdown;

  test("is the column and those that follow it, each with its verdict", () => {
    const reader = finder("Reader", { runCondition: `{{${saved.id}}}?.email` });
    const input = { ...seen, table: table([value("Email"), value("Other"), saved, reader, finder("Else")]) };
    const line = change(
      { ...OPEN, condition: onlyIf("false") },
      { ...input, statuses: { [saved.id]: {}, [reader.id]: {} } },
    );
    expect(line?.parts.map(({ label, changes }) => [label, changes?.actions.verdict])).toEqual([
      ["Saved", "removed"],
      ["Reader", expect.stringMatching(/less|removed/)],
    ]);
  });

  test("says of a figure what it was before", () => {
    const gated = finder("Saved", { runCondition: `{{${exampleId("Email")}}}` });
    const verdicts = {
      [saved.id]: {
        condition: `{{${exampleId("Email")}}}`,
        run: 30,
        skip: 70,
        unknown: 0,
        passingRow: null,
        failingRow: null,
      },
    };
    const input = { ...seen, table: table([value("Email"), gated]), verdicts };
    const [part] = change({ ...OPEN, condition: { isOn: false, formula: null, hasPrompt: false } }, input)?.parts ?? [];
    expect(part && factorIn(part, "Gate")).toMatchObject({
      quantity: { likely: 1 },
      was: { high: expect.any(Number) },
    });
  });

  test("tells a cost that became unknown from one that became known", () => {
    const broken = finder("Saved", { runCondition: `{{${exampleId("Gone")}}}` });
    const known = { isOn: false, formula: null, hasPrompt: false };
    const lost = change({ ...OPEN, condition: onlyIf("{{Gone}}") });
    const won = change({ ...OPEN, condition: known }, { ...seen, table: table([value("Email"), broken]) });
    expect(lost?.parts[0]?.changes?.dataCredits).toMatchObject({
      verdict: "became-unknown",
      after: { unknown: expect.any(String) },
    });
    expect(won?.parts[0]?.changes?.dataCredits).toMatchObject({
      verdict: "became-known",
      before: { unknown: expect.any(String) },
    });
  });
});
