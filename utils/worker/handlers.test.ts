import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import type { KnownSender } from "../messaging/classify-sender.ts";
import { closeDatabase } from "../storage/database.ts";
import { deleteEverything } from "../storage/delete-everything.ts";
import { panelShowsItem } from "../storage/panel-shows.ts";
import { observe, openPanel, viewOfOwnTable, viewOfTab } from "./handlers.ts";
import { TABLE } from "./sample.ts";
import { unanalysedReport } from "./unanalysed-report.ts";

const addressOf = (tableId: string) => `https://app.clay.com/workspaces/1/workbooks/wb_a/tables/${tableId}/views/gv_a`;
const analyse = () => unanalysedReport(TABLE, "not asked");

let tabs: { id: number; url?: string }[] = [];
let sent: unknown[] = [];

beforeEach(async () => {
  await deleteEverything();
  tabs = [];
  sent = [];
  Object.assign(fakeBrowser.runtime, { lastError: undefined });
  Object.assign(fakeBrowser.tabs, {
    query: async () => tabs,
    get: async (id: number) => {
      const tab = tabs.find((candidate) => candidate.id === id);
      if (tab === undefined) throw new Error("No tab");
      return tab;
    },
    sendMessage: (tabId: number, { type, data }: Sent, _options: unknown, reply: Reply) => {
      sent.push([tabId, type, data]);
      reply({ res: { ok: true, value: null } });
    },
  });
  Object.assign(fakeBrowser.runtime, {
    sendMessage: ({ type, data }: Sent, reply: Reply) => {
      sent.push(["pages", type, data]);
      reply({ res: { ok: true, value: null } });
    },
  });
});
afterEach(closeDatabase);

interface Sent {
  type: string;
  data: unknown;
}
type Reply = (reply: unknown) => void;

function contentIn(tabId: number, tableId: string): KnownSender {
  return { class: "content", tabId, url: addressOf(tableId) };
}

describe("observe", () => {
  it("keeps the observations and tells the tabs that show the table, and our pages, which also show what no tab does", async () => {
    tabs = [
      { id: 1, url: addressOf("t_a") },
      { id: 2, url: addressOf("t_b") },
      { id: 3, url: "https://app.clay.com/workspaces/1/home" },
      { id: 4 },
    ];
    await observe([{ kind: "table", table: TABLE }], contentIn(1, "t_a"), 10);
    await vi.waitFor(() => expect(sent).toHaveLength(3), 5_000);
    expect(sent).toEqual([
      [1, "tableChanged", { tableId: "t_a" }],
      ["pages", "tableChanged", { tableId: "t_a" }],
      ["pages", "checklistChanged", null],
    ]);
    expect(await viewOfTab({ tabId: 1 }, analyse)).toMatchObject({ state: "ready", seenAt: 10 });
  });

  it("tells the tab that something new could not be read, because its view says so", async () => {
    tabs = [{ id: 1, url: addressOf("t_a") }];
    await observe([{ kind: "drift", drift: { endpoint: "table", path: "fields" } }], contentIn(1, "t_a"), 10);
    await vi.waitFor(() => expect(sent).toContainEqual([1, "tableChanged", { tableId: "t_a" }]), 5_000);
  });
});

describe("viewOfOwnTable", () => {
  it("answers for the table of the tab, and refuses another one", async () => {
    tabs = [{ id: 1, url: addressOf("t_a") }];
    const sender = contentIn(1, "t_a");
    await expect(viewOfOwnTable({ tableId: "t_a" }, sender, analyse)).resolves.toMatchObject({ tableId: "t_a" });
    await expect(viewOfOwnTable({ tableId: "t_b" }, sender, analyse)).rejects.toMatchObject({
      code: "table-not-in-tab",
    });
  });

  it("asks the tab when the message's address is older than the route", async () => {
    tabs = [{ id: 1, url: addressOf("t_b") }];
    const view = viewOfOwnTable({ tableId: "t_b" }, contentIn(1, "t_a"), analyse);
    await expect(view).resolves.toMatchObject({ tableId: "t_b" });
  });
});

describe("viewOfTab", () => {
  it.each<[string, { id: number; url?: string }[]]>([
    ["a tab without a table", [{ id: 1, url: "https://app.clay.com/workspaces/1/home" }]],
    ["a tab of another site, whose address the browser does not tell", [{ id: 1 }]],
    ["a tab that is gone", []],
  ])("says for %s that it shows no table", async (_, open) => {
    tabs = open;
    expect(await viewOfTab({ tabId: 1 }, analyse)).toEqual({ state: "not-a-table" });
  });
});

describe("openPanel", () => {
  const open = vi.fn(async (_options: { tabId: number }) => {});

  beforeEach(() => {
    open.mockClear();
    Object.assign(fakeBrowser, { sidePanel: { open }, sidebarAction: undefined });
  });

  it("opens before anything is waited for, in the content script's own tab whatever it names", () => {
    void openPanel({ tabId: 9, shows: "report" }, contentIn(1, "t_a"));
    expect(open).toHaveBeenCalledExactlyOnceWith({ tabId: 1 });
  });

  it("opens in the tab that a page of ours names", async () => {
    await openPanel({ tabId: 9, shows: "report" }, { class: "own-page", tabId: null, url: null });
    expect(open).toHaveBeenCalledExactlyOnceWith({ tabId: 9 });
  });

  it("opens Firefox's sidebar where there is no side panel", async () => {
    const sidebar = vi.fn(async () => {});
    Object.assign(fakeBrowser, { sidePanel: undefined, sidebarAction: { open: sidebar } });
    await openPanel({ tabId: 9, shows: "report" }, { class: "own-page", tabId: null, url: null });
    expect(sidebar).toHaveBeenCalledOnce();
  });

  it("says so when the browser refuses", async () => {
    open.mockRejectedValueOnce(new Error("no user gesture"));
    await expect(openPanel({ tabId: null, shows: "report" }, contentIn(1, "t_a"))).rejects.toMatchObject({
      code: "panel-not-opened",
    });
  });

  it("opens the checklist in a tab where the browser has no panel for it", async () => {
    const create = vi.fn(async (_told: object) => {});
    Object.assign(fakeBrowser.tabs, { create });
    open.mockRejectedValueOnce(new Error("no user gesture"));
    await openPanel({ tabId: null, shows: "checklist" }, contentIn(1, "t_a"));
    expect(create).toHaveBeenCalledExactlyOnceWith({ url: expect.stringMatching(/\/checklist\.html\?tab=1$/) });
  });

  it("tells the panel what the click asked for, also when it is open already", async () => {
    await openPanel({ tabId: null, shows: "checklist" }, contentIn(1, "t_a"));
    expect(await panelShowsItem.getValue()).toBe("checklist");
    await openPanel({ tabId: null, shows: "report" }, contentIn(1, "t_a"));
    expect(await panelShowsItem.getValue()).toBe("report");
  });
});
