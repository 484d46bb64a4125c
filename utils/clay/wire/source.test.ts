import { describe, expect, it } from "vitest";
import functionsFixture from "../../../tests/fixtures/clay/2026-11-21-functions.json" with { type: "json" };
import signalFixture from "../../../tests/fixtures/clay/2026-11-21-signal.json" with { type: "json" };
import signalCostFixture from "../../../tests/fixtures/clay/2026-11-21-signal-cost.json" with { type: "json" };
import signalsFixture from "../../../tests/fixtures/clay/2026-11-21-signals.json" with { type: "json" };
import sourceFixture from "../../../tests/fixtures/clay/2026-11-21-source.json" with { type: "json" };
import sourcesFixture from "../../../tests/fixtures/clay/2026-11-21-sources.json" with { type: "json" };
import { DriftLog } from "./drift-log.ts";
import { decodeFunctions } from "./functions.ts";
import { decodeSignal } from "./signal.ts";
import { decodeSignalCost } from "./signal-cost.ts";
import { decodeSignals } from "./signals.ts";
import { decodeSource } from "./source.ts";
import { decodeSources } from "./sources.ts";

describe("sources", () => {
  const log = new DriftLog("sources");
  const sources = decodeSources(sourcesFixture, log);

  it("bill as their type says, and an unheard-of type is unknown", () => {
    expect(sources?.map(({ id, billing, records }) => [id, billing, records])).toEqual([
      ["s_0search", "action", 500],
      ["s_0signal", "signal", 7],
      ["s_0hook", "free", null],
      ["s_0new", "unknown", null],
    ]);
    expect(log.drifts).toEqual([]);
  });

  it("keep the action, its limit, the schedule and the tables they feed", () => {
    expect(sources?.[0]).toMatchObject({
      action: { key: "find-lists-of-companies", packageId: "e251a70e-46d7-4f3a-b3ef-a211ad3d8bd2", limit: "500" },
      hasScheduleSettings: true,
      feeds: [{ tableId: "t_0fixture", columnId: "f_source" }],
      signalId: null,
    });
    expect(sources?.[1]).toMatchObject({
      action: { key: "monitor-jobs", packageId: "22222222-2222-4222-8222-222222222222", limit: "25" },
      hasScheduleSettings: false,
      feeds: [{ tableId: "t_0fixture", columnId: null }],
      signalId: "td_0fixture",
      signalType: "job-change",
    });
  });

  it("have no limit when it is computed per run", () => {
    const computed = { actionKey: "find", inputs: { limit: "{{f_count}}" } };
    const source = { id: "s_0", type: "v3-action", typeSettings: computed };
    expect(decodeSource(source, new DriftLog("source"))?.action?.limit).toBeNull();
  });

  it("read the same alone, bare or wrapped", () => {
    const source = decodeSource(sourceFixture, new DriftLog("source"));
    expect(source).toMatchObject({ id: "s_0csv", billing: "free", records: 4812, action: null });
    expect(decodeSource({ source: sourceFixture }, new DriftLog("source"))).toEqual(source);
  });
});

describe("signals", () => {
  const ids = { tableId: "t_0fixture", actionKey: "monitor-jobs" };

  it("say how often they run and where", () => {
    const log = new DriftLog("signals");
    expect(decodeSignals(signalsFixture, log)).toEqual([
      {
        id: "td_0fixture",
        type: "job-change",
        schedule: { unit: "weekly", amount: 2 },
        viewId: "gv_0fixture",
        packageId: "22222222-2222-4222-8222-222222222222",
        ...ids,
      },
      { id: "td_0idle", type: "news", schedule: null, tableId: null, viewId: null, actionKey: null, packageId: null },
    ]);
    const single = { id: "td_0fixture", schedule: { unit: "daily", amount: null }, ...ids };
    expect(decodeSignal(signalFixture, log)).toMatchObject(single);
    expect(decodeSignal(signalFixture.triggerDefinition, log)).toMatchObject(single);
    expect(log.drifts).toEqual([]);
  });

  it("cost what the server estimates; a missing figure is unknown", () => {
    const log = new DriftLog("signal-cost");
    expect(decodeSignalCost(signalCostFixture, log)).toEqual({ credits: "12.5", actions: "25", chargedPer: "record" });
    expect(decodeSignalCost({ signalCost: {} }, log)).toEqual({ credits: null, actions: null, chargedPer: null });
    expect(log.drifts).toEqual([]);
    expect(decodeSignalCost({}, log)).toBeNull();
  });
});

describe("functions", () => {
  it("cost what the server estimates; one without figures is not free", () => {
    const log = new DriftLog("functions");
    const functions = [
      { tableId: "t_0function", sourceId: "s_0function", credits: "4.5", actions: "3" },
      { tableId: "t_0unpriced", sourceId: null, credits: null, actions: null },
    ];
    expect(decodeFunctions(functionsFixture, log)).toEqual(functions);
    expect(decodeFunctions(functionsFixture.subroutines, log)).toEqual(functions);
    expect(log.drifts).toEqual([]);
  });
});
