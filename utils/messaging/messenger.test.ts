import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import type { RawSender } from "./classify-sender.ts";
import { REPLY_LIMIT_MS } from "./delivery.ts";
import { onMessage, sendMessage } from "./messenger.ts";
import type { Request, TableView } from "./protocol.ts";

const CLAY = "https://app.clay.com/workspaces/1/workbooks/wb_a/tables/t_a/views/gv_a";
const CONTENT: RawSender = { id: "test-extension-id", url: CLAY, tab: { id: 7, url: CLAY } };
const POPUP: RawSender = { id: "test-extension-id", url: "chrome-extension://test-extension-id/popup.html" };
const NOT_A_TABLE: TableView = { state: "not-a-table" };

type Reply = (reply: unknown) => void;
const arrive = fakeBrowser.runtime.onMessage.trigger as unknown as (
  message: unknown,
  sender: RawSender,
  reply: Reply,
) => Promise<unknown>;

/**
 * The fake browser knows no sender and no callbacks, so this stands in for Chrome's delivery: JSON in, JSON out, the
 * sender made by the browser.
 */
function deliverAs(sender: RawSender | null) {
  const deliver = (message: unknown, callback: Reply) => {
    if (sender === null) return callback(undefined);
    const overTheWire = JSON.parse(JSON.stringify(message));
    void arrive(overTheWire, sender, (reply) => callback(JSON.parse(JSON.stringify(reply))));
  };
  // The fake browser fills what it lacks with functions that throw, and the library reads any lastError as a failure.
  Object.assign(fakeBrowser.runtime, { lastError: undefined });
  fakeBrowser.runtime.sendMessage = deliver as typeof fakeBrowser.runtime.sendMessage;
  fakeBrowser.tabs.sendMessage = ((_tab: number, message: unknown, _options: unknown, callback: Reply) =>
    deliver(message, callback)) as unknown as typeof fakeBrowser.tabs.sendMessage;
}

const cleanups: (() => void)[] = [];
const answer: typeof onMessage = (name, handler) => {
  const stop = onMessage(name, handler);
  cleanups.push(stop);
  return stop;
};

beforeEach(() => {
  fakeBrowser.runtime.id = "test-extension-id";
  deliverAs(CONTENT);
});

afterEach(() => {
  vi.useRealTimers();
  for (const cleanup of cleanups.splice(0)) cleanup();
});

describe("messenger", () => {
  it("hands the parsed request and the classified sender to the handler, and its reply back", async () => {
    const seen = vi.fn(() => NOT_A_TABLE);
    answer("getTableView", seen);
    await expect(sendMessage("getTableView", { tableId: "t_a" })).resolves.toEqual(NOT_A_TABLE);
    expect(seen).toHaveBeenCalledWith({ tableId: "t_a" }, { class: "content", tabId: 7, url: CLAY });
  });

  it("runs the handler in the turn in which the message arrives, so that a user gesture survives", () => {
    const open = vi.fn(() => null);
    answer("openSidePanel", open);
    const message = { id: 1, type: "openSidePanel", timestamp: 1, data: { tabId: null, shows: "report" } };
    void arrive(message, CONTENT, () => {});
    expect(open).toHaveBeenCalledOnce();
  });

  it("refuses a class that the table does not name, and does not run the handler", async () => {
    const handler = vi.fn(() => NOT_A_TABLE);
    answer("getTabView", handler);
    await expect(sendMessage("getTabView", { tabId: 1 })).rejects.toMatchObject({ code: "message-sender-refused" });
    answer("getTableView", handler);
    deliverAs(POPUP);
    await expect(sendMessage("getTableView", { tableId: "t_a" })).rejects.toMatchObject({
      code: "message-sender-refused",
    });
    expect(handler).not.toHaveBeenCalled();
  });

  it("refuses a sender that is nobody of ours", async () => {
    const handler = vi.fn(() => null);
    answer("observe", handler);
    deliverAs({ id: "test-extension-id", url: "https://example.com/", tab: { id: 1 } });
    await expect(sendMessage("observe", [])).rejects.toMatchObject({ code: "message-sender-refused" });
    expect(handler).not.toHaveBeenCalled();
  });

  it("refuses a request that the schema does not accept, without quoting it", async () => {
    const handler = vi.fn(() => null);
    answer("observe", handler);
    const wrong = [{ kind: "row-count", tableId: "t_a", rows: "SECRET" }] as unknown as Request<"observe">;
    const failure = await sendMessage("observe", wrong).catch((error: Error) => error);
    expect(failure).toMatchObject({ code: "message-request-malformed" });
    expect(`${(failure as Error).message}${(failure as Error).stack}`).not.toContain("SECRET");
    expect(handler).not.toHaveBeenCalled();
  });

  it("sends a failing handler's code and nothing else of the failure", async () => {
    answer("getTableView", () => {
      throw new Error("SECRET");
    });
    const failure = await sendMessage("getTableView", { tableId: "t_a" }).catch((error: Error) => error);
    expect(failure).toMatchObject({ code: "handler-failed" });
    expect((failure as Error).message).not.toContain("SECRET");
  });

  it("refuses a reply that is not what the table says", async () => {
    answer("getTableView", () => ({ state: "ready" }) as TableView);
    await expect(sendMessage("getTableView", { tableId: "t_a" })).rejects.toMatchObject({
      code: "message-reply-malformed",
    });
  });

  it("says so when nobody answers", async () => {
    deliverAs(null);
    await expect(sendMessage("observe", [])).rejects.toMatchObject({ code: "message-nobody-answered" });
  });

  it("gives up waiting after the limit", async () => {
    vi.useFakeTimers();
    answer("observe", () => new Promise<null>(() => {}));
    const outcome = expect(sendMessage("observe", [])).rejects.toMatchObject({ code: "message-no-reply-in-time" });
    await vi.advanceTimersByTimeAsync(REPLY_LIMIT_MS);
    await outcome;
  });

  it("leaves no timer behind when the reply came", async () => {
    vi.useFakeTimers();
    answer("observe", () => null);
    await sendMessage("observe", []);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("knows that its extension was replaced under it", async () => {
    fakeBrowser.runtime.id = undefined as unknown as string;
    await expect(sendMessage("observe", [])).rejects.toMatchObject({ code: "extension-replaced" });
  });

  it("reaches a tab's content scripts when a tab is named, from the worker only", async () => {
    const heard = vi.fn(() => null);
    answer("tableChanged", heard);
    deliverAs({ id: "test-extension-id", url: "chrome-extension://test-extension-id/background.js" });
    await sendMessage("tableChanged", { tableId: "t_a" }, { tabId: 7 });
    expect(heard).toHaveBeenCalledWith({ tableId: "t_a" }, expect.objectContaining({ class: "worker", tabId: null }));
    deliverAs(CONTENT);
    await expect(sendMessage("tableChanged", { tableId: "t_a" }, { tabId: 7 })).rejects.toMatchObject({
      code: "message-sender-refused",
    });
  });
});
