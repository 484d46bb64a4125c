import type { Page } from "@playwright/test";
import { formatCount } from "../../utils/format.ts";
import { clayTabId } from "../browser/clay-tab.ts";
import { openExtensionPage } from "../browser/extension-page.ts";
import { expect, test } from "../browser/fixtures.ts";

const TABLES = ["outbound-prospects", "account-research", "clean-table"];

const badge = (page: Page) => page.locator('[data-fettle="badge"][data-state="ready"]');
const lines = (page: Page) => page.locator('[data-fettle="spend"] tbody[data-table-id]');
const names = (page: Page) => lines(page).locator(".link").allTextContents();

test("the popup lists each table that was opened, sorts them, and shows what Clay's usage page showed", async ({
  clay,
  page,
  worker,
  extensionId,
}) => {
  test.slow();
  for (const table of TABLES) {
    await clay.open(table);
    await badge(page).waitFor();
  }
  const tabId = await clayTabId(worker);
  const fettle = await openExtensionPage(page, extensionId);
  const popup = fettle.page;
  await popup.goto(`chrome-extension://${extensionId}/popup.html?tab=${tabId}`);
  await expect(lines(popup)).toHaveCount(TABLES.length);

  // The figures of the open table are those of its own report.
  const view = await fettle.viewOf(tabId);
  if (view.state !== "ready") throw new Error(view.state);
  const own = popup.locator(`tbody[data-table-id="${view.report.id}"]`);
  await expect(own.locator(".spend-figures td").nth(1)).toContainText(
    formatCount(view.report.estimate.dataCredits, "en-US"),
  );
  await expect(own).toContainText("Usage not seen");
  await expect(own.locator(".spend-figures td").first()).toHaveText("unknown");
  await expect(popup.locator('[data-fettle="spend-gaps"]')).toContainText("Open a table's usage in Clay");

  const head = popup.getByRole("columnheader", { name: /^Table/ });
  await head.getByRole("button").click();
  await expect(head).toHaveAttribute("aria-sort", "ascending");
  const sorted = await names(popup);
  expect(sorted).toEqual([...sorted].sort((a, b) => a.localeCompare(b)));
  await head.getByRole("button").click();
  await expect(head).toHaveAttribute("aria-sort", "descending");
  expect(await names(popup)).toEqual(sorted.reverse());

  // The usage page of one table; the popup hears of it by itself.
  const workspace = view.report.workspaceId;
  await page.goto(`https://app.clay.com/workspaces/${workspace}/settings/usage?usageTab=${view.report.id}`);
  await expect(own).toContainText("Billed");
  await expect(own.locator(".spend-figures td").first()).not.toHaveText("unknown");

  // A click shows the table in Clay, and only navigates.
  await own.locator(".link").click();
  await expect.poll(() => page.url()).toContain(view.report.id);

  await popup.getByRole("button", { name: "Delete what Fettle has kept" }).click();
  // Nothing may be read again meanwhile.
  await page.goto("about:blank");
  await popup.getByRole("button", { name: "Delete everything" }).click();
  await expect(popup.locator('[data-fettle="spend"]')).toHaveAttribute("data-state", "nothing-seen");
});
