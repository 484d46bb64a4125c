import { describe, expect, it } from "vitest";
import type { SpendLine, SpendTotals } from "../../utils/model/spend.ts";
import { linesOfAll, linesOfTable } from "./spend-lines.ts";

const exact = (value: number) => ({ low: value, likely: value, high: value });
const cost = (credits: number) => ({ dataCredits: exact(credits), actions: exact(1), usd: exact(credits / 10) });

const line: SpendLine = {
  tableId: "t_a",
  name: "Prospects",
  workspaceId: "1",
  address: "",
  era: "modern",
  seenAt: 0,
  billed: cost(10),
  nextRun: cost(20),
  month: cost(30),
  ownKeyUsd: exact(4),
  billedSpan: { from: "2026-10-22", to: "2026-11-21" },
  ownKeyColumns: [{ columnId: "f_a", name: "Find email", providerName: "Findymail", usd: exact(4) }],
  worst: null,
  leftOut: [{ of: "billed", reason: "Two days are missing." }],
};

describe("what the figures of one table are made of", () => {
  const { billed, month, ownKeyUsd, nextRun } = linesOfTable(line);

  it("is the bill with its days and what it leaves out, and a month at its pace", () => {
    expect(billed.dataCredits).toEqual(exact(10));
    expect(billed.factors.map(({ text }) => text)).toEqual([
      expect.stringMatching(/usage report said of .*2026 to .*2026/),
      "Two days are missing.",
    ]);
    expect(month.factors.map(({ text }) => text)).toEqual([expect.stringContaining("30 days at the pace")]);
    expect(nextRun.dataCredits).toEqual(exact(20));
  });

  it("is each column on an own key, in dollars alone", () => {
    expect(ownKeyUsd.parts).toMatchObject([{ label: "Find email", usd: exact(4), dataCredits: exact(0) }]);
    expect(ownKeyUsd.parts[0]?.factors[0]?.text).toContain("Findymail");
  });
});

describe("what the figures of all tables are made of", () => {
  it("is each table, by the same figure", () => {
    const totals: SpendTotals = { ...line, leftOut: [], hasSeveralSpans: false };
    const { nextRun } = linesOfAll(totals, [line, { ...line, tableId: "t_b", name: "Accounts", nextRun: cost(7) }]);
    expect(nextRun.parts.map(({ label, dataCredits }) => [label, dataCredits])).toEqual([
      ["Prospects", exact(20)],
      ["Accounts", exact(7)],
    ]);
    expect(new Set(nextRun.parts.map(({ id }) => id)).size).toBe(2);
  });
});
