import type { Page } from "@playwright/test";
import { type Clay, expect, test } from "../browser/fixtures.ts";
import { SAVED_AT } from "../clay-stand-in/server/runs/saved-runs.ts";

test.use({ withExtension: false });

const WORKSPACE = "481516";
const LEGACY = "230817";

// The usage page asks for the last thirty days, and the saved runs have a date.
test.beforeEach(({ page }) => page.clock.setFixedTime(new Date((SAVED_AT + 86_400) * 1000)));

/** Opens a page of the app that is no table. */
const openPage = (page: Page, path: string, workspace = WORKSPACE) =>
  page.goto(`https://app.clay.com/workspaces/${workspace}${path}`);

/** The paths, without queries, that the page has asked so far. */
const asked = ({ requests }: Clay) => requests.map(({ path }) => path.split("?")[0]);

test("connections lists the customer's accounts and Clay's apart", async ({ clay, page }) => {
  await openPage(page, "/settings/connections");
  const { accounts } = clay.state.workspace(WORKSPACE);
  const own = accounts.filter(({ isSharedPublicKey }) => isSharedPublicKey !== true);
  await expect(page.getByRole("list", { name: "Your accounts" }).getByRole("listitem")).toHaveCount(own.length);
  const managed = page.getByRole("list", { name: "Clay-managed accounts" }).getByRole("listitem");
  await expect(managed).toHaveCount(accounts.length - own.length);
  await expect(managed.filter({ hasText: "Clay-managed OpenAI account" })).toHaveCount(1);
  expect(asked(clay)).toContain(`/v3/workspaces/${WORKSPACE}/app-accounts`);
});

test("the plan page shows the plan, both meters, and what else is for sale", async ({ clay, page }) => {
  await openPage(page, "/settings/billing");
  const current = page.getByRole("region", { name: "Current plan" });
  await expect(current).toContainText("Launch");
  await expect(current).toContainText("$125 monthly for 2,500 credits");
  await expect(current).toContainText("Data credits: 1,397 of 2,500 left");
  await expect(current).toContainText("Actions: 11,213 of 15,000 left");
  await expect(page.getByRole("list", { name: "Plans" })).toContainText("Growth");
  await expect(page.getByRole("list", { name: "Plans" })).toContainText("40,000 actions $205");
  const paths = [
    `billingplans/${WORKSPACE}`,
    "action-tiers-with-prices",
    `subscriptions/${WORKSPACE}`,
    "credit-accrual",
  ];
  for (const path of paths) expect(asked(clay)).toContain(`/v3/${path}`);
});

test("an old plan has one meter", async ({ page }) => {
  await openPage(page, "/settings/billing", LEGACY);
  const current = page.getByRole("region", { name: "Current plan" });
  await expect(current).toContainText("Explorer");
  await expect(current).toContainText("Data credits: 6,120 of 10,000 left");
  await expect(current).not.toContainText("Actions");
});

test("the usage page asks all six reports of the workspace", async ({ clay, page }) => {
  await openPage(page, "/settings/usage?usageTab=workspace");
  const spent = clay.state.workspace(WORKSPACE).ledger.entries;
  await expect(page.getByRole("table", { name: "Integrations" }).getByRole("row").nth(1)).toBeVisible();
  const credits = spent.reduce((sum, entry) => sum + entry.credits, 0);
  expect(credits).toBeGreaterThan(0);
  const shown = await page.getByRole("table", { name: "Tables" }).locator("tbody td:nth-child(2)").allTextContents();
  const sum = shown.reduce((total, text) => total + Number(text.replaceAll(",", "")), 0);
  expect(sum).toBeCloseTo(credits, 1);
  for (const type of ["workspace", "integration", "signal", "triggerDefinition", "mcp", "api"]) {
    expect(asked(clay)).toContain(`/v3/credit-reporting/${WORKSPACE}/creditReportType/${type}`);
  }
});

test("a table's history asks three reports and shows one at a time", async ({ clay, page }) => {
  await clay.open("outbound-prospects");
  const { table } = clay.state.byKey("outbound-prospects");
  await page.getByRole("button", { name: "History" }).click();
  const usage = page.getByRole("table", { name: "Usage" });
  await page.getByRole("radio", { name: "Column" }).check();
  await expect(usage.getByRole("row", { name: /^Find work email/ })).toBeVisible();
  await page.getByRole("radio", { name: "Run" }).check();
  await expect(usage.getByRole("row")).toHaveCount(2);
  for (const view of ["time", "column", "run"]) {
    expect(asked(clay)).toContain(`/v3/realtime-credit-usage/${WORKSPACE}/table/${table.id}/${view}`);
  }
});

test("signals show their schedule and what a run costs", async ({ clay, page }) => {
  await openPage(page, "/signals");
  const [signal] = clay.state.workspace(WORKSPACE).signals;
  const row = page.getByRole("list", { name: "Signals" }).getByRole("listitem");
  await expect(row).toContainText("weekly");
  await expect(row).toContainText(/[\d,]+ actions, [\d,.]+ credits \/ run/);
  expect(asked(clay)).toContain(`/v3/workspaces/${WORKSPACE}/trigger-definitions/${signal?.id}/estimated-signal-cost`);
});

test("functions show the price of a call and lead to their table", async ({ clay, page }) => {
  await openPage(page, "/functions");
  const row = page.getByRole("list", { name: "Functions" }).getByRole("listitem");
  await expect(row).toContainText(/\d+ actions, [\d.]+ credits \/ call/);
  await row.getByRole("link", { name: "Score account" }).click();
  await expect(page).toHaveURL(clay.addressOf("score-account"));
});

test("a workbook's overview maps its tables and who sends rows to whom", async ({ clay, page }) => {
  await clay.open("target-companies");
  await page.getByRole("button", { name: "Overview" }).click();
  await expect(page.locator(".react-flow__node")).toHaveCount(2);
  await expect(page.getByText("Target companies → Decision makers")).toBeVisible();
  await expect(page.locator("#grid-view-scroll-container")).toHaveCount(0);
  const { workbookId } = clay.state.byKey("target-companies").table;
  expect(asked(clay)).toContain(`/v3/${WORKSPACE}/workbooks/${workbookId}/overview`);
  await page.getByRole("link", { name: "Decision makers" }).click();
  await expect(page).toHaveURL(clay.addressOf("decision-makers"));
});

test("home leads to the other workspace", async ({ page, clay }) => {
  await openPage(page, "/home");
  await expect(page.getByRole("cell")).toHaveCount(clay.state.workspace(WORKSPACE).workbooks.length);
  await page.getByRole("navigation", { name: "Workspaces" }).getByRole("link", { name: "Northwind Events" }).click();
  await expect(page).toHaveURL(new RegExp(`/workspaces/${LEGACY}/home`));
  await page.getByRole("cell").getByRole("link").click();
  await expect(page).toHaveURL(clay.addressOf("webinar-leads"));
});

test("the credits stand in the top bar in both forms that were seen", async ({ clay, page }) => {
  await clay.open("outbound-prospects");
  await page.getByRole("button", { name: "1.4K credits left" }).click();
  await expect(page.getByRole("dialog", { name: "Credits" })).toContainText("1,397 of 2,500 credits left");
  await clay.open("webinar-leads");
  await page.getByRole("button", { name: "Credits", exact: true }).click();
  await expect(page.getByRole("dialog", { name: "Credits" })).toContainText("6,120 / 10K credits available");
  await page.getByRole("link", { name: "View usage" }).click();
  await expect(page.getByRole("heading", { name: "Usage" })).toBeVisible();
});
