import type { Locator, Page } from "@playwright/test";
import { addEnrichment, openPanel, openRunSettings } from "../browser/column-panel.ts";
import { type Clay, expect, test } from "../browser/fixtures.ts";

const hint = (page: Page) => page.locator('[data-fettle="draft-hint"]');
const sentence = (page: Page) => hint(page).getByRole("status");
const findings = (page: Page) => hint(page).locator('[data-fettle="finding"]');

/** The open table, once Fettle has read it: marks, hints and tags need its report. */
async function openTable(clay: Clay): Promise<Page> {
  const page = await clay.open("outbound-prospects");
  await page.locator('[data-fettle="chip"]').first().waitFor();
  return page;
}

/** What the page sent to Clay that could change something there. */
function writes(clay: Clay): string[] {
  const reads = new Set(["GET", "HEAD", "OPTIONS"]);
  // Clay's own page asks for rows with a POST.
  return clay.requests
    .filter(({ method, path }) => !reads.has(method) && !path.endsWith("/bulk-fetch-records"))
    .map(({ method, path }) => `${method} ${path}`);
}

test("an open column warns before it is saved, and the warning goes when a condition is typed", async ({
  clay,
  consoleProblems,
}) => {
  const page = await openTable(clay);
  const before = writes(clay);
  const panel = await openPanel(page, "Find work email");
  await expect(page.getByRole("region", { name: "Fettle: Find work email" })).toBeVisible();
  await expect(findings(page).filter({ hasText: "Email" }).first()).toBeVisible();
  const rules = () => findings(page).evaluateAll((all) => all.map((one) => one.getAttribute("data-rule")));
  expect(await rules()).toContain("missing-only-if-empty");

  await openRunSettings(panel);
  await panel.getByRole("checkbox", { name: "Add run condition" }).click();
  await panel.getByRole("textbox", { name: "Formula" }).pressSequentially("!{{Email}}");
  await expect.poll(rules).not.toContain("missing-only-if-empty");
  expect(writes(clay)).toEqual(before);
  expect(consoleProblems).toEqual([]);
});

test("a new column from the picker says what saving it will start", async ({ clay }) => {
  const page = await openTable(clay);
  const before = writes(clay);
  await addEnrichment(page, /Find work email/);
  await expect(sentence(page)).toContainText("when you save");
  await expect(hint(page)).toHaveAttribute("aria-label", "Fettle: Find work email");
  expect(writes(clay)).toEqual(before);
});

test("switching auto-run off changes what saving will do", async ({ clay }) => {
  const page = await openTable(clay);
  const panel = await openPanel(page, "Find work email");
  await openRunSettings(panel);
  await expect(sentence(page)).toContainText("when you save");
  await panel.getByRole("switch", { name: "Auto-run" }).click();
  await expect(sentence(page)).toContainText("Saving starts nothing");
});

test("the hint keeps clear of the panel and the badge, folds for the page's life, and goes with the panel", async ({
  clay,
}) => {
  const page = await openTable(clay);
  const panel = await openPanel(page, "Find work email");
  await expect(hint(page)).toBeVisible();
  const own = await hint(page).boundingBox();
  const badge = await page.locator('[data-fettle="badge"]').boundingBox();
  expect((own?.x ?? 0) + (own?.width ?? 0)).toBeLessThanOrEqual((await panel.boundingBox())?.x ?? 0);
  expect((own?.y ?? 0) + (own?.height ?? 0)).toBeLessThanOrEqual(badge?.y ?? 0);

  await hint(page).getByRole("button", { name: "Show less" }).focus();
  await page.keyboard.press("Enter");
  await expect(findings(page)).toHaveCount(0);
  await panel.getByRole("button", { name: "Close" }).click();
  await expect(hint(page)).toHaveCount(0);
  await openPanel(page, "Find work email");
  await expect(sentence(page)).toBeVisible();
  await expect(findings(page)).toHaveCount(0);
});

test("the hint moves aside for Clay's Save menu", async ({ clay }) => {
  const page = await openTable(clay);
  const panel = await openPanel(page, "Find work email");
  await expect(hint(page)).toBeVisible();
  await panel.getByRole("button", { name: /^Save/ }).click();
  const menu = page.getByRole("menu");
  await expect(menu).toBeVisible();
  const isClear = async () => {
    const [own, other] = [await hint(page).boundingBox(), await menu.boundingBox()];
    if (own === null || other === null) return null;
    return (
      own.x + own.width <= other.x ||
      own.x >= other.x + other.width ||
      own.y + own.height <= other.y ||
      own.y >= other.y + other.height
    );
  };
  await expect.poll(isClear).toBe(true);
});

test("the picker's entries carry prices, and nothing else of ours lies over it", async ({ clay }) => {
  const page = await openTable(clay);
  const before = writes(clay);
  await page.getByRole("button", { name: "Add enrichment" }).first().click();
  const dialog = page.getByRole("dialog", { name: "Add enrichment" });
  await expect(dialog).toBeVisible();
  await dialog.getByPlaceholder("Search for a data point or provider").fill("Find work email");
  const tags = page.locator('[data-fettle="picker-tag"]');
  await expect(tags.filter({ hasText: "Find work email" }).first()).toContainText(/\$0\.\d+|per (row|result)/);
  await expect(page.locator('[data-fettle="badge"], [data-fettle="chip"]')).toHaveCount(0);
  expect(await tags.first().evaluate(isOnTop)).toBe(true);
  // A tag takes no click: the row under it is Clay's.
  const box = await tags.filter({ hasText: "Find work email" }).first().boundingBox();
  await page.mouse.click((box?.x ?? 0) + 5, (box?.y ?? 0) + 5);
  await expect(page.locator("#table-sidebar")).toBeVisible();
  await expect(tags).toHaveCount(0);
  await expect(page.locator('[data-fettle="badge"]')).toBeVisible();
  expect(writes(clay)).toEqual(before);
});

/** Whether nothing of the page covers a tag. A tag takes no clicks, so it takes them for a moment to be found. */
function isOnTop(tag: Element): boolean {
  const { style } = tag as HTMLElement;
  const { left, top, width, height } = tag.getBoundingClientRect();
  style.pointerEvents = "auto";
  const found = document.elementFromPoint(left + width / 2, top + height / 2);
  style.removeProperty("pointer-events");
  return found !== null && found === (tag.getRootNode() as ShadowRoot).host;
}

test("groups of providers in the picker carry no price, and no tag lies over a name or a badge of Clay's", async ({
  clay,
}) => {
  const page = await openTable(clay);
  await page.getByRole("button", { name: "Add enrichment" }).first().click();
  const dialog = page.getByRole("dialog", { name: "Add enrichment" });
  await dialog.getByPlaceholder("Search for a data point or provider").fill("email");
  const tags = page.locator('[data-fettle="picker-tag"]');
  await tags.first().waitFor();
  await expect(
    dialog
      .getByRole("button")
      .filter({ hasText: /\+\d+$/ })
      .first(),
  ).toBeVisible();
  const boxes = (found: Locator) =>
    found.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect));
  const clays = await boxes(dialog.locator('p, [data-slot="badge"], .picker-provider'));
  const covered = (await boxes(tags)).filter((tag) =>
    clays.some((own) => tag.left < own.right && own.left < tag.right && tag.top < own.bottom && own.top < tag.bottom),
  );
  expect(covered).toEqual([]);
  await expect(tags.filter({ hasText: /^Work email: / })).toHaveCount(0);
});
