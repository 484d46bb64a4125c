import type { Locator, Page } from "@playwright/test";
import { formatCount } from "../../utils/format.ts";
import { clayTabId } from "../browser/clay-tab.ts";
import { deleteRaw } from "../browser/database.ts";
import { openExtensionPage } from "../browser/extension-page.ts";
import { expect, test } from "../browser/fixtures.ts";

const TABLES = ["outbound-prospects", "account-research", "clean-table"];

const badge = (page: Page) => page.locator('[data-fettle="badge"][data-state="ready"]');
const lines = (page: Page) => page.locator('[data-fettle="spend"] tbody[data-table-id]');
const names = (page: Page) => lines(page).locator("th .link").allTextContents();

test("the popup lists each table that was opened, sorts them, and shows what Clay's usage page showed", async ({
  clay,
  page,
  worker,
  extensionId,
}) => {
  test.slow();
  for (const table of TABLES) {
    await clay.open(table);
    await badge(page).waitFor();
  }
  const tabId = await clayTabId(worker);
  const fettle = await openExtensionPage(page, extensionId);
  const popup = fettle.page;
  await popup.goto(`chrome-extension://${extensionId}/popup.html?tab=${tabId}`);
  await expect(lines(popup)).toHaveCount(TABLES.length);

  // The figures of the open table are those of its own report.
  const view = await fettle.viewOf(tabId);
  if (view.state !== "ready") throw new Error(view.state);
  const own = popup.locator(`tbody[data-table-id="${view.report.id}"]`);
  await expect(own.locator(".spend-figures td").nth(1)).toContainText(
    formatCount(view.report.estimate.dataCredits, "en-US"),
  );
  await expect(own).toContainText("Usage not seen");
  await expect(own.locator(".spend-figures td").first()).toHaveText("unknown");
  await expect(popup.locator('[data-fettle="spend-gaps"]')).toContainText("Open a table's usage in Clay");

  const head = popup.getByRole("columnheader", { name: /^Table/ });
  await head.getByRole("button").click();
  await expect(head).toHaveAttribute("aria-sort", "ascending");
  const sorted = await names(popup);
  expect(sorted).toEqual([...sorted].sort((a, b) => a.localeCompare(b)));
  await head.getByRole("button").click();
  await expect(head).toHaveAttribute("aria-sort", "descending");
  expect(await names(popup)).toEqual(sorted.reverse());

  // The usage page of one table; the popup hears of it by itself.
  const workspace = view.report.workspaceId;
  await page.goto(`https://app.clay.com/workspaces/${workspace}/settings/usage?usageTab=${view.report.id}`);
  await expect(own).toContainText("Billed");
  await expect(own.locator(".spend-figures td").first()).not.toHaveText("unknown");

  // A click shows the table in Clay, and only navigates.
  await own.locator(".link").click();
  await expect.poll(() => page.url()).toContain(view.report.id);

  await popup.getByRole("button", { name: "Delete what Fettle has kept" }).click();
  // Nothing may be read again meanwhile.
  await page.goto("about:blank");
  await popup.getByRole("button", { name: "Delete everything" }).click();
  await expect(popup.locator('[data-fettle="spend"]')).toHaveAttribute("data-state", "nothing-seen");
});

const [FIRST, SHOWN] = ["conference-attendees", "outbound-prospects"];
const COLUMN = "Enrich person (2)";

interface Opened {
  popup: Page;
  /** The lines of the first table. */
  own: Locator;
}

/** Tables that Fettle has read, of which Clay does not show the first, and the popup beside them. */
const withList = test.extend<{ list: Opened }>({
  list: async ({ clay, page, context, worker, extensionId }, use, story) => {
    story.slow();
    for (const table of [FIRST, SHOWN]) {
      await clay.open(table);
      await badge(page).waitFor();
      await expect(badge(page)).toContainText("$");
    }
    const popup = await context.newPage();
    await popup.goto(`chrome-extension://${extensionId}/popup.html?tab=${await clayTabId(worker)}`);
    const own = lines(popup).filter({ has: popup.getByRole("button", { name: "Conference attendees", exact: true }) });
    await own.waitFor();
    await use({ popup, own });
  },
});

const cell = (table: Locator, nth: number) => table.locator(".spend-figures td").nth(nth);
const figure = (within: Locator) => within.locator(".figure-button").first();
const region = (within: Locator) => within.locator('[data-fettle="breakdown"]');
const part = (within: Locator, name: string) => region(within).locator(".part").filter({ hasText: name }).first();
const factor = (within: Locator, label: string) =>
  region(within)
    .locator(".factor")
    .filter({ has: within.page().getByText(label, { exact: true }) });

withList(
  "the list takes a price for a table that Clay does not show, moves with it, and takes it back",
  async ({ list: { popup, own } }) => {
    const together = popup.locator('[data-fettle="spend-totals"]');
    const figures = () => Promise.all([cell(own, 1).innerText(), cell(together, 1).innerText()]);
    const before = await figures();
    const order = await names(popup);

    await figure(cell(own, 1)).click();
    await part(own, COLUMN).click();
    const price = factor(own, "Data credits per run");
    await expect(price).toContainText("confidence");
    await price.getByRole("button", { name: /Put your own figure here/ }).click();
    await price.getByRole("textbox").fill("400");
    await price.getByRole("button", { name: "Save" }).click();
    await expect(price).toHaveAttribute("data-basis", "typed");
    await expect(price.getByRole("button", { name: /Put your own figure here/ })).toBeFocused();
    await expect.poll(async () => (await figures()).filter((text, at) => text === before[at])).toEqual([]);
    await expect(region(own).locator(".breakdown-head")).not.toContainText("unknown");
    // It is the costliest now, and does not leave the hand that made it so.
    expect(await names(popup)).toEqual(order);

    await popup.reload();
    await figure(cell(own, 1)).click();
    await part(own, COLUMN).click();
    await factor(own, "Data credits per run")
      .getByRole("button", { name: /^Reset/ })
      .click();
    await expect(factor(own, "Data credits per run")).not.toHaveAttribute("data-basis", "typed");
    await expect.poll(figures).toEqual(before);
  },
);

withList(
  "a month goes by the bill with its days, or by the new rows that the user tells",
  async ({ clay, page, list: { own } }) => {
    await expect(cell(own, 2)).toHaveText("unknown");
    await figure(cell(own, 2)).click();
    await expect(region(own)).toContainText("usage");
    const newRows = factor(own, "New rows a month");
    await newRows.getByRole("button", { name: /Put your own figure here/ }).click();
    await newRows.getByRole("textbox").fill("100");
    await newRows.getByRole("textbox").press("Enter");
    await expect(cell(own, 2)).not.toContainText("unknown");
    await part(own, "New rows").click();
    await expect(part(own, COLUMN)).toBeVisible();
    await newRows
      .first()
      .getByRole("button", { name: /^Reset/ })
      .click();
    await expect(cell(own, 2)).toHaveText("unknown");

    const { id, workspaceId } = clay.state.byKey(FIRST).table;
    await page.goto(`https://app.clay.com/workspaces/${workspaceId}/settings/usage?usageTab=${id}`);
    await expect(cell(own, 2)).not.toHaveText("unknown");
    await expect(factor(own, "Days of the bill")).toContainText("30 days");
    await figure(cell(own, 0)).click();
    await expect(factor(own, "Billed credits").first()).toContainText("Clay's usage report by");
  },
);

withList(
  "what a vendor bills on an own key is known as soon as the user says what the contract takes",
  async ({ list: { own } }) => {
    const item = own.locator(".spend-own li").filter({ hasText: "Findymail" });
    await expect(item).toContainText("unknown");
    await figure(item).click();
    await expect(factor(item, "Hit rate")).toBeVisible();
    const price = factor(item, "Price per find");
    await price.getByRole("button", { name: /Put your own figure here/ }).click();
    await price.getByRole("textbox").fill("0.01");
    await price.getByRole("button", { name: "Save" }).click();
    await expect(figure(item)).toContainText("$");
    await expect(price).toContainText("on your own contract");
    await expect(cell(own, 3)).toContainText("$");
    await price.getByRole("button", { name: /^Reset/ }).click();
    await expect(figure(item)).toHaveText("unknown");
  },
);

withList("a list that hears nothing of a next run says so, and what to do", async ({ clay, list: { popup, own } }) => {
  await deleteRaw(popup, "tables", clay.state.byKey(FIRST).table.id);
  await figure(cell(own, 1)).click();
  await expect(region(own)).toContainText("could not look up what it is made of. Close this and open it again");
});
