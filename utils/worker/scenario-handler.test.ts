import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { estimateScenario } from "../analysis/scenarios/scenarios.ts";
import type { KnownSender } from "../messaging/classify-sender.ts";
import { protocol } from "../messaging/protocol.ts";
import { closeDatabase } from "../storage/database.ts";
import { deleteEverything } from "../storage/delete-everything.ts";
import { keyOf } from "../storage/kinds.ts";
import { inOneTransaction } from "../storage/repositories.ts";
import { letNobodyListen } from "./nobody-listens.ts";
import { TABLE, WORKSPACE } from "./sample.ts";
import { scenarioOfTab } from "./scenario-handler.ts";

const URL_OF_TABLE = "https://app.clay.com/workspaces/1/workbooks/wb_a/tables/t_a/views/gv_a";
const PAGE: KnownSender = { class: "own-page", tabId: null, url: "chrome-extension://a/sidepanel.html" };
let url: string | undefined;

beforeEach(async () => {
  letNobodyListen(fakeBrowser.runtime);
  await deleteEverything();
  url = URL_OF_TABLE;
  Object.assign(fakeBrowser.tabs, { query: async () => [], get: async () => ({ id: 1, url }) });
  await inOneTransaction(async ({ tables, workspaces, rowCounts, runStatuses, viewCounts }) => {
    await tables.put("t_a", TABLE, 1);
    await workspaces.put("1", WORKSPACE, 1);
    await rowCounts.put("t_a", 100, 1);
    await runStatuses.put("t_a", { f_a: { SUCCESS: 60 } }, 1);
    await viewCounts.put(keyOf("t_a", "gv_a"), { viewRows: 70, tableRows: 100 }, 1);
    await viewCounts.put(keyOf("t_b", "gv_b"), { viewRows: 5, tableRows: 5 }, 1);
  });
});
afterEach(closeDatabase);

const ask = (scenario: string, sender = PAGE, tabId: number | null = 1, tableId?: string) =>
  scenarioOfTab({ tabId, scenario, ...(tableId && { tableId }) }, sender, estimateScenario);

describe("the scenario that a surface asks for", () => {
  it("is that of the table in the tab, part by part, and fits the protocol", async () => {
    const estimate = await ask("new-40");
    expect(estimate).toMatchObject({ scenario: "new-40", rows: { likely: 40 }, breakdown: { label: "Leads" } });
    expect(protocol.getScenario.reply.safeParse(estimate).success).toBe(true);
  });

  it("knows the views of this table that the page has counted, and no other's", async () => {
    // 40 of 100 rows are open, so that 10 of them must be among the 70 of the view.
    expect((await ask("view:gv_a"))?.breakdown?.parts[0]?.rows).toMatchObject({ low: 10, likely: 28, high: 40 });
    expect(await ask("view:gv_b")).toBeNull();
  });

  it("is none where the table has none of that name, or no table is shown", async () => {
    expect(await ask("new-0")).toBeNull();
    expect(await ask("edit:f_gone")).toBeNull();
    url = "https://app.clay.com/workspaces/1/home";
    expect(await ask("next-run")).toBeNull();
  });

  it("is that of its own tab for a content script, whichever tab it names", async () => {
    const content: KnownSender = { class: "content", tabId: 1, url: URL_OF_TABLE };
    expect(await ask("first-10", content, 7)).toMatchObject({ scenario: "first-10" });
    expect(await ask("first-10", { ...content, tabId: null }, 1)).toBeNull();
  });

  it("is that of any table that a page of ours names, and of no other one for a content script", async () => {
    await inOneTransaction(({ tables }) => tables.put("t_b", { ...TABLE, id: "t_b", name: "Accounts" }, 1));
    const content: KnownSender = { class: "content", tabId: 1, url: URL_OF_TABLE };
    expect((await ask("next-run", PAGE, 1, "t_b"))?.breakdown?.label).toBe("Accounts");
    expect((await ask("next-run", content, 1, "t_b"))?.breakdown?.label).toBe("Leads");
    expect(await ask("next-run", PAGE, 1, "t_gone")).toBeNull();
  });
});
