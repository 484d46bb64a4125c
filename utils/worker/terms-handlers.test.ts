import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { ratesOtherwise } from "../analysis/column-prices/rates-otherwise.ts";
import type { KnownSender } from "../messaging/classify-sender.ts";
import { protocol } from "../messaging/protocol.ts";
import { closeDatabase } from "../storage/database.ts";
import { deleteEverything } from "../storage/delete-everything.ts";
import { inOneTransaction } from "../storage/repositories.ts";
import { loadTable } from "./load-table.ts";
import { letNobodyListen } from "./nobody-listens.ts";
import { TABLE, WORKSPACE } from "./sample.ts";
import { setTerms, termsOfTab } from "./terms-handlers.ts";

const URL_OF_TABLE = "https://app.clay.com/workspaces/1/workbooks/wb_a/tables/t_a/views/gv_a";
let url: string | undefined;

beforeEach(async () => {
  letNobodyListen(fakeBrowser.runtime);
  await deleteEverything();
  url = URL_OF_TABLE;
  Object.assign(fakeBrowser.tabs, {
    query: async () => [],
    get: async () => ({ id: 1, url }),
  });
  await inOneTransaction(async ({ tables, workspaces }) => {
    await tables.put("t_a", TABLE, 1);
    await workspaces.put("1", WORKSPACE, 1);
  });
});
afterEach(closeDatabase);

const PAGE: KnownSender = { class: "own-page", tabId: null, url: "chrome-extension://a/sidepanel.html" };

const terms = () => termsOfTab({ tabId: 1 }, ratesOtherwise);

describe("what the user sets of prices", () => {
  it("is kept, one by one, beside what counts otherwise", async () => {
    await setTerms({ tabId: 1, changes: { usdPerCredit: "0.031" } }, PAGE, 5);
    await setTerms({ tabId: 1, changes: { era: "modern", asksEra: false } }, PAGE, 6);
    expect(await terms()).toMatchObject({
      workspaceId: "1",
      set: { era: "modern", asksEra: false, usdPerCredit: "0.031", usdPerAction: null, aiMarkUp: null },
      otherwise: {
        era: "modern",
        usdPerCredit: { usd: { low: 0.05, likely: 0.05, high: 0.05 }, source: expect.stringContaining("launch tier") },
        aiMarkUp: "0.15",
      },
    });
  });

  it("reaches the analysis, and is taken back with null", async () => {
    const told = () => inOneTransaction(async (all) => (await loadTable(all, "t_a")).prices.terms?.usdPerAction);
    await setTerms({ tabId: 1, changes: { usdPerAction: "0.002" } }, PAGE, 5);
    expect(await told()).toBe("0.002");
    await setTerms({ tabId: 1, changes: { usdPerAction: null } }, PAGE, 6);
    expect(await told()).toBeNull();
  });

  it("keeps what is put in the place of an estimate, and takes one back without the others", async () => {
    const put = (key: string, value: string | null) =>
      setTerms({ tabId: 1, changes: { assumption: { key, value } } }, PAGE, 5);
    await put("t_a/f_email/hits", "0.4");
    await put("t_a/f_email/passes", "0.7");
    await put("t_a/f_email/hits", null);
    expect((await terms())?.set.assumptions).toEqual({ "t_a/f_email/passes": "0.7" });
  });

  it("is set by a content script for its own tab, whatever tab it names", async () => {
    const sender: KnownSender = { class: "content", tabId: 1, url: URL_OF_TABLE };
    await setTerms({ tabId: 99, changes: { usdPerCredit: "0.02" } }, sender, 5);
    expect((await terms())?.set.usdPerCredit).toBe("0.02");
    const nowhere: KnownSender = { class: "content", tabId: null, url: URL_OF_TABLE };
    const refused = setTerms({ tabId: 1, changes: { usdPerCredit: "0.03" } }, nowhere, 6);
    await expect(refused).rejects.toMatchObject({ code: "table-not-in-tab" });
  });

  it("is set by a page of ours for the workspace of the table that it names, and never so by a content script", async () => {
    await inOneTransaction(async ({ tables }) => {
      await tables.put("t_other", { ...TABLE, id: "t_other", workspaceId: "2" }, 1);
    });
    const keptIn = (id: string) =>
      inOneTransaction(async ({ userTerms }) => (await userTerms.get(id))?.value.usdPerCredit ?? null);
    const change = { tabId: 1, tableId: "t_other", changes: { usdPerCredit: "0.02" } };
    await setTerms(change, { class: "content", tabId: 1, url: URL_OF_TABLE }, 5);
    expect([await keptIn("1"), await keptIn("2")]).toEqual(["0.02", null]);
    await setTerms({ ...change, changes: { usdPerCredit: "0.03" } }, PAGE, 6);
    expect([await keptIn("1"), await keptIn("2")]).toEqual(["0.02", "0.03"]);
    const unread = setTerms({ ...change, tableId: "t_gone" }, PAGE, 7);
    await expect(unread).rejects.toMatchObject({ code: "table-not-in-tab" });
  });

  it("prices a provider on the user's own contract, and takes it back without the others", async () => {
    const price = (providerId: string, usd: string | null) =>
      setTerms(
        { tabId: 1, changes: { providerPrice: { providerId, price: usd === null ? null : { usd, per: "find" } } } },
        PAGE,
        5,
      );
    await price("findymail", "0.012");
    await price("hunter", "0.02");
    await price("hunter", null);
    const { prices } = await inOneTransaction((all) => loadTable(all, "t_a"));
    expect(prices.terms?.providerPrices).toEqual({ findymail: { usd: "0.012", per: "find" } });
  });

  it("prices one meter of an action beside the other, and forgets the action with its last meter", async () => {
    const price = (meter: "credits" | "actions", value: string | null) =>
      setTerms({ tabId: 1, changes: { meterPrice: { key: "p/find-email", meter, value } } }, PAGE, 5);
    const kept = async () => (await terms())?.set.actionPrices;
    await price("credits", "0.7");
    await price("actions", "2");
    expect(await kept()).toEqual({ "p/find-email": { credits: "0.7", actions: "2" } });
    await price("credits", null);
    expect(await kept()).toEqual({ "p/find-email": { credits: null, actions: "2" } });
    await price("actions", null);
    expect(await kept()).toEqual({});
  });

  it("prices one action after another, and takes one back without the others", async () => {
    const price = (key: string, credits: string | null) =>
      setTerms(
        { tabId: 1, changes: { actionPrice: { key, price: credits === null ? null : { credits, actions: null } } } },
        PAGE,
        5,
      );
    await price("p/find-email", "0.7");
    await price("p/find-phone", "9");
    await price("p/find-email", null);
    await setTerms({ tabId: 1, changes: { usdPerCredit: "0.031" } }, PAGE, 6);
    expect((await terms())?.set).toMatchObject({
      usdPerCredit: "0.031",
      actionPrices: { "p/find-phone": { credits: "9", actions: null } },
    });
    expect(Object.keys((await terms())?.set.actionPrices ?? {})).toEqual(["p/find-phone"]);
  });

  it("goes with everything else that is deleted", async () => {
    await setTerms({ tabId: 1, changes: { usdPerCredit: "0.031" } }, PAGE, 5);
    await deleteEverything();
    expect(await inOneTransaction(({ userTerms }) => userTerms.count())).toBe(0);
  });

  it("is refused where the tab shows no table that was read", async () => {
    url = URL_OF_TABLE.replace("t_a", "t_b");
    await expect(setTerms({ tabId: 1, changes: { usdPerCredit: "0.031" } }, PAGE, 5)).rejects.toMatchObject({
      code: "table-not-in-tab",
    });
    expect(await terms()).toBeNull();
    url = undefined;
    expect(await terms()).toBeNull();
  });
});

describe("a price in a message", () => {
  it.each([["0", "-0.05", "1001", "5 cents", "0,05", "", "1e-2"]].flat())(
    "is refused when it is %j",
    (usdPerCredit) => {
      expect(protocol.setTerms.request.safeParse({ tabId: 1, changes: { usdPerCredit } }).success).toBe(false);
    },
  );

  it.each(["0.05", "0.00225", "1000", null])("is taken when it is %j", (usdPerCredit) => {
    expect(protocol.setTerms.request.safeParse({ tabId: 1, changes: { usdPerCredit } }).success).toBe(true);
  });

  it.each([
    [{ credits: null, actions: null }, false],
    [{ credits: "-1", actions: null }, false],
    [{ credits: "0,5", actions: null }, false],
    [{ credits: "0", actions: "1" }, true],
    [{ credits: null, actions: "2" }, true],
    [null, true],
  ])("of one action, %j, is taken: %s", (price, isTaken) => {
    const changes = { actionPrice: { key: "p/find-email", price } };
    expect(protocol.setTerms.request.safeParse({ tabId: 1, changes }).success).toBe(isTaken);
  });
});
