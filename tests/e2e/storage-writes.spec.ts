import type { Worker } from "@playwright/test";
import type { Observation } from "../../utils/model/observation.ts";
import { contentScriptOf } from "../browser/content-script.ts";
import { endWorker } from "../browser/end-worker.ts";
import { openExtensionPage } from "../browser/extension-page.ts";
import { type Clay, expect, test } from "../browser/fixtures.ts";
import { holdAfterKeeping, holdAtUpgrade } from "../browser/hold-database.ts";
import { keptByOrigin } from "../browser/kept-data.ts";

const KEY = "outbound-prospects";
const KEPT = { res: { ok: true, value: null } };

/** One message of the bridge whose observations go to several stores, one of them twice. `round` is in each of them. */
function series(tableId: string, round: number): Observation[] {
  const saved = { kind: "table-settings", tableId, isAutoRunOn: null, keepsExistingResults: null } as const;
  const action = { displayName: "Any", providerType: null, requiresOwnKey: false };
  const pricing = { legacy: null, modern: null };
  return [
    { ...saved, name: `first ${round}` },
    { kind: "row-count", tableId, rows: 1_000 + round },
    {
      kind: "catalogue",
      workspaceId: "1",
      actions: ["a", "b"].map((key) => ({ ...action, pricing, key, packageId: `p${round}` })),
    },
    { kind: "drift", drift: { endpoint: "table", path: `round ${round}` } },
    { kind: "view-count", tableId, viewId: "gv_a", count: { viewRows: round, tableRows: null } },
    { ...saved, name: `Round ${round}` },
  ];
}

async function setUp(clay: Clay, worker: Worker, extensionId: string) {
  const page = await clay.open(KEY);
  await page.locator('[data-fettle="badge"][data-state="ready"]').waitFor();
  const fettle = await openExtensionPage(page, extensionId);
  const tabId = await fettle.tabAt(clay.addressOf(KEY));
  const tableId = clay.state.byKey(KEY).table.id;
  const ask = await contentScriptOf(page);
  return {
    page,
    fettle,
    tabId,
    send: (round: number) => ask({ type: "observe", data: series(tableId, round) }),
    kept: () => keptByOrigin(fettle.page),
    /** Starts a worker that has not opened its database: what wakes it is refused. Playwright's worker is whichever runs. */
    wake: async () => {
      await ask({ type: "getTabView", data: { tabId } });
      return worker;
    },
    end: () => endWorker(fettle.page, extensionId),
  };
}

test("what was kept stays when the worker ends before it could tell, and the surfaces show it", async ({
  clay,
  worker,
  extensionId,
}) => {
  const { page, fettle, tabId, send, kept, wake, end } = await setUp(clay, worker, extensionId);
  await end();
  const { isHeld } = await holdAfterKeeping(await wake());
  void send(1).catch(() => null);
  await isHeld;
  // What the page still had to say may be held first.
  await expect.poll(kept).toContain("Round 1");
  await end();
  expect(await kept()).toContain("Round 1");
  expect(await fettle.viewOf(tabId)).toMatchObject({ state: "ready", report: { name: "Round 1" } });
  expect(await send(2)).toEqual(KEPT);
  await page.locator('[data-fettle="badge"]').click();
  await expect(page.locator('[data-fettle="popover"] h1')).toHaveText("Round 2");
});

test("a database that is not finished when its worker ends is made anew by the next one", async ({
  clay,
  context,
  worker,
  extensionId,
}) => {
  const { page, fettle, send, kept, wake, end } = await setUp(clay, worker, extensionId);
  const session = await fettle.page.context().newCDPSession(fettle.page);
  await end();
  await wake();
  // Before the clearing, so that no message of the page finds an upgrade that is not held.
  const { isHeld } = await holdAtUpgrade(worker);
  await session.send("Storage.clearDataForOrigin", {
    origin: `chrome-extension://${extensionId}`,
    storageTypes: "indexeddb",
  });
  void send(1).catch(() => null);
  await isHeld;
  // Whatever the page still had to say would start the next worker at once, which would make the database before anybody looked.
  await page.close();
  await end();
  expect(await fettle.page.evaluate(async () => (await indexedDB.databases()).map(({ version }) => version))).toEqual(
    [],
  );
  const next = await context.newPage();
  await next.goto(clay.addressOf(KEY));
  await expect(next.locator('[data-fettle="badge"]')).toHaveAttribute("data-state", "ready");
  expect(await kept()).not.toContain("ound 1");
});
