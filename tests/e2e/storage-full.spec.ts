import type { Page } from "@playwright/test";
import { openExtensionPage } from "../browser/extension-page.ts";
import { expect, test } from "../browser/fixtures.ts";

const KEY = "outbound-prospects";

/** Sets how much the extension may keep, in bytes, whatever the disk holds. */
async function limiter(page: Page, extensionId: string) {
  const session = await page.context().newCDPSession(page);
  const origin = `chrome-extension://${extensionId}`;
  return (quotaSize: number) => session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize });
}

test("where there is no room from the first, every surface says so, and all goes on when there is", async ({
  clay,
  context,
  page,
  extensionId,
}) => {
  const limit = await limiter(page, extensionId);
  await limit(1);
  await clay.open(KEY);
  const fettle = await openExtensionPage(page, extensionId);
  const tabId = await fettle.tabAt(clay.addressOf(KEY));
  const panel = await context.newPage();
  await fettle.page.goto(`chrome-extension://${extensionId}/popup.html?tab=${tabId}`);
  await panel.goto(`chrome-extension://${extensionId}/sidepanel.html?tab=${tabId}`);
  for (const surface of [fettle.page, panel]) {
    await expect(surface.locator('[data-fettle="state"][data-state="failed"]')).toContainText("no room left");
  }
  await page.locator('[data-fettle="badge"][data-state="failed"]').click();
  await expect(page.locator('[data-fettle="popover"]')).toContainText("no room left");

  await limit(1_000_000_000);
  await page.reload();
  await expect(page.locator('[data-fettle="badge"]')).toHaveAttribute("data-state", "ready");
  for (const surface of [fettle.page, panel]) {
    await expect(surface.getByRole("heading", { level: 1 })).toHaveText("Outbound prospects");
    await expect(surface.locator("main")).not.toContainText("no room left");
  }
});
