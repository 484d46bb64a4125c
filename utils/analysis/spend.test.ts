import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyQuantity, anySpendLines } from "../../tests/fixtures/arbitrary-spend.ts";
import { sights, tables } from "../../tests/fixtures/arbitrary-table.ts";
import { analyse } from "../analysis.ts";
import { action, LAUNCH, table } from "../lint/example.ts";
import { isKnown, type Quantity } from "../model/quantity.ts";
import type { TableUsage } from "../model/usage.ts";
import { assumptionKey, NO_TERMS } from "../model/user-terms.ts";
import { unanalysedReport } from "../worker/unanalysed-report.ts";
import type { AnalysisInput } from "./analysis-input.ts";
import { spendLineOf, spendOf, sumOf } from "./spend.ts";

const COSTS = ["billed", "nextRun", "month"] as const;
const METERS = ["dataCredits", "actions", "usd"] as const;
const NO_USAGE: TableUsage = { byColumn: null, byRun: null, byTime: null };

function lineOf(input: AnalysisInput, usage = NO_USAGE) {
  const report = analyse(input);
  return { report, line: spendLineOf({ report, input, usage, address: "https://app.clay.com/tables/t_a", seenAt: 1 }) };
}

describe("the line of a table", () => {
  it("says of any table what its report says, and knows no bill that was not seen", () => {
    fc.assert(
      fc.property(tables, sights, (any, rest) => {
        const { report, line } = lineOf({ table: any, workspace: null, ...rest });
        const { dataCredits, actions, usd } = report.estimate;
        expect(line.nextRun).toEqual({ dataCredits, actions, usd });
        for (const meter of METERS)
          expect([isKnown(line.billed[meter]), isKnown(line.month[meter])]).toEqual([false, false]);
        expect(line.leftOut.filter(({ of }) => of === "nextRun")).toHaveLength(report.estimate.unknown.length);
        expect(line.worst === null).toBe(report.findings.length === 0);
        if (report.findings.some((it) => it.class === "proven")) expect(line.worst?.class).toBe("proven");
        const own = report.columns.filter(({ account, ownKey }) => account === "own" && ownKey !== null);
        expect(line.ownKeyColumns.map(({ columnId }) => columnId)).toEqual(own.map(({ id }) => id));
      }),
    );
  });

  it("reckons what a vendor bills for a column on an own key, which Clay never shows", () => {
    const input: AnalysisInput = {
      table: table([action("Findymail", "findymail-find-work-email", { accountId: "aa_own" })]),
      accounts: [{ id: "aa_own", providerType: "findymail", isShared: false }],
      workspace: null,
      rows: 1_000,
      statuses: {},
      terms: { ...NO_TERMS, providerPrices: { findymail: { usd: "0.01", per: "run" } } },
    };
    const { line } = lineOf(input);
    expect(line.ownKeyUsd).toMatchObject({ likely: 10, high: 10 });
    expect(line.ownKeyColumns).toMatchObject([{ name: "Findymail", providerName: "Findymail" }]);
    const [part] = line.breakdown.ownKeyUsd.parts;
    expect(part).toMatchObject({ label: "Findymail", usd: line.ownKeyUsd });
    expect(part?.factors.map(({ kind }) => kind)).toEqual(["rows", "gate", "price", "key"]);
    expect(part?.factors.find(({ kind }) => kind === "price")).toMatchObject({
      label: "Price per run",
      basis: "typed",
      quantity: { likely: 0.01 },
      override: { of: { kind: "provider-price", providerId: "findymail", per: "run" }, typed: "0.01" },
    });
    // Without a contract and a published price, the way to set one stands there all the same.
    const [unknown] = lineOf({ ...input, terms: NO_TERMS }).line.breakdown.ownKeyUsd.parts;
    expect(isKnown(unknown?.usd ?? { unknown: "" })).toBe(false);
    expect(unknown?.factors.map(({ label, override }) => [label, override?.typed])).toContainEqual([
      "Price per find",
      null,
    ]);
  });

  it("knows nothing of own keys where the table could not be analysed", () => {
    const any = table([]);
    const input = { table: any, accounts: null, workspace: null, rows: null, statuses: null };
    const report = unanalysedReport(any, "It failed.");
    const line = spendLineOf({ report, input, usage: NO_USAGE, address: "", seenAt: 1 });
    expect(line.ownKeyUsd).toEqual({ unknown: "It failed." });
  });
});

describe("a month of a table", () => {
  const days = { from: null, to: null, days: 15 };
  const columns = [{ columnId: "f_a", credits: "60", actions: "30" }];
  const columnUsage = { span: days, columns };
  const SEEN: TableUsage = { ...NO_USAGE, byColumn: { seenAt: Date.parse("2026-11-21"), value: columnUsage } };
  const finder = action("Find", "findymail-find-work-email", {
    pricing: { legacy: null, modern: { credits: "2", ownKeyCredits: null, actions: "1" } },
  });
  const workspace = { ...LAUNCH, usdPerCredit: "0.05" };
  const still: AnalysisInput = { table: table([finder]), accounts: [], workspace, rows: 100, statuses: {} };
  const growing = { ...still, table: table([finder], { hasScheduledSources: true }) };
  const month = (input: AnalysisInput, usage = NO_USAGE) => lineOf(input, usage).line;

  it("is the bill at its pace, with its days, its dollar rates, and the way to reckon with new rows instead", () => {
    const { billed, month: pace, breakdown } = month(still, SEEN);
    expect([billed.dataCredits, pace.dataCredits]).toMatchObject([{ likely: 60 }, { likely: 120 }]);
    expect(breakdown.month?.factors.map(({ label }) => label)).toEqual([
      "Billed credits",
      "Billed actions",
      "Days of the bill",
      "New rows a month",
      "Dollars per data credit",
      "Dollars per action",
    ]);
    expect(breakdown.billed.factors[0]?.text).toBe(
      "Clay's usage report by column of Nov 6, 2026 to Nov 21, 2026, 15 days.",
    );
    expect(breakdown.billed.factors.map(({ override }) => override?.of.kind)).toContain("rate");
  });

  it("is unknown where nothing recurs and no bill was seen, since somebody may run it by hand", () => {
    const { month: unknown, breakdown } = month(still);
    expect(METERS.map((meter) => isKnown(unknown[meter]))).toEqual([false, false, false]);
    expect(breakdown.month?.factors.map(({ label }) => label)).toEqual(["New rows a month"]);
  });

  it.each(["10", "0"])("is what recurs where the user said that %s rows are added, whatever was billed", (rows) => {
    const assumptions = { [assumptionKey(still.table.id, null, "new-rows")]: rows };
    const { report, line } = lineOf({ ...still, terms: { ...NO_TERMS, assumptions }, columnUsage }, SEEN);
    const recurring = report.scenarios.find(({ id }) => id === "month");
    expect(recurring?.rows).toMatchObject({ likely: Number(rows) });
    for (const meter of METERS) expect(line.month[meter]).toEqual(recurring?.[meter]);
    expect(line.breakdown.month).toBeNull();
  });

  it("is what recurs where rows come by themselves, as far as it is known", () => {
    const unseen = month(growing);
    expect(unseen.breakdown.month).toBeNull();
    expect(unseen.month.dataCredits).toEqual({ unknown: expect.stringContaining("How many rows are added") });
    expect(unseen.leftOut.map(({ of }) => of)).toContain("month");
  });

  it("is the bill's pace again where only a part of what recurs is known", () => {
    expect(month(growing, SEEN)).toMatchObject({ month: { dataCredits: { likely: 120 } }, breakdown: { month: {} } });
  });
});

describe("the sums", () => {
  const isPart = (quantities: Quantity[]) => quantities.some((it) => !isKnown(it));

  it("equal what is known of the lines, and say how many tables they leave out", () => {
    fc.assert(
      fc.property(anySpendLines, (any) => {
        const lines = any.map((line) => ({ ...line, era: "modern" as const }));
        const { totals } = spendOf(lines);
        for (const part of COSTS) {
          for (const meter of METERS) {
            const cents = lines
              .map((line) => line[part][meter])
              .filter(isKnown)
              .map(({ likely }) => Math.round(likely * 100));
            const sum = cents.reduce((a, b) => a + b, 0);
            const total = totals[part][meter];
            if (isKnown(total)) expect(Math.round(total.likely * 100)).toBe(sum);
            else expect(sum).toBe(0);
          }
          const left = lines.filter((line) => isPart(METERS.map((meter) => line[part][meter]))).length;
          expect(totals.leftOut.find(({ of }) => of === part)?.tables ?? 0).toBe(left);
        }
      }),
    );
  });

  it("are never zero beside something unknown", () => {
    fc.assert(
      fc.property(fc.array(anyQuantity), (quantities) => {
        const sum = sumOf(quantities);
        if (isKnown(sum) && sum.high === 0) expect(quantities.every((it) => isKnown(it) && it.high === 0)).toBe(true);
        if (!isKnown(sum)) expect(quantities).toContainEqual(sum);
      }),
    );
  });

  it("do not add credits of legacy plans to data credits", () => {
    fc.assert(
      fc.property(anySpendLines, (lines) => {
        const isMixed = (["legacy", "modern"] as const).every((era) => lines.some((line) => line.era === era));
        const { totals } = spendOf(lines);
        if (isMixed) expect(isKnown(totals.billed.dataCredits)).toBe(false);
      }),
    );
  });

  it("say where the bills are of different days", () => {
    const { line } = lineOf({ table: table([]), accounts: null, workspace: null, rows: null, statuses: null });
    const billed = { low: 1, likely: 1, high: 1 };
    const seen = { ...line, billed: { dataCredits: billed, actions: billed, usd: billed } };
    const other = { ...seen, billedSpan: { from: "2026-11-01", to: "2026-11-02" } };
    expect(spendOf([seen, seen, line]).totals.hasSeveralSpans).toBe(false);
    expect(spendOf([seen, other]).totals.hasSeveralSpans).toBe(true);
  });
});
