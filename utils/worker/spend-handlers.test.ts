import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import type { AnalysisInput } from "../analysis/analysis-input.ts";
import { spendLineOf, spendOf } from "../analysis/spend.ts";
import { analyse } from "../analysis.ts";
import type { KnownSender } from "../messaging/classify-sender.ts";
import { protocol } from "../messaging/protocol.ts";
import type { Observation } from "../model/observation.ts";
import { closeDatabase } from "../storage/database.ts";
import { deleteEverything } from "../storage/delete-everything.ts";
import { inOneTransaction } from "../storage/repositories.ts";
import { forgetEverything, observe } from "./handlers.ts";
import { forgetLessons } from "./load-lessons.ts";
import { letNobodyListen } from "./nobody-listens.ts";
import { TABLE, WORKSPACE } from "./sample.ts";
import { forgetSpend } from "./spend-cache.ts";
import { spendSeen } from "./spend-handlers.ts";

const NOON = Date.parse("2026-11-21T12:00:00Z");
const SPAN = { from: null, to: null, days: 30 };
const IN_CLAY = "https://app.clay.com/workspaces/1";
const FROM_CLAY: KnownSender = { class: "content", tabId: 1, url: `${IN_CLAY}/tables/t_a` };

let url: string;
let analysed: string[];

beforeEach(async () => {
  await deleteEverything();
  forgetSpend(null);
  forgetLessons();
  analysed = [];
  url = `${IN_CLAY}/workbooks/wb_a/tables/t_a`;
  letNobodyListen(fakeBrowser.runtime);
  Object.assign(fakeBrowser.tabs, { query: async () => [], get: async () => ({ id: 1, url }) });
  await inOneTransaction(async ({ tables, workspaces, workbookTables }) => {
    await tables.put("t_a", { ...TABLE, workbookId: "wb_a" }, 1);
    await tables.put("t_b", { ...TABLE, id: "t_b", name: "Accounts" }, 2);
    await tables.put("t_c", { ...TABLE, id: "t_c", workspaceId: "2" }, 3);
    await workbookTables.put("wb_a", ["t_a", "t_never_opened"], 1);
    await workspaces.put("1", WORKSPACE, 1);
  });
});
afterEach(closeDatabase);

async function spend() {
  const counting = (input: AnalysisInput) => {
    analysed.push(input.table.id);
    return analyse(input);
  };
  const view = await spendSeen({ tabId: 1 }, { analyse: counting, spendLineOf, spendOf });
  expect(protocol.getSpend.reply.safeParse(view).success).toBe(true);
  if (view.state !== "ready") throw new Error(view.state);
  return view;
}
const see = (...observations: Observation[]) => observe(observations, FROM_CLAY, NOON);
const usageSeen = () =>
  see({
    kind: "column-usage",
    tableId: "t_b",
    span: SPAN,
    columns: [{ columnId: "f_a", credits: "12.5", actions: "3" }],
  });

it("lists the tables of the tab's workspace, the one seen last first, and what of its workbooks was never read", async () => {
  const { lines, unread, workspaceId } = await spend();
  expect(workspaceId).toBe("1");
  expect(lines.map(({ tableId }) => tableId)).toEqual(["t_b", "t_a"]);
  expect(lines[1]?.address).toBe(`${IN_CLAY}/workbooks/wb_a/tables/t_a`);
  expect(unread).toEqual([expect.stringContaining("1 table of these workbooks not read yet")]);
});

it("says how far the estimates of that workspace were from their bills, and nothing of several workspaces", async () => {
  const compared = { at: 1, credits: { forecast: 100, billed: 104 }, actions: null };
  await inOneTransaction(({ tableHistory }) => tableHistory.put("t_b", { actions: {}, runs: [compared] }, 1));
  expect((await spend()).accuracy).toMatchObject({ runs: 1 });
  url = "https://example.com";
  expect((await spend()).accuracy).toBeNull();
});

it("lists every table where the tab shows no workspace", async () => {
  url = "https://example.com";
  expect((await spend()).lines.map(({ tableId }) => tableId)).toEqual(["t_c", "t_b", "t_a"]);
});

it("shows a bill as soon as Clay's usage page has, and reckons only that table anew", async () => {
  const before = await spend();
  expect(before.lines[0]?.billed.dataCredits).toEqual({ unknown: expect.stringContaining("usage") });
  await usageSeen();
  const { lines } = await spend();
  expect(lines[0]?.billed.dataCredits).toEqual({ low: 12.5, likely: 12.5, high: 12.5 });
  expect(lines[0]?.billedSpan).toEqual({ from: "2026-10-22", to: "2026-11-21" });
  expect(analysed).toEqual(["t_b", "t_a", "t_b"]);
});

it("keeps no line that was made while its table changed", async () => {
  const view = spendSeen(
    { tabId: 1 },
    {
      analyse: (input) => {
        forgetSpend([input.table.id]);
        return analyse(input);
      },
      spendLineOf,
      spendOf,
    },
  );
  expect((await view).state).toBe("ready");
  await spend();
  expect(analysed).toEqual(["t_b", "t_a"]);
});

it("has nothing left when everything is deleted", async () => {
  await spend();
  await forgetEverything();
  expect(await spendSeen({ tabId: 1 }, { analyse, spendLineOf, spendOf })).toEqual({ state: "nothing-seen" });
});
