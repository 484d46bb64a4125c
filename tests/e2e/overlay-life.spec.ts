import type { Page } from "@playwright/test";
import type { Browser } from "wxt/browser";
import { expect, test } from "../browser/fixtures.ts";

declare const chrome: { runtime: typeof Browser.runtime };

const badge = (page: Page) => page.locator('[data-fettle="badge"]');
const chips = (page: Page) => page.locator('[data-fettle="chip"]');

test("the figures of a table leave with it, and come back with it", async ({ clay }) => {
  const page = await clay.open("account-research");
  // Plan, connections, count, statuses and rows arrive one after the other; these dollars are there when all are.
  await expect(badge(page)).toContainText("$210-270");
  const figures = await badge(page).innerText();

  await page.getByRole("navigation").getByRole("link", { name: "Home" }).click();
  await expect(page.getByRole("heading", { name: "Home" })).toBeVisible();
  await expect(badge(page)).toHaveCount(0);

  await page.locator(".home-row a").filter({ hasText: "Go to market" }).click();
  await expect(badge(page)).toHaveText(figures, { useInnerText: true });
  await page.goBack();
  await expect(badge(page)).toHaveCount(0);
  await page.goForward();
  await expect(badge(page)).toHaveText(figures, { useInnerText: true });
});

test("an extension that goes away leaves one note and a page that works", async ({ clay, worker, consoleProblems }) => {
  const page = await clay.open("outbound-prospects");
  await expect(chips(page).first()).toBeVisible();
  await worker.evaluate(() => void setTimeout(() => chrome.runtime.reload()));

  const note = page.locator('[data-fettle="ended"]');
  await expect(note).toContainText("Reload this tab");
  await expect(chips(page)).toHaveCount(0);
  await expect(badge(page)).toHaveCount(0);

  await page.getByRole("navigation").getByRole("link", { name: "Home" }).click();
  await page.locator(".home-row a").filter({ hasText: "Go to market" }).click();
  await expect(page.getByTestId("table-header-cell").first()).toBeVisible();
  await expect(note).toHaveCount(1);
  await note.getByRole("button", { name: "Dismiss" }).click();
  await expect(note).toHaveCount(0);
  expect(consoleProblems).toEqual([]);
});
