import { describe, expect, it } from "vitest";
import { analyse } from "../../analysis.ts";
import { action, ai, exampleId, LAUNCH, table, value } from "../../lint/example.ts";
import { type EstimateLine, type Factor, lineOfColumn } from "../../model/breakdown.ts";
import type { Column } from "../../model/table.ts";
import { type Assumption, assumptionKey, NO_TERMS, type UserTerms } from "../../model/user-terms.ts";

const WORKSPACE = { ...LAUNCH, usdPerCredit: "0.05" };
const at = (credits: string) => ({
  legacy: null,
  modern: { credits, ownKeyCredits: null, actions: "1" },
});
// On all the rows of a table of 1,000, none of which has run, at half a data credit and one action a run.
const FINDER = action("Find email", "leadmagic-find-work-email", {
  reads: ["Name"],
  condition: "{{Tier}} == 'A'",
  pricing: at("0.5"),
});

function lineWith(column: Column, typed: Partial<Record<Assumption, string>>, more: Partial<UserTerms> = {}) {
  const keys = Object.entries(typed).map(([of, value]) => [
    assumptionKey("t_example", column.id, of as Assumption),
    value,
  ]);
  const report = analyse({
    table: table([value("Name"), value("Tier"), column]),
    accounts: [],
    workspace: WORKSPACE,
    rows: 1_000,
    statuses: { [column.id]: {} },
    terms: { ...NO_TERMS, ...more, assumptions: Object.fromEntries(keys) },
  });
  const { breakdown } = report.estimate;
  const line = breakdown && lineOfColumn(breakdown, column.id);
  if (line === null) throw new Error("it costs something");
  return line;
}
const exactly = (figure: number) => ({ low: figure, likely: figure, high: figure });
const factor = ({ factors }: EstimateLine, label: string): Factor => {
  const found = factors.find((it) => it.label === label);
  if (found === undefined) throw new Error(`no factor ${label} among ${factors.map((it) => it.label).join(", ")}`);
  return found;
};

describe("what the user typed in the place of an estimate", () => {
  it("counts as it is: of 1,000 rows 400 pass, 100 of them find something, and half of the 300 misses are billed", () => {
    const line = lineWith(FINDER, { passes: "0.4", hits: "0.25", misses: "0.5" });
    expect(line).toMatchObject({ rows: exactly(400), billedRuns: exactly(250), dataCredits: exactly(125) });
    expect(line.usd).toEqual(exactly(125 * 0.05 + 250 * 0.004));
  });

  it.each([
    ["passes", "Gate", "0.4"],
    ["hits", "Hit rate", "0.25"],
    ["misses", "Misses billed", "1"],
  ] as const)("by itself changes the estimate, says so, and gives it back when it is reset: %s", (of, label, typed) => {
    const [before, after] = [lineWith(FINDER, {}), lineWith(FINDER, { [of]: typed })];
    expect(after.billedRuns).not.toEqual(before.billedRuns);
    expect(factor(after, label)).toMatchObject({
      quantity: exactly(Number(typed)),
      basis: "typed",
      provenance: null,
      override: { of: { kind: "assumption", key: assumptionKey("t_example", FINDER.id, of) }, typed },
    });
    expect(factor(after, label).text).toContain("You set it. Otherwise ");
    expect(factor(before, label)).toMatchObject({ override: { typed: null } });
    expect(factor(before, label).basis).not.toBe("typed");
    expect(lineWith(FINDER, {})).toEqual(before);
  });

  it("keeps its line and its way back where it makes a column cost nothing", () => {
    const line = lineWith(FINDER, { passes: "0" });
    expect(line.dataCredits).toEqual(exactly(0));
    expect(factor(line, "Gate").override?.typed).toBe("0");
  });

  it("of the rows that pass leaves the doubt about hits, and of the hits that about the rows", () => {
    expect(lineWith(FINDER, { passes: "0.4" }).rows).toEqual(exactly(400));
    const { rows, billedRuns } = lineWith(FINDER, { hits: "1" });
    expect(rows).not.toEqual(exactly(1_000));
    expect(billedRuns).toEqual(rows);
  });

  it("counts results: 1,000 rows that find four results each take 4,000 × 2 data credits", () => {
    const lists = action("Openings", "lusha-enrich-company-news-signal", {
      pricing: at("2"),
      literals: { limit: "10" },
    });
    const typed = { passes: "1", hits: "1", misses: "0" };
    const line = lineWith(lists, { ...typed, results: "4" });
    expect(line.dataCredits).toEqual(exactly(8_000));
    expect(factor(line, "Results per run")).toMatchObject({ quantity: exactly(4), unit: "results", basis: "typed" });
    expect(lineWith(lists, typed).dataCredits).not.toEqual(line.dataCredits);
  });

  it("counts what is settled: half of what is held, on every row that runs", () => {
    const research = ai("Research", { literals: { model: "gpt-4.1", useCase: "claygent" } });
    const line = lineWith(research, { settles: "0.5" });
    const { quantity } = factor(line, "Data credits per run");
    if (quantity === null || !("likely" in quantity)) throw new Error("what is held is known");
    if (!("likely" in line.dataCredits) || line.billedRuns === null || !("likely" in line.billedRuns)) {
      throw new Error("the runs are known");
    }
    expect(line.dataCredits.likely).toBeCloseTo((line.billedRuns.likely * quantity.likely) / 2, 6);
    expect(factor(line, "Settled share")).toMatchObject({ quantity: exactly(0.5), basis: "typed" });
    expect(lineWith(research, {}).dataCredits).not.toEqual(line.dataCredits);
  });

  it.each(["1.01", "-0.1", "9"])("counts as not typed where it is no share: %s", (typed) => {
    const slip = { passes: typed, hits: typed, misses: typed };
    expect(lineWith(FINDER, slip)).toEqual(lineWith(FINDER, {}));
  });

  it("says of a price what would count otherwise, and takes it back", () => {
    const key = "/leadmagic-find-work-email";
    const line = lineWith(FINDER, {}, { actionPrices: { [key]: { credits: "2", actions: null } } });
    expect(factor(line, "Data credits per run")).toEqual({
      kind: "price",
      label: "Data credits per run",
      quantity: exactly(2),
      unit: "data-credits",
      text: "You set the price on Clay's key: 2 data credits per run. Otherwise: Clay's key: 0.5 data credits per run.",
      basis: "typed",
      provenance: { source: "Typed in by you", asOf: null, confidence: "high" },
      override: { of: { kind: "price", key, meter: "credits" }, typed: "2" },
    });
    expect(factor(line, "Actions per run")).toMatchObject({ basis: "seen", override: { typed: null } });
    expect(factor(lineWith(FINDER, {}), "Data credits per run")).toMatchObject({
      quantity: exactly(0.5),
      override: { of: { kind: "price", key, meter: "credits" }, typed: null },
    });
  });

  it("says of a dollar rate what would count otherwise", () => {
    const line = lineWith(FINDER, {}, { usdPerCredit: "0.1" });
    expect(factor(line, "Dollars per data credit")).toMatchObject({
      quantity: exactly(0.1),
      text: "You set the price per credit: $0.1. Otherwise: Clay's page prices a credit of this workspace at $0.05.",
      basis: "typed",
      override: { of: { kind: "rate", rate: "usdPerCredit" }, typed: "0.1" },
    });
  });
});

it("finds more downstream where the user says that more is found upstream", () => {
  const opener = action("Opener", "http-api-v2", { condition: "{{Find email}}?.email" });
  const rowsOf = (hits: string) => {
    const report = analyse({
      table: table([value("Name"), value("Tier"), FINDER, opener]),
      accounts: [],
      workspace: WORKSPACE,
      rows: 1_000,
      statuses: { [FINDER.id]: {}, [opener.id]: {} },
      terms: {
        ...NO_TERMS,
        assumptions: {
          [assumptionKey("t_example", FINDER.id, "passes")]: "1",
          [assumptionKey("t_example", FINDER.id, "hits")]: hits,
        },
      },
    });
    return report.columns.find(({ id }) => id === exampleId("Opener"))?.rows;
  };
  expect(rowsOf("0.2")).toMatchObject({ likely: 200 });
  expect(rowsOf("0.8")).toMatchObject({ likely: 800 });
});
