import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { tableLessons } from "../analysis/learning/table-lessons.ts";
import type { Observation } from "../model/observation.ts";
import type { RunForecast } from "../model/run-forecast.ts";
import { closeDatabase } from "../storage/database.ts";
import { inOneTransaction } from "../storage/repositories.ts";
import { forgetEverything, observe, type Thinking } from "./handlers.ts";
import { loadTable } from "./load-table.ts";
import { TABLE } from "./sample.ts";
import { inputOf, makeTableView } from "./table-view.ts";
import { unanalysedReport } from "./unanalysed-report.ts";

const SENDER = { class: "content", tabId: 1, url: "https://app.clay.com/workspaces/1/tables/t_a" } as const;
const KEY = "p1/find-email";
const DAY = 86_400_000;
const see = (now: number, observations: Observation[], thinking: Partial<Thinking> = { learn: tableLessons }) =>
  observe(observations, SENDER, now, thinking);
const table = (id: string, workspaceId: string | null = "1"): Observation => ({
  kind: "table",
  table: { ...TABLE, id, workspaceId },
});
const statuses = (tableId: string, found: number): Observation => ({
  kind: "run-statuses",
  tableId,
  statuses: { f_a: { SUCCESS: found, SUCCESS_NO_DATA: 10 - found } },
});

async function historyOf(tableId: string) {
  const records = await inOneTransaction((repositories) => loadTable(repositories, tableId));
  return records.table && inputOf(records.table.value, records).history;
}

beforeEach(async () => {
  Object.assign(fakeBrowser.tabs, { query: async () => [] });
  Object.assign(fakeBrowser.runtime, { sendMessage: (_: unknown, reply: (it: unknown) => void) => reply(null) });
  await forgetEverything();
});
afterEach(closeDatabase);

describe("what tables teach", () => {
  it("reaches the other tables of the workspace, and changes with what is seen", async () => {
    await see(DAY, [table("t_a"), table("t_b"), table("t_other", "2")]);
    expect(await historyOf("t_b")).toEqual({});
    await see(2 * DAY, [statuses("t_a", 4)]);
    const first = { found: 4, done: 10, tables: 1 };
    expect(await historyOf("t_b")).toEqual({ [KEY]: { first, later: null, charge: null } });
    expect([await historyOf("t_a"), await historyOf("t_other")]).toEqual([{}, {}]);
    await see(3 * DAY, [statuses("t_a", 7)]);
    expect(await historyOf("t_b")).toMatchObject({ [KEY]: { first: { found: 7 } } });
  });

  it("has the date on which what was billed was last seen to change", async () => {
    const span = { from: null, to: null, days: 30 };
    const usage: Observation = {
      kind: "column-usage",
      tableId: "t_a",
      span,
      columns: [{ columnId: "f_a", credits: "8", actions: "4" }],
    };
    await see(DAY, [table("t_a"), table("t_b"), usage]);
    await see(9 * DAY, [usage]);
    const charge = { credits: "8", cells: 4, tables: 1, asOf: "1970-01-02" };
    expect(await historyOf("t_b")).toMatchObject({ [KEY]: { charge } });
  });

  it("goes with the table, and with everything", async () => {
    await see(DAY, [table("t_a"), table("t_b"), statuses("t_a", 4)]);
    expect(await historyOf("t_b")).not.toEqual({});
    await inOneTransaction(({ retention }) => retention.dropOlderHalf(new Set(["t_b"])));
    await see(2 * DAY, [statuses("t_b", 1)]);
    expect(await historyOf("t_b")).toEqual({});
    await forgetEverything();
    await see(3 * DAY, [table("t_b")]);
    expect(await historyOf("t_b")).toEqual({});
  });

  it("is left as it was when the analysis fails, and the observations are kept", async () => {
    await see(DAY, [table("t_a"), table("t_b"), statuses("t_a", 4)]);
    const learn = () => {
      throw new Error("made to fail");
    };
    await see(2 * DAY, [statuses("t_a", 9)], { learn });
    expect(await historyOf("t_b")).toMatchObject({ [KEY]: { first: { found: 4 } } });
    const kept = await inOneTransaction(({ runStatuses }) => runStatuses.get("t_a"));
    expect(kept?.value).toMatchObject({ f_a: { SUCCESS: 9 } });
  });

  it("holds the workspace's compared runs, so that a view of any of its tables says how far off they were", async () => {
    await see(DAY, [table("t_a"), table("t_b")]);
    const exact = { low: 100, likely: 100, high: 100 };
    const run = (at: number): RunForecast => ({
      at,
      startedBy: "request",
      endedAt: at + 1,
      scenario: "next-run",
      columns: [
        {
          columnId: "f_a",
          rows: exact,
          billedRuns: exact,
          dataCredits: exact,
          actions: exact,
          statuses: null,
          billedBefore: null,
          bill: null,
        },
      ],
    });
    const times = [DAY, 2 * DAY, 3 * DAY];
    await inOneTransaction(({ runForecasts }) => runForecasts.put("t_a", times.map(run), DAY));
    const runs = times.map((at, index) => {
      const usage = { credits: String(90 + 10 * index), actions: "100" };
      return {
        runId: `run_${index}`,
        startedAt: at / 1000,
        ...usage,
        columns: [{ columnId: "f_a", ...usage }],
      };
    });
    const span = { from: null, to: null, days: 30 };
    await see(5 * DAY, [{ kind: "run-usage", tableId: "t_a", span, runs }]);
    const records = await inOneTransaction((repositories) => loadTable(repositories, "t_b"));
    expect(makeTableView("t_b", records, () => unanalysedReport(TABLE, "not asked"))).toMatchObject({
      accuracy: {
        runs: 3,
        unforetold: 0,
        credits: { low: -10, high: 10, all: 0 },
        actions: { low: 0, high: 0, all: 0 },
      },
    });
  });
});
