import { expect, test } from "../browser/fixtures.ts";

test.use({ withExtension: false });

const header = (fieldId: string) => `#table-header-cell-${fieldId}`;

test("renders only the columns and rows in sight, which come and go in both directions", async ({ clay, page }) => {
  await clay.open("outbound-prospects");
  const first = clay.state.column("outbound-prospects", "Full name").id;
  const early = clay.state.column("outbound-prospects", "Email").id;
  const late = clay.state.column("outbound-prospects", "Tier").id;
  const scroller = page.locator("#grid-view-scroll-container");
  await expect(page.getByTestId("cell-r0-c1")).toHaveText("brightloom.example");
  await expect(page.locator(header(late))).toHaveCount(0);
  const marked = page.locator(`${header(early)}[data-seen]`);
  await page.locator(header(early)).evaluate((node) => node.setAttribute("data-seen", ""));

  await scroller.evaluate((node) => node.scrollTo({ left: 999_999, top: 999_999 }));
  await expect(page.locator(header(late))).toBeVisible();
  await expect(page.locator(header(early))).toHaveCount(0);
  await expect(page.locator(header(first))).toBeInViewport();
  await expect(page.locator('#grid-view-body [data-index="4811"]')).toBeVisible();
  await expect(page.locator('#grid-view-body [data-index="0"]')).toHaveCount(0);

  await scroller.evaluate((node) => node.scrollTo({ left: 0, top: 0 }));
  await expect(page.locator(header(early))).toBeVisible();
  await expect(marked, "the header is a new node").toHaveCount(0);
});

test("has Clay's measures", async ({ clay, page }) => {
  await clay.open("outbound-prospects");
  const height = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((node) => node.getBoundingClientRect().height);
  expect(await height("#grid-table-header")).toBe(30);
  expect(await height(".status-row")).toBe(20);
  expect(await height("#grid-view-body .row")).toBe(28);
  const pinned = page.locator("#table-header-pinned-fields-container [data-testid=table-header-cell]");
  await expect(pinned).toHaveCSS("position", "sticky");
  await pinned.dblclick();
  await expect(page.locator("#table-sidebar")).toHaveCSS("width", "376px");
});

test("renders a hundred columns, a screenful at a time", async ({ clay, page }) => {
  const { table } = clay.state.byKey("clean-table");
  for (let at = table.fields.length; at < 100; at++) {
    clay.state.createField(table.id, { name: `Column ${at}`, type: "text", typeSettings: {} });
  }
  await clay.open("clean-table");
  expect(await page.getByTestId("table-header-cell").count()).toBeLessThan(15);
  const last = table.fields[99]?.id ?? "";
  await page.goto(`${clay.addressOf("clean-table")}?fieldId=${last}`);
  await expect(page.locator(header(last)), "the address scrolls to a column").toBeInViewport();
});

test("switches tables and goes back without a reload", async ({ clay, page }) => {
  await clay.open("outbound-prospects");
  await page.evaluate(() => Object.assign(window, { stillTheSamePage: true }));
  await page.getByRole("button", { name: "Account research" }).click();
  await expect(page).toHaveURL(clay.addressOf("account-research"));
  await expect(page.locator(header(clay.state.column("account-research", "Person").id))).toBeVisible();
  await page.goBack();
  await expect(page.locator(header(clay.state.column("outbound-prospects", "Email").id))).toBeVisible();
  await page.getByRole("link", { name: "Home" }).first().click();
  await page.getByRole("link", { name: "Go to market" }).click();
  await expect(page, "the app completes an address without a view").toHaveURL(/\/views\/gv_/);
  expect(await page.evaluate(() => "stillTheSamePage" in window)).toBe(true);
});

test("saves a run condition that the user types", async ({ clay, page }) => {
  await clay.open("outbound-prospects");
  const column = clay.state.column("outbound-prospects", "Find work email");
  const email = clay.state.column("outbound-prospects", "Email").id;
  await page.locator(header(column.id)).dblclick();
  const panel = page.locator("#table-sidebar");
  await expect(panel).toContainText("0.5 / row");
  await expect(panel.getByRole("switch", { name: "Auto-run" }), "not in the DOM while collapsed").toHaveCount(0);
  await panel.getByRole("button", { name: "Run settings" }).click();
  await expect(panel.getByRole("switch", { name: "Auto-run" })).toHaveAttribute("aria-checked", "true");
  await panel.getByRole("checkbox", { name: "Add run condition" }).click();
  await panel.getByRole("textbox", { name: "Run condition" }).pressSequentially("Email is empty");
  await panel.getByRole("button", { name: "Generate" }).click();
  await expect(panel.getByRole("textbox", { name: "Formula" })).toHaveText("!{{Email}}");
  await expect(panel.getByText("Referenced columns (1)")).toBeVisible();
  await panel.getByRole("button", { name: "Save" }).click();
  await page.getByRole("menuitem", { name: "Save and don't run" }).click();
  await expect(panel).toHaveCount(0);
  const saved = clay.state.column("outbound-prospects", "Find work email");
  expect(saved.typeSettings.conditionalRunFormulaText).toBe(`!{{${email}}}`);
  expect(saved.conditionalRunFieldIds).toEqual([email]);
});

test("shows a refused condition and keeps the column as it was", async ({ clay, page }) => {
  await clay.open("outbound-prospects");
  const column = clay.state.column("outbound-prospects", "Find work email");
  await page.locator(header(column.id)).dblclick();
  const panel = page.locator("#table-sidebar");
  await panel.getByRole("button", { name: "Run settings" }).click();
  await panel.getByRole("checkbox", { name: "Add run condition" }).click();
  await panel.getByRole("textbox", { name: "Formula" }).fill("!{{Work email}}");
  await panel.getByRole("button", { name: "Save" }).click();
  await page.getByRole("menuitem", { name: "Save and don't run" }).click();
  await expect(panel.getByRole("alert")).toHaveText("Dag is cyclical");
  expect(clay.state.column("outbound-prospects", "Find work email").typeSettings).toEqual(column.typeSettings);
});

test("opens the column menu on a click, and runs rows from the panel", async ({ clay, page }) => {
  await clay.open("outbound-prospects");
  const column = clay.state.column("outbound-prospects", "Find work email");
  await page.locator(header(column.id)).click();
  await page.getByRole("menuitem", { name: "Edit column" }).click();
  await page.locator("#table-sidebar").getByRole("button", { name: "Save" }).click();
  await page.getByRole("menuitem", { name: "Save and run 10 rows" }).click();
  await expect.poll(() => clay.requests.some(({ path }) => path.endsWith("/run"))).toBe(true);
  const run = clay.requests.find(({ path }) => path.endsWith("/run"));
  expect(JSON.parse(run?.body ?? "{}")).toMatchObject({ fieldIds: [column.id], callerName: "RunNumRowsModal" });
});

test("loads older endpoints over XHR and newer ones over fetch", async ({ clay, page }) => {
  const seen = new Map<string, string>();
  page.on("request", (request) => {
    const { host, pathname } = new URL(request.url());
    if (host === "api.clay.com" && request.method() !== "OPTIONS") seen.set(pathname, request.resourceType());
  });
  await clay.open("outbound-prospects");
  const { table } = clay.state.byKey("outbound-prospects");
  const status = `/v3/workspaces/${table.workspaceId}/tables/${table.id}/fields/runstatus`;
  await expect.poll(() => seen.has(`/v3/workspaces/${table.workspaceId}/app-accounts`)).toBe(true);
  await expect.poll(() => seen.get(status)).toBe("fetch");
  expect(seen.get(`/v3/tables/${table.id}`)).toBe("xhr");
  expect(seen.get(`/v3/tables/${table.id}/count`)).toBe("xhr");
  expect(seen.get(`/v3/workspaces/${table.workspaceId}`)).toBe("fetch");
});

test("logs nothing in the console while it is used", async ({ clay, page, consoleProblems }) => {
  for (const key of ["outbound-prospects", "account-research", "clean-table"]) {
    await clay.open(key);
    await expect(page.getByTestId("cell-r0-c1")).not.toBeEmpty();
    await page.locator("#grid-view-scroll-container").evaluate((node) => node.scrollTo({ left: 400, top: 4_000 }));
    const runnable = page.getByRole("button", { name: "Run column", includeHidden: true });
    await page.getByTestId("table-header-cell").filter({ has: runnable }).first().dblclick();
    await page.locator("#table-sidebar").getByRole("button", { name: "Run settings" }).click();
    await page.locator("#table-sidebar").getByRole("checkbox", { name: "Add run condition" }).click();
  }
  expect(consoleProblems).toEqual([]);
});

test.describe("a folder of its own", () => {
  test.use({ tables: new URL("../clay-stand-in/tables-bare", import.meta.url).pathname });

  test("renders a table that has no rows and no view", async ({ clay, page }) => {
    await clay.open("nothing-else");
    await expect(page.getByTestId("table-header-cell")).toHaveCount(1);
    await expect(page.locator("#grid-view-body [data-index]")).toHaveCount(0);
  });
});
