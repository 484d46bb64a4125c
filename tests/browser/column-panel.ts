import type { Locator, Page } from "@playwright/test";

/** Opens a column's settings in the stand-in, by the column's name, and returns the panel. */
export async function openPanel(page: Page, column: string): Promise<Locator> {
  await page.getByTestId("table-header-cell").filter({ hasText: column }).first().dblclick();
  const panel = page.locator("#table-sidebar");
  await panel.waitFor();
  return panel;
}

/** Opens the section of the panel that holds auto-run and the run condition. */
export async function openRunSettings(panel: Locator): Promise<void> {
  await panel.getByRole("button", { name: "Run settings" }).click();
}

/** Picks an enrichment in the stand-in's picker, so that the panel shows a column that is not saved yet. */
export async function addEnrichment(page: Page, name: RegExp): Promise<Locator> {
  await page.getByRole("button", { name: "Add enrichment" }).first().click();
  await page.getByRole("dialog", { name: "Add enrichment" }).getByRole("button", { name }).first().click();
  const panel = page.locator("#table-sidebar");
  await panel.waitFor();
  return panel;
}

/** Opens a column's settings in the stand-in, types a run condition as a formula and saves it without running anything. */
export async function addRunCondition(page: Page, columnId: string, formula: string): Promise<void> {
  await page.locator(`#table-header-cell-${columnId}`).dblclick();
  const panel = page.locator("#table-sidebar");
  await openRunSettings(panel);
  await panel.getByRole("checkbox", { name: "Add run condition" }).click();
  await panel.getByRole("textbox", { name: "Formula" }).fill(formula);
  await panel.getByRole("button", { name: "Save" }).click();
  await page.getByRole("menuitem", { name: "Save and don't run" }).click();
}
