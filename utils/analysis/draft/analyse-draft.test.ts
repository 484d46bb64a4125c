import { describe, expect, test } from "vitest";
import { action, ai, exampleId, table, value } from "../../lint/example.ts";
import type { DraftColumn } from "../../model/draft.ts";
import type { Action } from "../../model/table.ts";
import type { AnalysisInput } from "../analysis-input.ts";
import { analyseDraft } from "./analyse-draft.ts";
import { draftForTests, seenForTests } from "./draft-for-tests.ts";

const PRICE = { legacy: null, modern: { credits: "0.5", ownKeyCredits: "0", actions: "1" } };
const VENDOR: Partial<Action> = {
  displayName: "Find email",
  providerType: "vendor",
  requiresOwnKey: false,
  pricing: PRICE,
};

function column(name: string, given: Partial<Action> = {}) {
  const base = action(name, "vendor-find-email", { packageId: "p1" });
  return { ...base, action: { ...(base.action as Action), ...VENDOR, ...given } };
}

const columns = [value("Email"), value("Company / Name }}"), column("Saved finder")];
const seen = seenForTests({ table: table(columns) });
const NEW = { actionName: "Find email", name: "New finder" };

function draftReport(given: Partial<DraftColumn>, input: AnalysisInput = seen) {
  const report = analyseDraft(input, draftForTests(given));
  if (report === null) throw new Error("no report");
  return report;
}
const sentence = (given: Partial<DraftColumn>, input: AnalysisInput = seen) =>
  draftReport(given, input).onSave.sentence;
const condition = (formula: string | null, hasPrompt = false) => ({ isOn: true, formula, hasPrompt });

describe("the sentence about saving", () => {
  const exactRates = seenForTests({
    table: table(columns),
    workspace: {
      id: "1",
      planType: "launch",
      balance: { credits: null, actions: null },
      allotment: { credits: null, actions: null },
      usdPerCredit: "0.05",
    },
  });

  test.each<[string, Partial<DraftColumn>, Partial<AnalysisInput>]>([
    ["This will run on all 4,812 rows when you save: about 2,400 data credits and 4,812 actions ($130-140).", NEW, {}],
    [
      "Its run condition decides row by row: up to 4,812 rows when you save, at most 2,406 data credits and 4,812 actions ($140).",
      { ...NEW, condition: condition("!{{Email}}") },
      {},
    ],
    ["This will run on all 4,812 rows when you save: 4,812 actions ($11-19).", { ...NEW, account: "own" }, {}],
    ["Saving starts nothing: auto-run is off for this column.", { ...NEW, isAutoRunOn: false }, {}],
    ["Saving starts nothing: auto-run is off for this table.", NEW, { table: table(columns, { isAutoRunOn: false }) }],
    ["Saving starts nothing: its run condition is never true.", { ...NEW, condition: condition("false") }, {}],
    ["Saving starts nothing: the table has no rows.", NEW, { rows: 0 }],
    [
      "Saving starts nothing: every row has a result already or is running now.",
      { columnId: exampleId("Saved finder") },
      { statuses: { [exampleId("Saved finder")]: { SUCCESS: 4_812 } } },
    ],
    [
      "This will run on 12 rows when you save: about 6 data credits and 12 actions ($0.33-0.35).",
      { columnId: exampleId("Saved finder") },
      { statuses: { [exampleId("Saved finder")]: { SUCCESS: 4_800 } } },
    ],
    [
      "This will run on up to 4,812 rows when you save: at most 2,406 data credits and 4,812 actions ($140).",
      { columnId: exampleId("Saved finder") },
      {},
    ],
    ["How many rows will run when you save is not known: the number of rows has not been seen.", NEW, { rows: null }],
    [
      "This will run on 40 rows when you save: about 20 data credits and 40 actions ($1.10-1.20).",
      { ...NEW, save: { offersRows: 40 } },
      {},
    ],
    [
      "What saving starts is not known: its run condition cannot be read yet.",
      { ...NEW, condition: condition("!{{Emai") },
      {},
    ],
    [
      "This will run on all 4,812 rows when you save: an unknown number of data credits and an unknown number of actions.",
      { ...NEW, actionName: "Never heard of" },
      {},
    ],
  ])("%s", (expected, draft, given) => {
    expect(sentence(draft, { ...exactRates, ...given })).toBe(expected);
  });

  test("speaks of credits alone on a legacy plan", () => {
    const workspace = { ...(seen.workspace as NonNullable<AnalysisInput["workspace"]>), planType: "proApril2023" };
    const legacy = column("Saved finder", {
      pricing: { legacy: { credits: "2", ownKeyCredits: null, actions: "0" }, modern: null },
    });
    expect(sentence(NEW, { ...seen, table: table([legacy]), rows: 1_000, workspace })).toMatch(
      /^This will run on all 1,000 rows when you save: about 2,000 credits \(/,
    );
  });
});

describe("a draft becomes a column", () => {
  test("of the action that another column of the table has, with what that one delivered", () => {
    expect(draftReport(NEW).column).toMatchObject({
      id: "f_draft",
      name: "New finder",
      actionKey: "vendor-find-email",
      price: { dataCredits: { likely: 0.5 }, provenance: { source: "Delivered by Clay's page with the column" } },
    });
  });

  test("of the catalogue's action, or of the price book's", () => {
    const entry = { key: "other-find-phone", packageId: "p2", displayName: "Find Phone!", ...VENDOR, pricing: PRICE };
    const catalogue = [{ ...entry, displayName: "Find Phone!", providerType: "other", requiresOwnKey: false }];
    expect(draftReport({ actionName: "Find phone" }, { ...seen, catalogue }).column).toMatchObject({
      actionKey: "other-find-phone",
      price: { provenance: { source: "Clay's catalogue of enrichments" } },
    });
    expect(draftReport({ actionName: "HTTP API" }).column.kind).toBe("http");
  });

  test("of no known action, priced by Clay's chip", () => {
    const chip = { state: "shown", price: { actions: "1", dataCredits: "0.7", per: "row" } } as const;
    const report = draftReport({ actionName: "Never heard of", chip });
    expect(report.column.price).toMatchObject({
      dataCredits: { low: 0.7, high: 0.7 },
      provenance: { source: "Clay's column panel" },
    });
    expect(report.chip).toEqual({ agrees: null, clay: "1 action and 0.7 data credits per row", fettle: null });
  });

  test("or of nothing at all, which nothing can run", () => {
    expect(analyseDraft(seen, draftForTests({ name: "A formula" }))).toBeNull();
    expect(analyseDraft(seen, draftForTests({ columnId: exampleId("Email") }))).toBeNull();
  });

  test("whose model is told by its label", () => {
    const input = { ...seen, table: table([ai("Research")]) };
    const shown = { columnId: exampleId("Research"), useCase: "Create content" };
    expect(draftReport({ ...shown, model: "GPT 5 Mini" }, input).column.price?.dataCredits).toMatchObject({
      likely: 0.4,
    });
    expect(draftReport({ ...shown, model: "GPT 99" }, input).column.price?.dataCredits).toHaveProperty("unknown");
  });

  test("whose account is the one that the panel shows", () => {
    expect(draftReport({ ...NEW, account: "own" }).column).toMatchObject({
      account: "own",
      price: { dataCredits: { high: 0 } },
    });
  });

  test("with the conditions' names as ids, whatever they hold", () => {
    const { column: built } = draftReport({ ...NEW, condition: condition("!{{Email}} && {{Company / Name }}}}") });
    expect(built.gate).toMatchObject({
      state: "depends",
      text: `!{{${exampleId("Email")}}} && {{${exampleId("Company / Name }}")}}}`,
    });
  });

  test.each(["!{{Phone}}", "!{{Email", "{{Email}} &&"])("that cannot be judged while %s is being typed", (formula) => {
    const report = draftReport({ ...NEW, condition: condition(formula) });
    expect(report.column.gate.state).toBe("broken");
    expect(report.notChecked).toEqual([expect.stringContaining("The run condition of New finder cannot be read")]);
    expect(report.findings).toEqual([]);
    expect(report.onSave.isStarting).toBeNull();
  });

  test("that a switched off, an empty and an ungenerated condition do not stop", () => {
    for (const it of [{ ...condition("false"), isOn: false }, condition(" "), condition(null), condition("", true)]) {
      const report = draftReport({ ...NEW, condition: it });
      expect(report.column.gate.state).toBe("none");
      expect(report.assumptions.some((text) => text.includes("a prompt without a formula"))).toBe(
        it.hasPrompt && it.isOn,
      );
    }
  });

  test("which warns before it is saved, and no more once a condition stands", () => {
    const rules = (given: Partial<DraftColumn>) => draftReport({ ...NEW, ...given }).findings.map(({ rule }) => rule);
    expect(rules({})).toHaveLength(1);
    expect(rules({ isAutoRunOn: false })).toEqual([]);
  });

  test("and says what it takes for granted", () => {
    expect(draftReport(NEW, { ...seen, table: table(columns, { isAutoRunOn: null }) }).assumptions).toEqual([
      "Clay's panel does not show auto-run and the run condition now: for a new column Clay's default counts, auto-run on and no condition.",
      "Whether the table's auto-run is on has not been seen: it counts as on, as Clay sets it.",
      "Rows that are still open are taken to run and to find something as often as those before them, or as such columns do elsewhere; in four of five cases the bill lies between low and high.",
    ]);
    expect(draftReport({ columnId: exampleId("Saved finder") }).assumptions[0]).toBe(
      "Clay's panel does not show auto-run and the run condition now: they count as saved.",
    );
  });
});

describe("Clay's chip", () => {
  const chip = (actions: string | null, dataCredits: string | null, per: "row" | "result" = "row") =>
    ({ state: "shown", price: { actions, dataCredits, per } }) as const;

  test.each([
    [chip("1", "0.5"), true, "1 action and 0.5 data credits per row"],
    [chip("1", "0.6"), false, "1 action and 0.6 data credits per row"],
    [chip("1", null), false, "1 action per row"],
    [{ state: "absent" } as const, false, "free"],
    [{ state: "unreadable" } as const, null, null],
  ])("%o beside half a credit and an action: %s", (shown, agrees, clay) => {
    expect(draftReport({ ...NEW, chip: shown }).chip).toEqual({
      agrees,
      clay,
      fettle: "1 action and 0.5 data credits per row",
    });
  });

  test("of an own account names the action alone, and that agrees", () => {
    expect(draftReport({ ...NEW, account: "own", chip: chip("1", null) }).chip.agrees).toBe(true);
  });

  test("is compared by the unit that Clay counts", () => {
    const list = action("People", "find-people-with-mixrank-source");
    const input = {
      ...seen,
      table: table([
        {
          ...list,
          action: { ...(list.action as Action), ...VENDOR, displayName: "Find people", literals: { limit: "50" } },
        },
      ]),
    };
    expect(draftReport({ actionName: "Find people", chip: chip("1", "0.5", "result") }, input).chip.agrees).toBe(true);
  });

  test("on an unknown plan differs only where it lies outside the range", () => {
    const input = { ...seen, workspace: null };
    const legacy = { legacy: { credits: "2", ownKeyCredits: null, actions: "0" }, modern: PRICE.modern };
    const unsure = { ...input, table: table([column("Saved finder", { pricing: legacy })]) };
    expect(draftReport({ ...NEW, chip: chip(null, "2") }, unsure).chip.agrees).toBe(true);
    expect(draftReport({ ...NEW, chip: chip(null, "3") }, unsure).chip.agrees).toBe(false);
  });
});
