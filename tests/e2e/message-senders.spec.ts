import type { Page, Worker } from "@playwright/test";
import type { Browser } from "wxt/browser";
import { contentScriptOf, type Message, send } from "../browser/content-script.ts";
import { openExtensionPage } from "../browser/extension-page.ts";
import { expect, test } from "../browser/fixtures.ts";

// What the functions below find when they run inside the extension's contexts.
declare const chrome: { runtime: typeof Browser.runtime; tabs: typeof Browser.tabs };

const REFUSED = { res: { ok: false, code: "message-sender-refused" } };
const MALFORMED = { res: { ok: false, code: "message-request-malformed" } };

test("the worker answers each context only what the protocol lets it ask", async ({ clay, extensionId }) => {
  const page = await clay.open("clean-table");
  const fettle = await openExtensionPage(page, extensionId);
  const tableId = clay.state.byKey("clean-table").table.id;
  const tabId = await fettle.tabAt(clay.addressOf("clean-table"));
  const asContent = await contentScriptOf(page);
  const asPage = (message: Message) => fettle.page.evaluate(send, message);

  await expect(asContent({ type: "getTableView", data: { tableId } })).resolves.toMatchObject({ res: { ok: true } });
  await expect(asContent({ type: "observe", data: [] })).resolves.toEqual({ res: { ok: true, value: null } });
  expect(await asContent({ type: "observe", data: [{ kind: "row-count", tableId, rows: "9" }] })).toEqual(MALFORMED);
  const other = clay.state.byKey("outbound-prospects").table.id;
  expect(await asContent({ type: "getTableView", data: { tableId: other } })).toEqual({
    res: { ok: false, code: "table-not-in-tab" },
  });
  expect(await asContent({ type: "getTabView", data: { tabId } })).toEqual(REFUSED);

  expect(await asPage({ type: "getTabView", data: { tabId } })).toMatchObject({ res: { ok: true } });
  expect(await asPage({ type: "getTableView", data: { tableId } })).toEqual(REFUSED);
  expect(await asPage({ type: "observe", data: [] })).toEqual(REFUSED);
  expect(await page.evaluate(() => typeof chrome?.runtime?.sendMessage)).toBe("undefined");
});

test("surfaces take news from the worker alone", async ({ clay, extensionId, worker }) => {
  const page = await clay.open("clean-table");
  const fettle = await openExtensionPage(page, extensionId);
  const tabId = await fettle.tabAt(clay.addressOf("clean-table"));
  const news = { type: "tableChanged", data: { tableId: clay.state.byKey("clean-table").table.id } };
  const taken = { res: { ok: true, value: null } };

  await expect.poll(() => sendToTab(worker, tabId, news)).toEqual(taken);
  expect(await sendToTab(fettle.page, tabId, news)).toEqual(REFUSED);
  expect(await worker.evaluate(send, news)).toEqual(taken);
});

function sendToTab(from: Page | Worker, tabId: number, message: Message): Promise<unknown> {
  const tell = ([tab, news]: [number, Message]) => chrome.tabs.sendMessage(tab, { id: 1, timestamp: 1, ...news });
  const argument: [number, Message] = [tabId, message];
  // A tab whose overlay does not listen yet makes Chromium reject.
  return (from as Page).evaluate(tell, argument).catch(String);
}
