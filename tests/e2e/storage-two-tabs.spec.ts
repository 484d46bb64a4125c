import type { Page } from "@playwright/test";
import { callClay } from "../browser/call-clay.ts";
import { holdIdleMoments } from "../browser/content-script.ts";
import { openExtensionPage } from "../browser/extension-page.ts";
import { test as base, expect } from "../browser/fixtures.ts";

const KEY = "outbound-prospects";

interface Two {
  tableId: string;
  pages: [Page, Page];
  rename(page: Page, column: number, name: string): Promise<void>;
  names(): Promise<string[]>;
}

const COLUMNS = ["Full name", "Company domain"];

/** Two tabs on one table, a way to rename a column of it from either, and the names that Fettle knows. */
const test = base.extend<{ two: Two }>({
  two: async ({ clay, context, extensionId }, use) => {
    const first = await clay.open(KEY);
    const second = await context.newPage();
    await second.goto(clay.addressOf(KEY));
    for (const page of [first, second]) {
      await page.getByTestId("cell-r0-c1").waitFor();
      await page.locator('[data-fettle="badge"][data-state="ready"]').waitFor();
    }
    const { table } = clay.state.byKey(KEY);
    const ids = COLUMNS.map((name) => clay.state.column(KEY, name).id);
    const fettle = await openExtensionPage(first, extensionId);
    const tabId = await fettle.tabAt(clay.addressOf(KEY));
    await use({
      tableId: table.id,
      pages: [first, second],
      rename: (page, column, name) => callClay(page, "PATCH", `/tables/${table.id}/fields/${ids[column]}`, { name }),
      names: async () => {
        const view = await fettle.viewOf(tabId);
        return view.state === "ready" ? view.report.columns.map(({ name }) => name) : [];
      },
    });
  },
});

test("two tabs that change one table at once both keep their changes and show the same in the end", async ({ two }) => {
  const { pages, rename, names } = two;
  // Each tab renames a column of its own, many times, and the other tab's messages come in between.
  const renames = pages.map(async (page, tab) => {
    for (let time = 0; time <= 10; time += 1) await rename(page, tab, `Tab ${tab} time ${time}`);
  });
  await Promise.all(renames);

  await expect.poll(names).toEqual(expect.arrayContaining(["Tab 0 time 10", "Tab 1 time 10"]));
  const [one, other] = await Promise.all(pages.map((page) => page.locator('[data-fettle="badge"]').innerText()));
  expect(one).toBe(other);
});

test("a table that one tab has loaded and hands over late undoes nothing that the other tab has changed since", async ({
  two,
}) => {
  const { tableId, rename, names } = two;
  const [first, second] = two.pages;
  const endHold = await holdIdleMoments(second);
  await second.evaluate(async (address) => {
    await (await fetch(address, { credentials: "include" })).text();
  }, `https://api.clay.com/v3/tables/${tableId}`);
  await rename(first, 0, "Changed since");
  await expect.poll(names).toContain("Changed since");

  // A tab hands over in order, so once its last name is kept, its late table has been taken in.
  await rename(second, 1, "Handed over last");
  await endHold();
  await expect.poll(names).toContain("Handed over last");
  expect(await names()).toContain("Changed since");
});

test("a change that one tab hands over late undoes no newer change of the same column", async ({ two }) => {
  const { rename, names } = two;
  const [first, second] = two.pages;
  const endHold = await holdIdleMoments(second);
  await rename(second, 0, "Older");
  await rename(first, 0, "Newer");
  await expect.poll(names).toContain("Newer");

  await rename(second, 1, "Handed over last");
  await endHold();
  await expect.poll(names).toContain("Handed over last");
  expect(await names()).toContain("Newer");
});
