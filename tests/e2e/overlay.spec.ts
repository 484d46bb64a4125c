import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../browser/fixtures.ts";

const chips = (page: Page) => page.locator('[data-fettle="chip"]');
const header = (page: Page, name: string) => page.getByTestId("table-header-cell").filter({ hasText: name });

async function chipOf(page: Page, name: string): Promise<Locator> {
  const id = await header(page, name).getAttribute("id");
  return page.locator(`[data-fettle="chip"][data-column-id="${id?.replace("table-header-cell-", "")}"]`);
}

/** Right edge of the chip minus that of its header; null while one of them is not there. */
async function offsetOf(page: Page, name: string): Promise<number | null> {
  const chip = await chipOf(page, name);
  if ((await chip.count()) === 0) return null;
  const [own, cell] = [await chip.boundingBox(), await header(page, name).boundingBox()];
  return own === null || cell === null ? null : Math.round(own.x + own.width - cell.x - cell.width);
}

test("paid columns carry a chip in the status row, free ones none", async ({ clay, consoleProblems }) => {
  const page = await clay.open("outbound-prospects");
  const chip = await chipOf(page, "Find work email");
  await expect(chip).toBeVisible();
  await expect(chip).toHaveAccessibleName(/Find work email: 1 action and 0\.5 data credits per row\. Error/);
  await expect(chip.locator('[data-fettle="mark"]')).toHaveAttribute("data-mark", "error");
  await expect(await chipOf(page, "Company domain")).toHaveCount(0);

  const [own, cell] = [await chip.boundingBox(), await header(page, "Find work email").boundingBox()];
  expect(own?.height).toBe(16);
  expect(own?.y).toBeGreaterThanOrEqual((cell?.y ?? 0) + (cell?.height ?? 0));
  expect(consoleProblems).toEqual([]);
});

test("no chip covers what Clay shows in the status row", async ({ clay }) => {
  const page = await clay.open("outbound-prospects");
  await expect(chips(page).first()).toBeVisible();
  const covered = await page.evaluate(() => {
    const root = document.querySelector("fettle-overlay")?.shadowRoot;
    const own = [...(root?.querySelectorAll('[data-fettle="chip"]') ?? [])].map((chip) => chip.getBoundingClientRect());
    const theirs = [...document.querySelectorAll(".status-cell > *")].map((part) => part.getBoundingClientRect());
    return theirs.filter((b) =>
      own.some((a) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
    );
  });
  expect(covered).toEqual([]);
});

test("chips follow scrolling and slide under the pinned strip", async ({ clay }) => {
  const page = await clay.open("outbound-prospects");
  await expect(await chipOf(page, "Enrich company")).toBeVisible();
  const before = await offsetOf(page, "Enrich company");
  const scroller = page.locator("#grid-view-scroll-container");
  await scroller.evaluate((element) => element.scrollTo({ left: 200 }));
  await expect.poll(() => offsetOf(page, "Enrich company")).toBe(before);

  const cell = await header(page, "Find work email").boundingBox();
  const pinned = await page.locator("#table-header-pinned-fields-container").boundingBox();
  const distance = (cell?.x ?? 0) + (cell?.width ?? 0) - (pinned?.x ?? 0) - (pinned?.width ?? 0);
  const id = await (await chipOf(page, "Find work email")).getAttribute("data-column-id");
  await scroller.evaluate((element, by) => element.scrollBy({ left: by }), distance + 2);
  await expect(page.locator(`[data-fettle="chip"][data-column-id="${id}"]`)).toBeHidden();
});

test("chips and badge keep clear of the right panel", async ({ clay }) => {
  const page = await clay.open("outbound-prospects");
  await expect(chips(page).first()).toBeVisible();
  await header(page, "Find work email").dblclick();
  const panel = page.locator("#table-sidebar");
  await expect(panel).toBeVisible();
  const left = (await panel.boundingBox())?.x ?? 0;
  const rightEnd = async (part: Locator) => {
    const box = await part.boundingBox();
    return box === null ? 0 : box.x + box.width;
  };
  await expect.poll(() => rightEnd(page.locator('[data-fettle="badge"]'))).toBeLessThanOrEqual(left);
});

test("a window of another size moves the chips with their headers", async ({ clay }) => {
  const page = await clay.open("outbound-prospects");
  await expect(await chipOf(page, "Find work email")).toBeVisible();
  const before = await offsetOf(page, "Find work email");
  await page.setViewportSize({ width: 1000, height: 700 });
  await expect.poll(() => offsetOf(page, "Find work email")).toBe(before);
});

test("another table brings its own chips and figures", async ({ clay }) => {
  const page = await clay.open("outbound-prospects");
  await expect(chips(page).first()).toBeVisible();
  const first = await chips(page).evaluateAll((all) => all.map((chip) => chip.getAttribute("data-column-id")));
  await page.getByRole("button", { name: /Account research/ }).click();
  await expect(page).toHaveURL(/\/tables\/t_/);
  await expect(page.locator(`[data-fettle="chip"][data-column-id="${first[0]}"]`)).toHaveCount(0);
  await expect(chips(page).first()).toBeVisible();
  await page.locator('[data-fettle="badge"]').click();
  await expect(page.getByRole("dialog", { name: "Fettle: Account research" })).toBeVisible();
});

test("details open by keyboard, keep their keys to themselves, and give the focus back", async ({ clay }) => {
  const page = await clay.open("outbound-prospects");
  const chip = await chipOf(page, "Find work email");
  await expect(chip).toBeVisible();
  await page.evaluate(() => {
    document.addEventListener("keydown", (event) => {
      document.body.dataset.heard = event.key;
    });
  });
  await chip.focus();
  await page.keyboard.press("Enter");
  const popover = page.locator('[data-fettle="popover"]');
  await expect(popover).toBeVisible();
  await expect(popover.getByRole("heading", { name: /Proven/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(popover).toHaveCount(0);
  await expect(chip).toBeFocused();
  expect(await page.evaluate(() => document.body.dataset.heard)).toBeUndefined();
});

test("the run condition can be copied, by name and by id", async ({ clay, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const page = await clay.open("outbound-prospects");
  await (await chipOf(page, "Find work email")).click();
  await page.getByRole("button", { name: "Copy", exact: true }).click();
  await expect(page.getByRole("button", { name: "Copied" })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("!{{Email}}");
  await page.getByRole("button", { name: "Copy with column ids" }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/^!\{\{f_\w+\}\}$/);
});

test("a modal dialog of the page hides everything of ours", async ({ clay }) => {
  const page = await clay.open("outbound-prospects");
  await expect(chips(page).first()).toBeVisible();
  await page.evaluate(() => {
    const dialog = document.createElement("dialog");
    dialog.textContent = "Run 4,812 rows?";
    document.body.append(dialog);
    dialog.showModal();
  });
  await expect(chips(page).first()).toBeHidden();
  await expect(page.locator('[data-fettle="badge"]')).toBeHidden();
  await page.evaluate(() => document.querySelector("dialog")?.close());
  await expect(chips(page).first()).toBeVisible();
});
