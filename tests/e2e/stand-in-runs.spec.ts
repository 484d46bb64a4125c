import type { Locator, Page } from "@playwright/test";
import { type Clay, expect, test } from "../browser/fixtures.ts";

test.use({ withExtension: false });

const TABLE = "outbound-prospects";

/** The header of a column, with the pointer on it. */
async function header({ state }: Clay, page: Page, name: string, key = TABLE): Promise<Locator> {
  const found = page.locator(`#table-header-cell-${state.column(key, name).id}`);
  await found.hover();
  return found;
}

/** The run requests that the page has sent, parsed. */
function runs({ requests }: Clay): Record<string, unknown>[] {
  return requests.filter(({ path }) => path.endsWith("/run")).map(({ body }) => JSON.parse(body));
}

async function chooseRun(clay: Clay, page: Page, name: string, choice: string | RegExp): Promise<void> {
  await (await header(clay, page, name)).getByRole("button", { name: "Run column" }).click();
  await page.getByRole("menuitem", { name: choice }).click();
}

/** Ten more rows than the column has run on. */
async function runSixty(clay: Clay, page: Page): Promise<void> {
  await chooseRun(clay, page, "Find work email", "Run first N rows…");
  await page.getByRole("textbox", { name: "Number of rows" }).fill("60");
  await page.getByRole("button", { name: "Run", exact: true }).click();
}

test("the number modal sends its own name and the number", async ({ clay, page }) => {
  await clay.open(TABLE);
  await chooseRun(clay, page, "Find work email", "Run first N rows…");
  const modal = page.getByRole("dialog", { name: "Run rows" });
  await modal.getByRole("textbox", { name: "Number of rows" }).fill("25");
  await modal.getByRole("button", { name: "Run", exact: true }).click();
  await expect(modal).toHaveCount(0);
  const { table } = clay.state.byKey(TABLE);
  await expect
    .poll(() => runs(clay))
    .toEqual([
      {
        fieldIds: [clay.state.column(TABLE, "Find work email").id],
        runRecords: { viewIdTopRecords: { viewId: table.firstViewId, numRecords: 25 } },
        callerName: "RunNumRowsModal",
        forceRun: false,
      },
    ]);
});

test("an expensive run asks first, and runs all rows of the view on the user's word", async ({ clay, page }) => {
  await clay.open(TABLE);
  await chooseRun(clay, page, "Find work email", "Run 4,812 rows in this view");
  const dialog = page.getByRole("dialog", { name: "This run may use many credits" });
  await expect(dialog).toContainText("Find work email: 2,406");
  await expect(dialog).toContainText("runs afterwards");
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(dialog).toHaveCount(0);
  expect(runs(clay)).toEqual([]);

  await chooseRun(clay, page, "Find work email", "Run empty or out-of-date rows");
  await dialog.getByRole("button", { name: "Run anyway" }).click();
  const viewId = clay.state.byKey(TABLE).table.firstViewId;
  await expect.poll(() => runs(clay)).toMatchObject([{ runRecords: { viewId }, forceRun: false }]);
  await chooseRun(clay, page, "Find work email", "Force run all rows");
  await dialog.getByRole("button", { name: "Run anyway" }).click();
  await expect.poll(() => runs(clay)[1]).toMatchObject({ runRecords: { viewId }, forceRun: true });
});

test("a run shows its progress until the statuses say that it has ended", async ({ clay, page }) => {
  await page.clock.install();
  await clay.open(TABLE);
  const stop = page.getByRole("button", { name: "Stop" });
  await expect(stop).toBeDisabled();
  await runSixty(clay, page);
  await expect(stop).toBeEnabled();
  await page.clock.runFor(10_000);
  await expect(stop).toBeDisabled();
});

test("stop takes back what has not ended", async ({ clay, page }) => {
  await clay.open(TABLE);
  await runSixty(clay, page);
  await page.getByRole("button", { name: "Stop" }).click();
  await expect(page.getByRole("button", { name: "Stop" })).toBeDisabled();
  expect(clay.requests.some(({ path }) => path.endsWith("/stop-run"))).toBe(true);
});

test("auto-run is switched in the toolbar, with the question whether to update cells", async ({ clay, page }) => {
  await clay.open(TABLE);
  const { table } = clay.state.byKey(TABLE);
  await page.getByRole("button", { name: "Auto-run", exact: false }).first().click();
  const settings = page.getByRole("dialog", { name: "Run settings" });
  await settings.getByRole("checkbox", { name: "Keep existing results" }).click();
  await expect.poll(() => table.tableSettings?.AUTO_RUN_MODE).not.toBe("keep_existing");
  await settings.getByRole("switch", { name: "Auto-run" }).click();
  await expect.poll(() => table.tableSettings?.AUTO_RUN_ON).toBe(false);
  await expect(page.getByRole("button", { name: "⟳ Auto-run off" })).toBeVisible();
  await settings.getByRole("switch", { name: "Auto-run" }).click();
  expect(table.tableSettings?.AUTO_RUN_ON, "nothing is switched before the answer").toBe(false);
  await settings.getByRole("button", { name: "Continue without running" }).click();
  await expect.poll(() => table.tableSettings?.AUTO_RUN_ON).toBe(true);
  expect(runs(clay)).toEqual([]);
});

test("the table's own tab leads to the same settings, and may update cells at once", async ({ clay, page }) => {
  const { table } = clay.state.byKey("clean-table");
  table.tableSettings = { ...table.tableSettings, AUTO_RUN_ON: false };
  await clay.open("clean-table");
  await page.getByRole("button", { name: `${table.name} ▾` }).click();
  await page.getByRole("menuitem", { name: "Run settings" }).click();
  await page.getByRole("switch", { name: "Auto-run" }).click();
  await page.getByRole("button", { name: "Update cells" }).click();
  await expect.poll(() => table.tableSettings?.AUTO_RUN_ON).toBe(true);
  const parked = table.fields.filter(({ typeSettings }) => typeSettings.runAsButton === true).map(({ id }) => id);
  await expect.poll(() => runs(clay).length).toBe(1);
  for (const id of parked) expect(runs(clay)[0]?.fieldIds).not.toContain(id);
});

test("a waterfall is one column, whose panel lists the steps with their checks and prices", async ({ clay, page }) => {
  await clay.open("account-research");
  const step = clay.state.column("account-research", "Find work email (Findymail)").id;
  const merge = await header(clay, page, "Work email", "account-research");
  await expect(page.locator(`#table-header-cell-${step}`)).toHaveCount(0);
  await expect(merge.getByRole("button", { name: "Run column" })).toBeVisible();
  await merge.dblclick();
  const steps = page.getByRole("list", { name: "Steps" }).getByRole("listitem");
  await expect(steps).toHaveCount(3);
  await expect(steps.first()).toContainText("Find work email (Findymail)");
  await expect(steps.first()).toContainText("Validate with Validate email (Findymail)");
  await expect(steps.first().locator(".cost-chip").first()).toHaveText(/\d \/ row$/);
});

test("a column that calls a function leads to the function's table", async ({ clay, page }) => {
  await clay.open("territory-planning");
  await (await header(clay, page, "Score account", "territory-planning")).dblclick();
  const panel = page.locator("#table-sidebar");
  await expect(panel).toContainText(/\d+ actions, [\d.]+ credits \/ call/);
  await panel.getByRole("link", { name: "Score account" }).click();
  await expect(page).toHaveURL(clay.addressOf("score-account"));
});

test("a scheduled source counts in the calendar, and its panel asks for it and its runs", async ({ clay, page }) => {
  await clay.open("weekly-account-list");
  const calendar = page.getByRole("button", { name: "Schedules" });
  await expect(calendar).toHaveText("1");
  await calendar.click();
  await expect(page.getByRole("dialog", { name: "Schedules" })).toHaveText("Find companies: weekly");
  await page.getByText("Default view").click();
  await (await header(clay, page, "Find companies", "weekly-account-list")).dblclick();
  const panel = page.locator("#table-sidebar");
  await expect(panel).toContainText("760 records");
  await expect(panel).toContainText("Runs weekly");
  const source = clay.state.byKey("weekly-account-list").sources[0]?.id;
  const paths = clay.requests.map(({ path }) => path);
  expect(paths).toContain(`/v3/sources/${source}`);
  expect(paths).toContain(`/v3/sources/${source}/runs?limit=10`);
});

test("a cell says what it was charged", async ({ clay, page }) => {
  await clay.open(TABLE);
  const { id } = clay.state.column(TABLE, "Enrich company");
  const cell = page.locator(`#grid-view-body [data-index="0"] [data-cell-id^="${id}."]`);
  await cell.getByRole("button").click();
  const panel = page.locator("#table-sidebar");
  await expect(panel.getByRole("heading", { name: "Cell details" })).toBeVisible();
  const asked = clay.requests.find(({ path }) => path.includes("/records/r_"));
  const price = clay.state.column(TABLE, "Enrich company").actionDefinition?.pricing?.postPricingChange2026?.credits;
  expect(asked?.method).toBe("GET");
  await expect(panel).toContainText(`Charged: ${price?.basic}`);
});
