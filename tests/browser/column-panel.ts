import type { Page } from "@playwright/test";

/** Opens a column's settings in the stand-in, types a run condition as a formula and saves it without running anything. */
export async function addRunCondition(page: Page, columnId: string, formula: string): Promise<void> {
  await page.locator(`#table-header-cell-${columnId}`).dblclick();
  const panel = page.locator("#table-sidebar");
  await panel.getByRole("button", { name: "Run settings" }).click();
  await panel.getByRole("checkbox", { name: "Add run condition" }).click();
  await panel.getByRole("textbox", { name: "Formula" }).fill(formula);
  await panel.getByRole("button", { name: "Save" }).click();
  await page.getByRole("menuitem", { name: "Save and don't run" }).click();
}
