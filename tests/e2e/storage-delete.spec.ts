import { openExtensionPage } from "../browser/extension-page.ts";
import { expect, test } from "../browser/fixtures.ts";
import { keptByOrigin, keptInAreas } from "../browser/kept-data.ts";

for (const file of ["popup.html", "sidepanel.html"]) {
  test(`everything can be deleted in ${file}, after a question, and every surface shows it`, async ({
    clay,
    context,
    extensionId,
  }) => {
    const page = await clay.open("outbound-prospects");
    await page.locator('[data-fettle="badge"][data-state="ready"]').waitFor();
    const fettle = await openExtensionPage(page, extensionId);
    const tabId = await fettle.tabAt(clay.addressOf("outbound-prospects"));
    const surface = await context.newPage();
    await surface.goto(`chrome-extension://${extensionId}/${file}?tab=${tabId}`);
    await fettle.page.goto(`chrome-extension://${extensionId}/sidepanel.html?tab=${tabId}`);
    await surface.getByRole("button", { name: "Delete what Fettle has kept" }).click();
    await surface.getByRole("button", { name: "Keep it" }).click();
    await expect(surface.getByRole("heading", { level: 1 })).toHaveText("Outbound prospects");

    await surface.getByRole("button", { name: "Delete what Fettle has kept" }).click();
    await surface.getByRole("button", { name: "Delete everything" }).click();
    await expect(surface.locator('[data-fettle="delete"]')).toContainText("is deleted");
    for (const shown of [surface, fettle.page]) {
      await expect(shown.locator('[data-fettle="state"]')).toHaveAttribute("data-state", "nothing-captured");
    }
    await expect(page.locator('[data-fettle="chip"]')).toHaveCount(0);
    await expect(page.locator('[data-fettle="badge"]')).not.toHaveAttribute("data-state", "ready");
    expect(await keptByOrigin(surface)).not.toMatch(/Outbound|f_[A-Za-z0-9]+/);
    expect(await keptInAreas(surface)).toBe("[{},{},{}]");
  });
}
