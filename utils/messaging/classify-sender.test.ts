import { describe, expect, it } from "vitest";
import { classifySender, type RawSender } from "./classify-sender.ts";

const ID = "abc";
const BASE = "chrome-extension://abc/";
const CLAY = "https://app.clay.com/workspaces/1/workbooks/wb_a/tables/t_a/views/gv_a";

function classify(raw: RawSender) {
  return classifySender({ id: ID, ...raw }, ID, BASE);
}

describe("classifySender", () => {
  it("knows a content script of the Clay app by its tab and its origin", () => {
    expect(classify({ url: CLAY, origin: "https://app.clay.com", tab: { id: 7, url: CLAY } })).toEqual({
      class: "content",
      tabId: 7,
      url: CLAY,
    });
  });

  it("reads the origin from the address where the browser does not tell it", () => {
    expect(classify({ url: CLAY, tab: { id: 7 } })?.class).toBe("content");
  });

  it("takes the tab's address before the one the script started with, because Clay changes routes without a reload", () => {
    const now = "https://app.clay.com/workspaces/1/workbooks/wb_a/tables/t_b/views/gv_b";
    expect(classify({ url: CLAY, tab: { id: 7, url: now } })?.url).toBe(now);
  });

  it("tells our own pages from the worker", () => {
    expect(classify({ url: `${BASE}popup.html` })).toEqual({
      class: "own-page",
      tabId: null,
      url: `${BASE}popup.html`,
    });
    expect(classify({ url: `${BASE}sidepanel.html?x=1`, tab: { id: 3 } })?.class).toBe("own-page");
    expect(classify({ url: `${BASE}background.js` })?.class).toBe("worker");
    expect(classify({ url: `${BASE}_generated_background_page.html` })?.class).toBe("worker");
  });

  it.each<[string, RawSender]>([
    ["another extension", { id: "other", url: "chrome-extension://other/popup.html" }],
    ["another extension that names our page", { id: "other", url: `${BASE}popup.html` }],
    ["another site", { url: "https://example.com/", tab: { id: 1 } }],
    ["Clay's marketing site", { url: "https://www.clay.com/", tab: { id: 1 } }],
    ["a host that only starts like Clay's", { url: "https://app.clay.com.example.org/", tab: { id: 1 } }],
    ["Clay over plain http", { url: "http://app.clay.com/", tab: { id: 1 } }],
    ["a sandboxed frame of Clay", { url: CLAY, origin: "null", tab: { id: 1 } }],
    ["Clay's address without a tab", { url: CLAY, origin: "https://app.clay.com" }],
    ["a sender without an address", { tab: { id: 1 } }],
    ["a sender whose address is none", { url: "about", tab: { id: 1 } }],
  ])("refuses %s", (_, raw) => {
    expect(classify(raw)).toBeNull();
  });
});
