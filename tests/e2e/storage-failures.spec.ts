import type { Page } from "@playwright/test";
import { putRaw, storedRecords } from "../browser/database.ts";
import { type ExtensionPage, openExtensionPage } from "../browser/extension-page.ts";
import { expect, test } from "../browser/fixtures.ts";

const KEY = "outbound-prospects";

async function openBoth(clay: { open(key: string): Promise<Page>; addressOf(key: string): string }, id: string) {
  const page = await clay.open(KEY);
  await page.locator('[data-fettle="badge"][data-state="ready"]').waitFor();
  const fettle = await openExtensionPage(page, id);
  const tabId = await fettle.tabAt(clay.addressOf(KEY));
  return { page, fettle, tabId };
}

async function showPopup(fettle: ExtensionPage, tabId: number, file = "popup.html"): Promise<Page> {
  await fettle.page.goto(new URL(`${file}?tab=${tabId}`, fettle.page.url()).href);
  return fettle.page;
}

/** Opens the database at a version, or the present one, and holds it until the page goes elsewhere. */
async function holdDatabase(page: Page, version: number): Promise<void> {
  await page.evaluate(async (wanted) => {
    const open = indexedDB.open("fettle", wanted);
    await new Promise((resolve, reject) => Object.assign(open, { onsuccess: resolve, onerror: reject }));
    Object.assign(globalThis, { held: open.result });
  }, version);
}

test("a database from the future is told of and left as it is, until the user deletes it", async ({
  clay,
  extensionId,
}) => {
  const { fettle, tabId } = await openBoth(clay, extensionId);
  const before = await storedRecords(fettle.page, "tables");
  await holdDatabase(fettle.page, 99);
  for (const file of ["popup.html", "sidepanel.html"]) {
    const surface = await showPopup(fettle, tabId, file);
    await expect(surface.locator('[data-fettle="state"][data-state="failed"]')).toContainText(
      "newer version of Fettle",
    );
  }
  expect(await storedRecords(fettle.page, "tables")).toEqual(before);
  await fettle.page.getByRole("button", { name: "Delete what Fettle has kept" }).click();
  await fettle.page.getByRole("button", { name: "Delete everything" }).click();
  await expect(fettle.page.locator('[data-fettle="state"]')).toHaveAttribute("data-state", "nothing-captured");
});

test("records that the browser evicted are asked for anew", async ({ clay, context, extensionId }) => {
  const { page, fettle, tabId } = await openBoth(clay, extensionId);
  const session = await context.newCDPSession(page);
  await session.send("Storage.clearDataForOrigin", {
    origin: `chrome-extension://${extensionId}`,
    storageTypes: "indexeddb",
  });
  const popup = await showPopup(fettle, tabId);
  await expect(popup.locator('[data-fettle="state"]')).toContainText("Reload this tab");
  await page.reload();
  await expect(popup.getByRole("heading", { level: 1 })).toHaveText("Outbound prospects");
});

test("a record that no longer parses is thrown away and read again", async ({ clay, extensionId }) => {
  const { page, fettle, tabId } = await openBoth(clay, extensionId);
  const { id } = clay.state.byKey("outbound-prospects").table;
  expect(Object.keys(await storedRecords(fettle.page, "tables"))).toContain(id);
  await putRaw(fettle.page, "tables", { key: id, seenAt: 1, value: { columns: "gone" } });
  await putRaw(fettle.page, "accounts", { key: "1", seenAt: "never", value: 7 });
  const popup = await showPopup(fettle, tabId);
  await expect(popup.locator('[data-fettle="state"]')).toContainText("Reload this tab");
  await page.reload();
  await expect(popup.getByRole("heading", { level: 1 })).toHaveText("Outbound prospects");
});
