import { describe, expect, it } from "vitest";
import columnFixture from "../../../tests/fixtures/clay/2026-11-21-usage-by-column.json" with { type: "json" };
import runFixture from "../../../tests/fixtures/clay/2026-11-21-usage-by-run.json" with { type: "json" };
import timeFixture from "../../../tests/fixtures/clay/2026-11-21-usage-by-time.json" with { type: "json" };
import workspaceFixture from "../../../tests/fixtures/clay/2026-11-21-usage-workspace.json" with { type: "json" };
import { DriftLog } from "./drift-log.ts";
import { decodeUsageByColumn } from "./usage-by-column.ts";
import { decodeUsageByRun } from "./usage-by-run.ts";
import { decodeUsageByTime } from "./usage-by-time.ts";
import { decodeWorkspaceUsage } from "./usage-workspace.ts";

describe("the usage of a workspace", () => {
  it("is a flat list, parents first, with ids of things and of no person or key", () => {
    const log = new DriftLog("usage-workspace");
    const usage = decodeWorkspaceUsage(workspaceFixture, log);
    expect(
      usage?.entities.map(({ id, parentId, kind, credits, actions }) => [id, parentId, kind, credits, actions]),
    ).toEqual([
      ["f_0folder", null, "folder", "15109.5", "12266"],
      ["wb_0fixture", "f_0folder", "workbook", "15000", "12000"],
      [null, null, "user", "3", null],
      [null, null, "apiKey", "1", "2"],
      ["67ba01e9-1898-4e7d-afe7-7ebe24819a57", null, "integration", "9", null],
    ]);
    expect(usage?.entities.map(({ isDeleted }) => isDeleted)).toEqual([false, true, null, null, null]);
    expect(usage?.unattributed).toEqual({ credits: "12.5", actions: "0" });
    expect(log.drifts).toEqual([]);
  });

  it("survives folders that lie deep in one another", () => {
    let entity: Record<string, unknown> = { id: "f_0", credits: 1 };
    for (let depth = 0; depth < 5_000; depth += 1) entity = { id: "f_0", credits: 1, subentities: [entity] };
    expect(decodeWorkspaceUsage({ entities: [entity] }, new DriftLog("x"))?.entities).toHaveLength(13);
  });
});

describe("the usage of a table", () => {
  const billed = { credits: "40.5", actions: "80" };

  it("by column keeps what was billed; a missing meter is unknown", () => {
    const log = new DriftLog("usage-by-column");
    const usage = [
      { columnId: "f_mail", credits: "7843.5", actions: "7901" },
      { columnId: "f_old", credits: "12", actions: null },
    ];
    expect(decodeUsageByColumn(columnFixture, log)).toEqual(usage);
    expect(decodeUsageByColumn({ results: columnFixture }, log)).toEqual(usage);
    expect(log.drifts).toEqual([]);
  });

  it("by run keeps the time and the columns", () => {
    const log = new DriftLog("usage-by-run");
    expect(decodeUsageByRun(runFixture, log)).toEqual([
      {
        runId: "run_0abc",
        startedAt: 1763700000,
        ...billed,
        columns: [
          { columnId: "f_mail", credits: "40", actions: "40" },
          { columnId: "f_ai", credits: "0.5", actions: "40" },
        ],
      },
    ]);
    expect(log.drifts).toEqual([]);
  });

  it("by time is read like a run, and another shape is a drift", () => {
    const log = new DriftLog("usage-by-time");
    expect(decodeUsageByTime(timeFixture, log)).toEqual([
      { startsAt: 1763596800, credits: "12.5", actions: "20" },
      { startsAt: 1763683200, credits: "0", actions: "0" },
    ]);
    expect(log.drifts).toEqual([]);
    expect(decodeUsageByTime([{ date: "2026-11-20", credits: 3 }], log)).toEqual([]);
    expect(log.drifts).toEqual([{ endpoint: "usage-by-time", path: "[].timestamp" }]);
  });
});
