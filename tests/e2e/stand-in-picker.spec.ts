import { expect, test } from "../browser/fixtures.ts";

test.use({ withExtension: false });

test("adds an enrichment from the catalogue's dialog, with auto-run on", async ({ clay, page }) => {
  await clay.open("outbound-prospects");
  await page.getByTestId("title-bar-enrich-data").click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("heading", { name: "Add enrichment" })).toBeVisible();
  await dialog.getByPlaceholder("Search for a data point or provider").fill("buyercaddy");
  const row = dialog.locator("button:has(div.flex.min-w-0)").filter({ hasText: "BuyerCaddy" }).first();
  await expect(row.locator('[data-slot="badge"]')).toHaveText("~4 / row");
  const name = (await row.locator('p[data-slot="text"]').textContent()) ?? "";
  await row.click();
  await expect(dialog).toHaveCount(0);
  const panel = page.locator("#table-sidebar");
  await panel.getByRole("button", { name: "Save" }).click();
  await page.getByRole("menuitem", { name: "Save and don't run" }).click();
  await expect(panel).toHaveCount(0);
  const saved = clay.state.column("outbound-prospects", name);
  expect(saved.typeSettings).not.toHaveProperty("runAsButton");
  expect(saved.actionDefinition?.pricing?.postPricingChange2026?.credits).toEqual({ basic: 4, actionExecution: 1 });
});

test("lists kinds of data, own-key actions and functions in the side panel", async ({ clay, page }) => {
  await clay.open("outbound-prospects");
  await page.locator("#grid-view-scroll-container").evaluate((node) => node.scrollTo({ left: 999_999 }));
  await page.getByRole("button", { name: "Add column" }).click();
  await page.getByRole("menuitem", { name: "Add enrichment" }).click();
  const panel = page.locator("#table-sidebar");
  const badgeOf = (text: string) =>
    panel.locator(".picker-row").filter({ hasText: text }).first().locator('[data-slot="badge"]');
  await expect(badgeOf("Work email")).toHaveText(/^\+\d+$/);
  await expect(panel.locator('.picker-row a[href*="/tables/t_"]')).toHaveAttribute("href", /t_0tscac00000001/);
  await panel.getByPlaceholder("Search").fill("HubSpot");
  await expect(badgeOf("Look up object")).toHaveClass(/text-text-blue/);
});
