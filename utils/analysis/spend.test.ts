import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyQuantity, anySpendLines } from "../../tests/fixtures/arbitrary-spend.ts";
import { sights, tables } from "../../tests/fixtures/arbitrary-table.ts";
import { analyse } from "../analysis.ts";
import { action, table } from "../lint/example.ts";
import { isKnown, type Quantity } from "../model/quantity.ts";
import type { TableUsage } from "../model/usage.ts";
import { NO_TERMS } from "../model/user-terms.ts";
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
  });

  it("knows nothing of own keys where the table could not be analysed", () => {
    const any = table([]);
    const input = { table: any, accounts: null, workspace: null, rows: null, statuses: null };
    const report = unanalysedReport(any, "It failed.");
    const line = spendLineOf({ report, input, usage: NO_USAGE, address: "", seenAt: 1 });
    expect(line.ownKeyUsd).toEqual({ unknown: "It failed." });
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
