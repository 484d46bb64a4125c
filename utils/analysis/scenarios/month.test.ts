import { describe, expect, it } from "vitest";
import { action, LAUNCH, source as sourceColumn, table, value } from "../../lint/example.ts";
import { isKnown, type Quantity } from "../../model/quantity.ts";
import type { PricedSignal } from "../../model/signal.ts";
import type { Source } from "../../model/source.ts";
import type { Table } from "../../model/table.ts";
import { assumptionKey, NO_TERMS } from "../../model/user-terms.ts";
import type { AnalysisInput } from "../analysis-input.ts";
import { estimateScenario } from "./scenarios.ts";

const TABLE = table([sourceColumn("Leads"), value("Domain"), action("Push", "http-api-v2", { reads: [] })]);
const SOURCE: Source = {
  id: "s_1",
  type: "webhook",
  billing: "free",
  records: 10,
  feeds: [{ tableId: "t_example", columnId: "f_leads" }],
  action: null,
  hasScheduleSettings: false,
  signalId: null,
  signalType: null,
};
const SIGNAL_SOURCE: Source = {
  ...SOURCE,
  type: "trigger-source",
  billing: "signal",
  signalId: "sig_1",
  signalType: "job-change",
};
const signal = (more: Partial<PricedSignal["signal"]>, cost: PricedSignal["cost"]): PricedSignal => ({
  signal: {
    id: "sig_1",
    type: "job-change",
    schedule: null,
    tableId: null,
    viewId: null,
    actionKey: null,
    packageId: null,
    ...more,
  },
  cost,
});
const RUN_COST = { credits: "70", actions: "7", chargedPer: "run" };
const WEEKLY = { unit: "weekly", amount: 1 };

function month(more: Partial<AnalysisInput>, of: Table = TABLE) {
  const seen = { accounts: null, workspace: LAUNCH, rows: 100, statuses: null };
  const estimate = estimateScenario({ table: of, ...seen, ...more }, { kind: "month" });
  if (estimate === null) throw new Error("every table has a month");
  return estimate;
}

const typing = (rows: number) => ({
  terms: { ...NO_TERMS, assumptions: { [assumptionKey("t_example", null, "new-rows")]: String(rows) } },
});
const likely = (quantity: Quantity) => (isKnown(quantity) ? quantity.likely : quantity.unknown);
const reasons = (of: ReturnType<typeof month>) => of.unknown.map(({ reason }) => reason).join("\n");

describe("a month", () => {
  it("of a weekly signal of 70 credits and 7 actions a run is 300 credits and 30 actions, because 30 days are 30 / 7 weeks", () => {
    const { dataCredits, actions, usd } = month({
      ...typing(0),
      sources: [SIGNAL_SOURCE],
      signals: [signal({ schedule: WEEKLY }, RUN_COST)],
    });
    expect([likely(dataCredits), likely(actions)]).toEqual([300, 30]);
    // 30 days hold four or five Mondays.
    expect(dataCredits).toMatchObject({ low: 4 * 70, high: 5 * 70 });
    expect(likely(usd)).toBeCloseTo(300 * 0.05 + 30 * 0.004, 6);
  });

  it.each([
    ["daily", 1, 30 * 7],
    ["weekly", 2, 15],
    ["monthly", 1, 7],
    ["quarterly", 1, 7 / 3],
    ["fifteen-minutes", 1, 96 * 30 * 7],
  ])("counts a schedule that runs %s, each %d", (unit, amount, actions) => {
    const signals = [signal({ schedule: { unit, amount } }, RUN_COST)];
    expect(likely(month({ ...typing(0), sources: [SIGNAL_SOURCE], signals }).actions)).toBeCloseTo(actions, 3);
  });

  it.each([
    ["was not seen", null, "schedule has not been seen"],
    ["has no cost yet", [signal({ schedule: WEEKLY }, null)], "open the signal in Clay"],
    [
      "has a period of tomorrow",
      [signal({ schedule: { unit: "lunar", amount: 1 } }, RUN_COST)],
      "schedule has not been seen",
    ],
  ])("is unknown with what to open where the signal %s", (_, signals, reason) => {
    const estimate = month({ ...typing(0), sources: [SIGNAL_SOURCE], signals });
    expect(isKnown(estimate.dataCredits)).toBe(false);
    expect(reasons(estimate)).toContain(`Signal (job-change): cost unknown. `);
    expect(reasons(estimate)).toContain(reason);
  });

  it("does not guess what a signal finds that is charged by the result", () => {
    const signals = [signal({ schedule: WEEKLY }, { ...RUN_COST, chargedPer: "result" })];
    const estimate = month({ ...typing(0), sources: [SIGNAL_SOURCE], signals });
    expect(reasons(estimate)).toContain("data credits unknown. It is charged by what it finds");
    expect(likely(estimate.actions)).toBe(30);
  });

  it("of 200 new rows, as the user typed, is 200 runs of the HTTP call, 198 of them billed at 99 of 100 that work", () => {
    const estimate = month({ ...typing(200), sources: [SOURCE] });
    expect(likely(estimate.actions)).toBe(198);
    expect(estimate.rows).toEqual({ low: 200, likely: 200, high: 200 });
    expect(estimate.breakdown?.parts).toMatchObject([
      { id: "new-rows", kind: "recurring", parts: [{ columnId: "f_push", rows: { likely: 200 } }] },
    ]);
  });

  it("lets the number of new rows be typed where it is not known", () => {
    const estimate = month({ sources: [SOURCE] });
    expect(estimate.actions).toMatchObject({ unknown: expect.stringContaining("type it here") });
    const [line] = estimate.breakdown?.parts ?? [];
    expect(line?.factors[0]?.override).toEqual({ of: { kind: "assumption", key: "t_example//new-rows" }, typed: null });
  });

  it("takes what was billed in 10 days three times", () => {
    const columns = [{ columnId: "f_push", credits: "4", actions: "50" }];
    const columnUsage = { span: { from: null, to: null, days: 10 }, columns };
    const estimate = month({ sources: [SOURCE], columnUsage });
    expect([likely(estimate.dataCredits), likely(estimate.actions)]).toEqual([12, 150]);
    expect(estimate.unknown).toEqual([]);
  });

  it("costs nothing where nothing brings rows by itself, whatever runs once were billed", () => {
    const columnUsage = {
      span: { from: null, to: null, days: 10 },
      columns: [{ columnId: "f_push", credits: "4", actions: "50" }],
    };
    const estimate = month({ sources: [{ ...SOURCE, type: "csv" }], columnUsage });
    expect([estimate.dataCredits, estimate.actions, estimate.usd].map(likely)).toEqual([0, 0, 0]);
    expect(estimate.assumptions.join()).toContain("Nothing brings rows into this table by itself");
  });

  it("does not take a source that was not seen for none", () => {
    expect(isKnown(month({ sources: null }).actions)).toBe(false);
    expect(likely(month({ sources: null }, table([value("Domain")])).actions)).toBe(0);
  });

  it("leaves out what runs on a schedule that Clay's page does not tell", () => {
    const estimate = month(
      { ...typing(10), sources: [SOURCE] },
      { ...TABLE, hasScheduledRuns: true, hasScheduledSources: true },
    );
    expect(reasons(estimate)).toContain("Scheduled columns: cost unknown.");
    expect(reasons(estimate)).toContain("Scheduled source: cost unknown.");
  });

  it("of more new rows never costs less", () => {
    const costs = [0, 1, 2, 10, 500].map((rows) => Number(likely(month(typing(rows)).actions)));
    expect(costs).toEqual([...costs].sort((a, b) => a - b));
  });
});
