import { expect, test } from "../browser/fixtures.ts";

const SIZE = { columns: 100, rows: 50_000 };

test.use({ generated: SIZE });

test("a table as large as Clay allows: figures are right, and only what is in sight has marks", async ({
  clay,
  page,
  consoleProblems,
}) => {
  await clay.open("generated");
  const chips = page.locator('[data-fettle="chip"]');
  await expect(chips.first()).toBeVisible();
  expect(await chips.count()).toBeLessThan(12);
  await page.locator('[data-fettle="badge"][data-state="ready"]').click();
  await expect(page.getByRole("dialog", { name: "Fettle: Generated" })).toContainText("50,000");
  await page.keyboard.press("Escape");
  expect(consoleProblems).toEqual([]);
});

test("scrolling brings rows a page at a time, and the chips of the columns that come into sight", async ({
  clay,
  page,
}) => {
  await clay.open("generated");
  const { table } = clay.state.byKey("generated");
  const scroller = page.locator("#grid-view-scroll-container");
  await expect(page.getByTestId("cell-r0-c1")).not.toBeEmpty();
  const nodes = await page.locator("#grid-view-body .cell").count();
  await scroller.evaluate((node) => node.scrollTo({ top: 999_999_999, left: 999_999 }));
  await expect(page.locator('#grid-view-body [data-index="49999"]')).toBeVisible();
  const last = table.fields.findLast(({ type }) => type === "action")?.id;
  await expect(page.locator(`[data-fettle="chip"][data-column-id="${last}"]`)).toBeVisible();
  expect(await page.locator("#grid-view-body .cell").count(), "no more cells than a screenful").toBeLessThan(
    nodes * 1.5,
  );
  const pages = clay.requests.filter(({ path }) => path.endsWith("/bulk-fetch-records"));
  expect(pages.length, "what was passed over is not fetched").toBeLessThan(8);
  for (const { body } of pages) expect(JSON.parse(body).recordIds.length).toBeLessThanOrEqual(100);
});
