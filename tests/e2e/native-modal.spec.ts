import type { Page } from "@playwright/test";
import { expect, test } from "../browser/fixtures.ts";

/** Every visible part of Fettle on the page. */
const parts = (page: Page) => page.locator("[data-fettle]:visible");

async function openTable(page: Page, open: (key: string) => Promise<Page>): Promise<void> {
  await open("outbound-prospects");
  await expect(page.locator('[data-fettle="chip"]').first()).toBeVisible();
  await expect(page.locator('[data-fettle="badge"]')).toBeVisible();
}

test("Clay's question before an expensive run has the page to itself", async ({ clay, page }) => {
  await openTable(page, clay.open);
  const header = page.locator(`#table-header-cell-${clay.state.column("outbound-prospects", "Find work email").id}`);
  await header.hover();
  await header.getByRole("button", { name: "Run column" }).click();
  await page.getByRole("menuitem", { name: "Force run all rows" }).click();
  const dialog = page.getByRole("dialog", { name: "This run may use many credits" });
  await expect(dialog).toBeVisible();
  await expect(parts(page)).toHaveCount(0);
  await expect(dialog.getByRole("button", { name: "Cancel" })).toBeFocused();

  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(page.locator('[data-fettle="chip"]').first()).toBeVisible();
  expect(clay.requests.some(({ path }) => path.endsWith("/run"))).toBe(false);
});

test("Clay's warning before an import has the page to itself, also while Fettle's popover is open", async ({
  clay,
  page,
  consoleProblems,
}) => {
  await openTable(page, clay.open);
  await page.locator('[data-fettle="badge"][data-state="ready"]').click();
  await expect(page.locator('[data-fettle="popover"]')).toBeVisible();
  // A click would close the popover first.
  await page
    .getByRole("button", { name: "+ Add", exact: true })
    .evaluate((button: HTMLButtonElement) => button.click());
  const dialog = page.getByRole("dialog", { name: "Import from CSV" });
  await expect(dialog.getByRole("alert")).toContainText("Auto-run is on");
  await expect(parts(page)).toHaveCount(0);
  await dialog.getByRole("button", { name: "Continue" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.locator('[data-fettle="badge"]')).toBeVisible();
  expect(consoleProblems).toEqual([]);
});
