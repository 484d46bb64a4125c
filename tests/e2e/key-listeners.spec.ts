import type { Page } from "@playwright/test";
import { expect, test } from "../browser/fixtures.ts";

/** Clay's shortcuts, each of which leaves a trace on the page (clay-dom.md section 5.5; the others as larger apps have them). */
const KEYS = ["r", "/", "Delete", "Control+e"];

/** What the shortcuts have done to Clay's page: the search box has the focus, a note is shown, the Tools panel is open. */
async function traces(page: Page): Promise<string[]> {
  const search = page.getByRole("textbox", { name: "Search this table" });
  const found: string[] = [];
  if (await search.evaluate((box) => box === document.activeElement)) found.push("search");
  found.push(...(await page.locator(".toast").allTextContents()));
  found.push(...(await page.locator("#table-sidebar h2").allTextContents()));
  return found;
}

test("keys outside of Fettle reach Clay", async ({ clay, page }) => {
  await clay.open("outbound-prospects");
  await expect(page.locator('[data-fettle="badge"]')).toBeVisible();
  await page.keyboard.press("r");
  await expect.poll(() => traces(page)).toEqual(["Refreshed"]);
  await page.keyboard.press("Escape");
  await expect.poll(() => traces(page)).toEqual([]);
  await page.keyboard.press("Delete");
  await expect.poll(() => traces(page)).toEqual(["Cleared 1 cell"]);
  await page.keyboard.press("/");
  await expect.poll(() => traces(page)).toContain("search");
  await page.keyboard.press("Control+e");
  await expect.poll(() => traces(page)).toContain("Tools");
});

test("keys pressed in Fettle's popover never reach Clay, and work in the popover", async ({ clay, page }) => {
  await clay.open("outbound-prospects");
  await page.locator('[data-fettle="badge"][data-state="ready"]').click();
  const popover = page.locator('[data-fettle="popover"]');
  await expect(popover).toBeVisible();
  const focused = page.locator('[data-fettle="popover"] :focus');
  await page.keyboard.press("Tab");
  await expect(focused).toHaveCount(1);
  for (const key of KEYS) await page.keyboard.press(key);
  await expect(popover).toBeVisible();
  expect(await traces(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(popover).toHaveCount(0);
  expect(await traces(page)).toEqual([]);
});

test("keys pressed in Fettle's hint never reach Clay", async ({ clay, page }) => {
  await clay.open("outbound-prospects");
  await page.locator(`#table-header-cell-${clay.state.column("outbound-prospects", "Find work email").id}`).dblclick();
  const hint = page.locator('[data-fettle="draft-hint"]');
  await expect(hint).toBeVisible();
  const title = ["Find work email"];
  await hint.getByRole("button").first().focus();
  for (const key of [...KEYS, "Escape"]) {
    await page.keyboard.press(key);
    expect(await traces(page), key).toEqual(title);
  }
});

test("keys typed into the hint's own field stay there, and Escape leaves first the field and then the breakdown", async ({
  clay,
  page,
}) => {
  await clay.open("outbound-prospects");
  await page.locator(`#table-header-cell-${clay.state.column("outbound-prospects", "Find work email").id}`).dblclick();
  const saving = page.locator('[data-fettle="on-save"]');
  await saving.getByRole("button").first().click();
  await saving
    .getByRole("button", { name: /Put your own figure here/ })
    .first()
    .click();
  const field = saving.getByRole("textbox");
  await expect(field).toBeFocused();
  const title = ["Find work email"];
  for (const key of [...KEYS, "5"]) await page.keyboard.press(key);
  await expect(field).toHaveValue("r/5");
  expect(await traces(page)).toEqual(title);
  await page.keyboard.press("Escape");
  await expect(field).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(saving.locator('[data-fettle="breakdown"]')).toHaveCount(0);
  expect(await traces(page)).toEqual(title);
});
