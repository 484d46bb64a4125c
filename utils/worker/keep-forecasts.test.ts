import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { AnalysisInput } from "../analysis/analysis-input.ts";
import type { Observation } from "../model/observation.ts";
import type { Foretold } from "../model/run-forecast.ts";
import type { RunRequest } from "../model/run-request.ts";
import { closeDatabase } from "../storage/database.ts";
import { deleteEverything } from "../storage/delete-everything.ts";
import { inOneTransaction } from "../storage/repositories.ts";
import { applyObservations } from "./apply-observations.ts";
import { type Foretell, followRuns } from "./keep-forecasts.ts";
import { TABLE } from "./sample.ts";

const MINUTE = 60_000;
const START = Date.parse("2026-11-21T12:00:00Z");
const REQUEST: RunRequest = {
  columnIds: ["f_a"],
  rows: { kind: "view", viewId: "gv_a", limit: null },
  isForced: false,
  isPreview: null,
};
const STARTED: Observation = { kind: "run-started", tableId: "t_a", request: REQUEST, reply: null };
const exact = (value: number) => ({ low: value, likely: value, high: value });
const foretold = (columnIds: readonly string[]): Foretold => ({
  scenario: "next-run",
  columns: columnIds.map((columnId) => ({
    columnId,
    rows: exact(10),
    billedRuns: exact(10),
    dataCredits: exact(20),
    actions: exact(10),
  })),
});

let asked: { input: AnalysisInput; viewRows: number | null; isRequest: boolean }[] = [];
const foretell: Foretell = (input, { columnIds, request, viewRows }) => {
  asked.push({ input, viewRows, isRequest: request !== null });
  return foretold(columnIds);
};

const see = (now: number, ...observations: Observation[]) =>
  inOneTransaction((repositories) =>
    applyObservations(repositories, observations, now, (it) => followRuns(repositories, it, now, foretell)),
  );
const statuses = (counts: Record<string, number>): Observation => ({
  kind: "run-statuses",
  tableId: "t_a",
  statuses: { f_a: counts },
});
const kept = () => inOneTransaction(async ({ runForecasts }) => (await runForecasts.get("t_a"))?.value ?? []);

beforeEach(async () => {
  asked = [];
  await deleteEverything();
  await see(START - MINUTE, { kind: "table", table: TABLE }, { kind: "row-count", tableId: "t_a", rows: 40 });
});
afterEach(closeDatabase);

describe("followRuns", () => {
  it("keeps what was foretold of a run from the table as it stood, with its statuses and bill", async () => {
    const span = { from: null, to: null, days: 30 };
    const columns = [{ columnId: "f_a", credits: "6", actions: "3" }];
    await see(START - MINUTE, statuses({ SUCCESS: 3 }), { kind: "column-usage", tableId: "t_a", span, columns });
    await see(START, STARTED, statuses({ SUCCESS: 3, RUNNING: 37 }));
    expect(asked).toHaveLength(1);
    expect(asked[0]?.input).toMatchObject({ rows: 40, statuses: { f_a: { SUCCESS: 3 } } });
    expect(await kept()).toMatchObject([
      {
        at: START,
        startedBy: "request",
        endedAt: null,
        scenario: "next-run",
        columns: [
          {
            columnId: "f_a",
            dataCredits: exact(20),
            statuses: { SUCCESS: 3 },
            billedBefore: { credits: "6", actions: "3" },
            bill: null,
          },
        ],
      },
    ]);
  });

  it("follows a run to its end, and sets its bill beside it", async () => {
    await see(START, STARTED);
    await see(START + 1, statuses({ SUCCESS: 3 }));
    await see(START + MINUTE, statuses({ SUCCESS: 20, RUNNING: 20 }));
    expect(await kept()).toMatchObject([{ endedAt: null }]);
    await see(START + 2 * MINUTE, statuses({ SUCCESS: 40 }));
    await see(START + 3 * MINUTE, statuses({ SUCCESS: 40 }));
    expect(await kept()).toMatchObject([{ endedAt: START + 2 * MINUTE }]);
    const usage = { credits: "18", actions: "9" };
    const run = { runId: "run_a", startedAt: START / 1000, ...usage, columns: [{ columnId: "f_a", ...usage }] };
    const span = { from: null, to: null, days: 30 };
    await see(START + 30 * MINUTE, { kind: "run-usage", tableId: "t_a", span, runs: [run] });
    expect(await kept()).toMatchObject([{ columns: [{ bill: usage }] }]);
  });

  it("says of cells that run without a request that nobody saw why", async () => {
    await see(START, statuses({ SUCCESS: 3 }));
    await see(START + MINUTE, statuses({ SUCCESS: 3, QUEUED: 5 }));
    await see(START + 2 * MINUTE, statuses({ SUCCESS: 3, RUNNING: 5 }));
    expect(asked).toMatchObject([{ isRequest: false }]);
    expect(await kept()).toMatchObject([{ at: START + MINUTE, startedBy: "unseen" }]);
  });

  it("takes cells that run after a request for that run, and a first sight of running cells for nothing", async () => {
    await see(START, statuses({ RUNNING: 5 }));
    expect(await kept()).toEqual([]);
    await see(START + MINUTE, statuses({ SUCCESS: 5 }));
    await see(START + 2 * MINUTE, STARTED);
    await see(START + 3 * MINUTE, statuses({ SUCCESS: 5, RUNNING: 35 }));
    expect(await kept()).toMatchObject([{ startedBy: "request" }]);
  });

  it("sees runs that nobody asked for after one whose end was overtaken by another request", async () => {
    await see(START, STARTED);
    await see(START + MINUTE, STARTED, statuses({ RUNNING: 40 }));
    await see(START + 5 * MINUTE, statuses({ SUCCESS: 40 }));
    await see(START + 6 * MINUTE, statuses({ SUCCESS: 40, QUEUED: 2 }));
    expect((await kept()).map(({ startedBy, endedAt }) => [startedBy, endedAt])).toEqual([
      ["request", null],
      ["request", START + 5 * MINUTE],
      ["unseen", null],
    ]);
  });

  it("knows how many rows a view shows by its count, else by what the view leaves out", async () => {
    const view = { id: "gv_a", rowLimit: null, rowOffset: null, filteredColumnIds: [], hiddenColumnIds: [] };
    await see(START, STARTED);
    await see(START + 1, { kind: "view", tableId: "t_a", view }, STARTED);
    await see(START + 2, { kind: "view", tableId: "t_a", view: { ...view, filteredColumnIds: ["f_b"] } }, STARTED);
    await see(START + 3, { kind: "view", tableId: "t_a", view: { ...view, rowLimit: 15 } }, STARTED);
    const count = { viewRows: 12, tableRows: 40 };
    await see(START + 4, { kind: "view-count", tableId: "t_a", viewId: "gv_a", count }, STARTED);
    expect(asked.map(({ viewRows }) => viewRows)).toEqual([null, 40, null, 15, 12]);
  });

  it("keeps nothing of a run that Clay did not start", async () => {
    await see(START, { ...STARTED, reply: { rows: 0, isRunning: false } });
    expect(await kept()).toEqual([]);
  });
});
