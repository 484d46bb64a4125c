import type { Page } from "@playwright/test";
import { openExtensionPage } from "../browser/extension-page.ts";
import { expect, test } from "../browser/fixtures.ts";
import { keptKeys } from "../browser/kept-data.ts";
import { CATALOGUE } from "../clay-stand-in/server/catalogue/actions.ts";

declare global {
  interface Window {
    longTasks: number[];
  }
}

test.use({ behaviour: { catalogueMegabytes: 25 } });

/** Opens the picker, for which the page loads the catalogue, and notes the page's long tasks from there on. */
async function openPicker(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.longTasks = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.longTasks.push(Math.round(duration));
    }).observe({ type: "longtask" });
  });
  const loaded = page.waitForResponse(/\/v3\/actions\?/);
  await page.getByRole("button", { name: "Add enrichment" }).first().click();
  await loaded;
  await expect(page.getByRole("dialog").locator('[data-slot="badge"]').first()).toBeVisible();
}

/** Milliseconds of the page's longest task, for the report alone: how long a task takes is the machine's affair. */
async function tellLongestTask(page: Page): Promise<void> {
  const longest = await page.evaluate(() => Math.max(0, ...window.longTasks));
  test.info().annotations.push({ type: "longest task", description: `${longest} ms` });
}

test("a catalogue of 25 MB is taken whole, and the picker has prices", async ({ clay, extensionId }) => {
  test.slow();
  const page = await clay.open("outbound-prospects");
  await page.locator('[data-fettle="badge"][data-state="ready"]').waitFor();
  const sent = await fetch(`${clay.address}/v3/actions`);
  expect((await sent.text()).length).toBeGreaterThan(25_000_000);
  await openPicker(page);
  // The list begins with kinds of data, which have no price of their own.
  await page.getByPlaceholder("Search for a data point or provider").fill("Find work email");
  const tag = page.locator('[data-fettle="picker-tag"]').filter({ hasText: "Find work email" }).first();
  await expect(tag).toContainText(/\$0\.\d+|per (row|result)/, { timeout: 15_000 });
  const fettle = await openExtensionPage(page, extensionId);
  const kept = async () => (await keptKeys(fettle.page)).catalogue?.length;
  await expect.poll(kept, { timeout: 15_000 }).toBe(CATALOGUE.length);
  await tellLongestTask(page);
  expect((await keptKeys(fettle.page)).drift ?? []).toEqual([]);
});

test.describe("without Fettle", () => {
  test.use({ withExtension: false });

  test("the same catalogue, to compare the longest task with", async ({ clay }) => {
    test.slow();
    const page = await clay.open("outbound-prospects");
    await expect(page.getByTestId("cell-r0-c1")).not.toBeEmpty();
    await openPicker(page);
    await tellLongestTask(page);
  });
});
