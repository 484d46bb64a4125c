import type { BrowserContext, Page, Worker } from "@playwright/test";
import { expect, test } from "../browser/fixtures.ts";

/** Opens one of our own pages in a tab, about the tab that shows Clay. */
async function openAbout(context: BrowserContext, worker: Worker, id: string, file: string): Promise<Page> {
  const tabId = await worker.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { tabs: { query: (what: object) => Promise<{ id: number }[]> } };
    };
    return (await chrome.tabs.query({ url: "https://app.clay.com/*" }))[0]?.id;
  });
  const page = await context.newPage();
  await page.goto(`chrome-extension://${id}/${file}?tab=${tabId}`);
  return page;
}

test("the popup tells what the next run costs and what to fix", async ({ clay, context, worker, extensionId }) => {
  const clayPage = await clay.open("outbound-prospects");
  await clayPage.locator('[data-fettle="badge"][data-state="ready"]').waitFor();
  const popup = await openAbout(context, worker, extensionId, "popup.html");
  await expect(popup.getByRole("heading", { level: 1 })).toHaveText("Outbound prospects");
  await expect(popup.locator('[data-fettle="totals"]')).toContainText("estimate");
  await expect(popup.locator('[data-fettle="totals"]')).toContainText("data credits");
  await expect(popup.locator('[data-fettle="findings-proven"]')).toContainText("Find work email");
});

test("the switch takes the marks out of Clay and leaves the badge", async ({ clay, context, worker, extensionId }) => {
  const clayPage = await clay.open("outbound-prospects");
  await expect(clayPage.locator('[data-fettle="chip"]').first()).toBeVisible();
  const popup = await openAbout(context, worker, extensionId, "popup.html");
  await popup.getByRole("switch", { name: "Show marks in Clay" }).click();
  await expect(clayPage.locator('[data-fettle="chip"]')).toHaveCount(0);
  await expect(clayPage.locator('[data-fettle="badge"]')).toHaveCount(1);
  await popup.reload();
  await expect(popup.getByRole("switch", { name: "Show marks in Clay" })).not.toBeChecked();
});

test("the side panel adds the table of columns", async ({ clay, context, worker, extensionId }) => {
  const clayPage = await clay.open("outbound-prospects");
  await clayPage.locator('[data-fettle="badge"][data-state="ready"]').waitFor();
  const panel = await openAbout(context, worker, extensionId, "sidepanel.html");
  const row = panel.getByRole("row", { name: /Find mobile number/ });
  await expect(row).toContainText("runs by hand only");
  await expect(panel.getByRole("row", { name: /Company domain/ })).toHaveCount(0);
});

test("a table without problems says what was checked", async ({ clay, context, worker, extensionId }) => {
  const clayPage = await clay.open("clean-table");
  await clayPage.locator('[data-fettle="badge"][data-state="ready"]').waitFor();
  const popup = await openAbout(context, worker, extensionId, "popup.html");
  await expect(popup.locator('[data-fettle="nothing-wrong"]')).toContainText(/\d+ rules looked at \d+ columns/);
});

test("a tab without a table is told so", async ({ context, worker, extensionId }) => {
  const popup = await openAbout(context, worker, extensionId, "popup.html");
  await expect(popup.locator('[data-fettle="state"]')).toHaveAttribute("data-state", "not-a-table");
});
