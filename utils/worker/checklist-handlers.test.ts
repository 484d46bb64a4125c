import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { analyse } from "../analysis.ts";
import { protocol } from "../messaging/protocol.ts";
import type { ChecklistReach } from "../model/checklist.ts";
import type { Table } from "../model/table.ts";
import { closeDatabase } from "../storage/database.ts";
import { deleteEverything } from "../storage/delete-everything.ts";
import { inOneTransaction } from "../storage/repositories.ts";
import { checklistOf, markChecklistStep, noteOnProvider, setProviderPrice } from "./checklist-handlers.ts";
import { MOST_TABLES } from "./checklist-scope.ts";
import { openLink } from "./clay-tabs.ts";
import { letNobodyListen } from "./nobody-listens.ts";
import { TABLE, WORKSPACE } from "./sample.ts";

const IN_CLAY = "https://app.clay.com/workspaces/1";
const place = { workspaceId: "1", providerId: "findymail" };
// Made of pieces, so that no scanner of this repository takes it for a key.
const KEY_LIKE = ["sk", "live", "4f9a8b7c6d5e4f3a2b1c"].join("_");

let url: string | undefined;
let opened: unknown[] = [];

const tableCalled = (id: string, workbookId: string | null): Table => ({
  ...TABLE,
  id,
  name: `Table ${id}`,
  workbookId,
});

beforeEach(async () => {
  await deleteEverything();
  url = `${IN_CLAY}/workbooks/wb_a/tables/t_a/views/gv_a`;
  opened = [];
  letNobodyListen(fakeBrowser.runtime);
  Object.assign(fakeBrowser.tabs, {
    query: async () => [],
    get: async () => ({ id: 1, url }),
    update: async (...told: unknown[]) => opened.push(["update", ...told]),
    create: async (told: unknown) => opened.push(["create", told]),
  });
  await inOneTransaction(async ({ tables, workspaces }) => {
    await tables.put("t_a", tableCalled("t_a", "wb_a"), 1);
    await tables.put("t_b", tableCalled("t_b", "wb_a"), 2);
    await tables.put("t_c", tableCalled("t_c", "wb_b"), 3);
    await workspaces.put("1", WORKSPACE, 1);
  });
});
afterEach(closeDatabase);

const asked = (reach: ChecklistReach = "table", tableId: string | null = null) =>
  checklistOf({ tabId: 1, tableId, reach }, analyse);

async function ready(...question: Parameters<typeof asked>) {
  const view = await asked(...question);
  if (view.state !== "ready") throw new Error("nothing seen");
  return view;
}

const findymail = async () => (await ready()).checklist.groups.find(({ providerId }) => providerId === "findymail");
const marksKept = () => inOneTransaction(({ checklistMarks }) => checklistMarks.all());

describe("what the checklist is about", () => {
  it.each<[ChecklistReach, number]>([
    ["table", 1],
    ["workbook", 2],
    ["seen", 3],
  ])("is the %s of the tab: %i tables", async (reach, tables) => {
    const view = await ready(reach);
    expect(view).toMatchObject({ reach, reaches: ["table", "workbook", "seen"], tableId: "t_a" });
    expect(view.looked).toEqual({ tables, columns: tables });
  });

  it("stays with the last table while the tab shows another page of its workspace, or another site", async () => {
    url = `${IN_CLAY}/settings/account`;
    expect(await ready("table", "t_a")).toMatchObject({ reach: "table", tableId: "t_a" });
    url = undefined;
    expect(await ready("table", "t_a")).toMatchObject({ reach: "table", tableId: "t_a" });
  });

  it("lets the last table go when the tab shows another workspace, of which nothing was read", async () => {
    url = "https://app.clay.com/workspaces/2/home";
    expect(await asked("table", "t_a")).toEqual({ state: "nothing-seen" });
  });

  it("is everything seen where the tab shows no table, or one that was not read, which it says", async () => {
    url = `${IN_CLAY}/home`;
    expect(await ready()).toMatchObject({ reach: "seen", reaches: ["seen"], tableId: null, leftOut: [] });
    url = `${IN_CLAY}/workbooks/wb_a/tables/t_new`;
    expect((await ready()).leftOut).toEqual(["The table in this tab was not read yet: reload the tab."]);
  });

  it("tells of a workbook's tables that were not read", async () => {
    await inOneTransaction(({ workbookTables }) => workbookTables.put("wb_a", ["t_a", "t_b", "t_x"], 1));
    expect((await ready("workbook")).leftOut).toEqual(["1 table of this workbook not read yet: open it in Clay."]);
  });

  it("holds the tables that were seen last, and tells how many it leaves out", async () => {
    await inOneTransaction(async ({ tables }) => {
      for (let count = 0; count < MOST_TABLES; count += 1) {
        await tables.put(`t_${count}`, { ...tableCalled(`t_${count}`, null), columns: [] }, 10);
      }
    });
    const view = await ready("seen");
    expect(view.looked).toEqual({ tables: MOST_TABLES, columns: 0 });
    expect(view.leftOut).toEqual([`3 tables seen longer ago than the last ${MOST_TABLES}.`]);
  });

  it("says when the connections were seen, and that they never were", async () => {
    expect((await ready()).connectionsSeenAt).toBeNull();
    await inOneTransaction(({ accounts }) => accounts.put("1", [], 7));
    expect((await ready()).connectionsSeenAt).toBe(7);
  });
});

describe("ticks and notes", () => {
  it("are kept with their provider, and a tick can be taken back", async () => {
    await markChecklistStep({ ...place, stepId: "funding", isDone: true }, 5);
    await noteOnProvider({ ...place, note: "  Contract ends in May " }, 6);
    const group = await findymail();
    expect(group?.note).toBe("Contract ends in May");
    expect(group?.steps.filter(({ isDone }) => isDone).map(({ id }) => id)).toEqual(["funding"]);
    await markChecklistStep({ ...place, stepId: "funding", isDone: false }, 7);
    expect((await findymail())?.steps.filter(({ isDone }) => isDone)).toEqual([]);
    expect((await findymail())?.note).toBe("Contract ends in May");
  });

  it("refuse what looks like a key, and nothing of it is kept", async () => {
    await noteOnProvider({ ...place, note: "before" }, 5);
    await expect(noteOnProvider({ ...place, note: `key: ${KEY_LIKE}` }, 6)).rejects.toMatchObject({
      code: "note-looks-like-key",
    });
    expect(await marksKept()).toMatchObject([{ value: { note: "before" } }]);
  });

  it("go with everything else that is deleted", async () => {
    await markChecklistStep({ ...place, stepId: "funding", isDone: true }, 5);
    await deleteEverything();
    expect(await marksKept()).toEqual([]);
  });

  it("are refused when they are longer than may be kept", () => {
    const fits = (note: string) => protocol.noteOnProvider.request.safeParse({ ...place, note }).success;
    expect([fits("a".repeat(500)), fits("a".repeat(501))]).toEqual([true, false]);
  });
});

describe("a provider's contract price", () => {
  it("reaches the checklist, leaves the other terms alone, and is taken back with null", async () => {
    await setProviderPrice({ ...place, providerId: "hunter", price: { usd: "0.02", per: "run" } }, 4);
    await setProviderPrice({ ...place, price: { usd: "0.01", per: "find" } }, 5);
    expect((await findymail())?.ownPrice).toContain("as you typed it");
    expect((await ready()).prices).toEqual({
      findymail: { usd: "0.01", per: "find" },
      hunter: { usd: "0.02", per: "run" },
    });
    await setProviderPrice({ ...place, price: null }, 6);
    expect((await ready()).prices).toEqual({ hunter: { usd: "0.02", per: "run" } });
  });

  it.each(["-1", "1001", "1e2", "$3"])("is refused when it is %j", (usd) => {
    const request = { ...place, price: { usd, per: "find" } };
    expect(protocol.setProviderPrice.request.safeParse(request).success).toBe(false);
  });
});

describe("a link", () => {
  const clays = `${IN_CLAY}/settings/account`;
  const theirs = "https://provider.example/keys";

  it("to Clay shows in the tab that shows Clay, any other in a new tab", async () => {
    await openLink({ tabId: 1, link: clays });
    await openLink({ tabId: 1, link: theirs });
    expect(opened).toEqual([
      ["update", 1, { url: clays, active: true }],
      ["create", { url: theirs }],
    ]);
  });

  it("to Clay opens a new tab where the tab shows another site", async () => {
    url = undefined;
    await openLink({ tabId: 1, link: clays });
    expect(opened).toEqual([["create", { url: clays }]]);
  });

  it("is refused unless it is a page on the web", () => {
    expect(protocol.openLink.request.safeParse({ tabId: 1, link: "javascript:alert(1)" }).success).toBe(false);
  });
});
