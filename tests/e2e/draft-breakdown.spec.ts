import type { Locator, Page } from "@playwright/test";
import { openPanel, openRunSettings } from "../browser/column-panel.ts";
import { type Clay, expect, test } from "../browser/fixtures.ts";

const COLUMN = "Find work email";
const hint = (page: Page) => page.locator('[data-fettle="draft-hint"]');
const sentence = (page: Page) => hint(page).getByRole("status");
const onSave = (page: Page) => hint(page).locator('[data-fettle="on-save"]');
const change = (page: Page) => hint(page).locator('[data-fettle="next-run-change"]');
const figures = (within: Locator) => within.locator(".figure-button[aria-expanded]");
const region = (within: Locator) => within.locator('[data-fettle="breakdown"]');
const factor = (within: Locator, label: string) =>
  region(within)
    .locator(".factor")
    .filter({ has: within.page().getByText(label, { exact: true }) });

/** The panel of a saved column, with Fettle's hint about it once plan and counts have arrived. */
async function openDraft(clay: Clay): Promise<{ page: Page; panel: Locator }> {
  const page = await clay.open("outbound-prospects");
  await expect(page.locator('[data-fettle="badge"][data-state="ready"]')).toContainText("$");
  const panel = await openPanel(page, COLUMN);
  await expect(sentence(page)).toContainText("when you save");
  return { page, panel };
}

/** Opens and closes each figure by the keyboard, and says of each what its breakdown is about. */
async function openEach(within: Locator): Promise<string[]> {
  const names: string[] = [];
  await figures(within).first().waitFor();
  for (const figure of await figures(within).all()) {
    await figure.press("Enter");
    await expect(figure).toHaveAttribute("aria-expanded", "true");
    expect(await region(within).locator(".factor, .part").count()).toBeGreaterThan(0);
    names.push((await region(within).locator(".breakdown-title").innerText()).toLowerCase());
    await figure.press("Escape");
    await expect(region(within)).toHaveCount(0);
    await expect(figure).toBeFocused();
  }
  return names;
}

test("what saving starts and what the change adds open in the hint, and Escape closes that first", async ({
  clay,
  consoleProblems,
}) => {
  const { page, panel } = await openDraft(clay);
  expect(await openEach(onSave(page))).toEqual(["data credits", "actions", "us dollars", "rows that run"]);
  await expect(change(page)).toHaveCount(0);

  await openRunSettings(panel);
  await panel.getByRole("checkbox", { name: "Add run condition" }).click();
  await panel.getByRole("textbox", { name: "Formula" }).fill("!{{Email}}");
  await expect(sentence(page)).toContainText("in the next run.");
  const differences = ["data credits, difference", "actions, difference", "us dollars, difference"];
  expect(await openEach(change(page))).toEqual(differences);
  await figures(change(page)).last().click();
  await region(change(page)).locator(".part").filter({ hasText: COLUMN }).first().click();
  await expect(factor(change(page), "Gate")).toContainText(/Before [\d-]+%\. Runs only where Email is empty\./);
  await expect(region(change(page))).toContainText(/Before \$[\d.,-]+, after \$[\d.,-]+\./);
  await expect(panel).toBeVisible();
  expect(consoleProblems).toEqual([]);
});

test("a price of the user's own moves what the hint says, and is taken back there", async ({ clay }) => {
  const { page } = await openDraft(clay);
  const said = async () => [await sentence(page).innerText(), await figures(onSave(page)).first().innerText()];
  const before = await said();
  await figures(onSave(page)).first().click();
  const price = factor(onSave(page), "Data credits per run");
  await price.getByRole("button", { name: /Put your own figure here/ }).click();
  await price.getByRole("textbox").fill("7");
  await price.getByRole("button", { name: "Save" }).click();
  await expect(price).toHaveAttribute("data-basis", "typed");
  await expect(price).toContainText("7");
  await expect.poll(async () => (await said()).filter((text, at) => text === before[at])).toEqual([]);

  await price.getByRole("button", { name: "Reset" }).click();
  await expect(price).not.toHaveAttribute("data-basis", "typed");
  await expect.poll(said).toEqual(before);
});
