import { describe, expect, it } from "vitest";
import type { EstimateLine } from "../../utils/model/breakdown.ts";
import type { Cost } from "../../utils/model/report.ts";
import type { SpendLine, SpendTotals } from "../../utils/model/spend.ts";
import { costOf, plainFactor } from "../shared/breakdown-parts.ts";
import { linesOfAll, linesOfTable } from "./spend-lines.ts";

const exact = (value: number) => ({ low: value, likely: value, high: value });
const cost = (credits: number) => ({ dataCredits: exact(credits), actions: exact(1), usd: exact(credits / 10) });
const part = (id: string, figures: Cost): EstimateLine => ({
  id,
  label: "Prospects",
  kind: "table",
  columnId: null,
  rows: null,
  billedRuns: null,
  ...figures,
  factors: [plainFactor("charge", "Bill", `What ${id} says.`)],
  parts: [],
});

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
  breakdown: {
    billed: part("billed", cost(10)),
    month: part("month", cost(30)),
    ownKeyUsd: part("own-keys", costOf({ usd: exact(4) })),
  },
  worst: null,
  leftOut: [],
};

describe("what the figures of one table are made of", () => {
  it("is what the worker sent with them, and nothing yet of what is asked for", () => {
    const { billed, month, ownKeyUsd, nextRun } = linesOfTable(line);
    expect([billed, month, ownKeyUsd]).toEqual(Object.values(line.breakdown));
    expect(nextRun).toMatchObject({ label: "Prospects", ...cost(20), factors: [], parts: [] });
  });

  it("is asked for where a month is what recurs", () => {
    const { month } = linesOfTable({ ...line, breakdown: { ...line.breakdown, month: null } });
    expect(month).toMatchObject({ ...cost(30), factors: [], parts: [] });
  });
});

describe("what the figures of all tables are made of", () => {
  const totals: SpendTotals = { ...line, leftOut: [], hasSeveralSpans: false };
  const other: SpendLine = { ...line, tableId: "t_b", name: "Accounts", nextRun: cost(7) };
  const { nextRun, billed, month } = linesOfAll(totals, [
    line,
    { ...other, breakdown: { ...line.breakdown, month: null } },
  ]);

  it("is each table, by the same figure", () => {
    expect(nextRun.parts.map(({ label, dataCredits }) => [label, dataCredits])).toEqual([
      ["Prospects", exact(20)],
      ["Accounts", exact(7)],
    ]);
    for (const { parts } of [nextRun, billed, month]) expect(new Set(parts.map(({ id }) => id)).size).toBe(2);
  });

  it("says of each what it is made of, or where to open that", () => {
    const said = ({ parts }: EstimateLine) => parts.map(({ factors }) => factors.map(({ text }) => text).join());
    expect(said(billed)).toEqual(["What billed says.", "What billed says."]);
    expect(said(month)).toEqual(["What month says.", expect.stringContaining("at the table itself")]);
    expect(said(nextRun)).toEqual([expect.stringContaining("below"), expect.stringContaining("below")]);
  });
});
