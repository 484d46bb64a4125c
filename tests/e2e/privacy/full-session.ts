import type { Page } from "@playwright/test";
import { callClay } from "../../browser/call-clay.ts";
import { openPanel, openRunSettings } from "../../browser/column-panel.ts";
import { countPending } from "../../browser/count-pending.ts";
import { type Clay, expect } from "../../browser/fixtures.ts";
import { secret } from "./plant-secrets.ts";

const CONDITION = "!{{Email}}";

/** Opens a table and waits until Fettle has marked it. */
export async function openMarked(page: Page, clay: Clay, key: string): Promise<void> {
  await clay.open(key);
  await page.locator('[data-fettle="badge"][data-state="ready"]').waitFor();
}

/** What a builder does in "outbound-prospects": looks around, changes a column, adds another, saves, runs. */
export async function buildTable(page: Page, clay: Clay): Promise<void> {
  const scroller = page.locator("#grid-view-scroll-container");
  await page
    .getByTestId("cell-r0-c1")
    .filter({ hasText: secret("cell") })
    .waitFor();
  await scroller.evaluate((node) => node.scrollTo({ left: 800, top: 4_000 }));
  await page.locator('#grid-view-body [data-index="150"] .action-value').first().waitFor();
  await scroller.evaluate((node) => node.scrollTo({ left: 0, top: 0 }));
  await page.locator('#grid-view-body [data-index="0"] .action-value').first().click();
  await page.locator("#table-sidebar").getByText(secret("content")).waitFor();

  await draftCondition(page, clay);
  await writePrompt(page, clay);
  await addFromPicker(page);
  const { table } = clay.state.byKey("outbound-prospects");
  const fieldIds = table.fields.filter(({ type }) => type === "action").map(({ id }) => id);
  const runRecords = { viewIdTopRecords: { viewId: table.firstViewId, numRecords: 10 } };
  await callClay(page, "PATCH", `/tables/${table.id}/run`, { fieldIds, runRecords, note: secret("run") });
}

/** A run condition in words and as a formula; saved without a run. */
async function draftCondition(page: Page, clay: Clay): Promise<void> {
  const panel = await openPanel(page, "Find work email");
  await panel.getByRole("button", { name: "Account" }).click();
  await panel
    .getByRole("option", { name: secret("account") })
    .first()
    .waitFor({ state: "attached" });
  await openRunSettings(panel);
  const formula = panel.getByRole("textbox", { name: "Formula" });
  // The planted condition in words has opened the editors already.
  await formula.fill(CONDITION);
  await page.locator('[data-fettle="draft-hint"]').waitFor();
  await panel.getByRole("button", { name: "Save" }).click();
  await page.getByRole("menuitem", { name: "Save and don't run" }).click();
  await panel.waitFor({ state: "detached" });
  const saved = clay.state.column("outbound-prospects", "Find work email").typeSettings.conditionalRunFormulaText;
  if (!saved?.startsWith("!{{")) throw new Error("The condition was not saved.");
}

/** The editors of an AI column, whose texts are on the page and in the request that saves them. */
async function writePrompt(page: Page, clay: Clay): Promise<void> {
  // The address scrolls to a column; this one comes and goes with the scroll.
  await page.goto(
    `${clay.addressOf("outbound-prospects")}?fieldId=${clay.state.column("outbound-prospects", "Check CRM").id}`,
  );
  const panel = await openPanel(page, "Check CRM");
  await panel.getByText(secret("body")).waitFor();
  await panel.getByRole("button", { name: "Close" }).click();
  const other = await openPanel(page, "Research company");
  await other
    .getByRole("textbox", { name: "prompt", exact: true })
    .fill(`${secret("typed prompt")} {{Company domain}}`);
  await page.locator('[data-fettle="draft-hint"]').waitFor();
  await other.getByRole("button", { name: "Save" }).click();
  await page.getByRole("menuitem", { name: "Save and don't run" }).click();
  await other.waitFor({ state: "detached" });
}

async function addFromPicker(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Add enrichment" }).first().click();
  const dialog = page.getByRole("dialog", { name: "Add enrichment" });
  const search = dialog.getByPlaceholder("Search for a data point or provider");
  await search.fill(secret("searched"));
  await search.fill("Find work email");
  // The list begins with groups, which have no price; what the search finds has one.
  await page.locator('[data-fettle="picker-tag"]').first().waitFor();
  await dialog
    .getByRole("button", { name: /Find work email/ })
    .first()
    .click();
  const panel = page.locator("#table-sidebar");
  await panel.getByRole("textbox").first().fill(secret("typed input"));
  await page.locator('[data-fettle="draft-hint"]').waitFor();
  await panel.getByRole("button", { name: "Save" }).click();
  await page.getByRole("menuitem", { name: "Save and don't run" }).click();
}

/** Each page of the app that is no table, within the app: a reload would end what Fettle is still reading. */
export async function visitPages(page: Page, clay: Clay): Promise<void> {
  const { table } = clay.state.byKey("outbound-prospects");
  const pending = countPending(page);
  const usage = ["workspace", table.id].map((tab) => `settings/usage?usageTab=${tab}`);
  const pages = ["home", "signals", "functions", "settings/connections", "settings/billing", ...usage];
  for (const path of [...pages, `workbooks/${table.workbookId}`]) {
    // The page of signals asks for the cost of each once it has their list.
    const answered = page.waitForResponse(path === "signals" ? /estimated-signal-cost/ : /api\.clay\.com/);
    await page.evaluate((address) => {
      history.pushState(null, "", address);
      dispatchEvent(new PopStateEvent("popstate"));
    }, `/workspaces/${table.workspaceId}/${path}`);
    await answered;
    await expect.poll(pending).toBe(0);
  }
}

/** Asks for what none of the app's pages asks for. */
export async function askForTheRest(page: Page, clay: Clay): Promise<void> {
  const { table } = clay.state.byKey("outbound-prospects");
  const sources = clay.state.tables.flatMap((state) => state.sources);
  const paths = [
    `/tables/${table.id}/views/${table.firstViewId}`,
    `/tables/${table.id}/views/${table.firstViewId}/count`,
    `/tables/${table.id}/views/${table.firstViewId}/records?limit=50`,
    `/workspaces/${table.workspaceId}/default-credit-limits?appliesTo=workbook`,
    `/workspaces/${table.workspaceId}/workbooks/${table.workbookId}`,
    `/workspaces/${table.workspaceId}/workbooks/${table.workbookId}/tables`,
    `/workspaces/${table.workspaceId}/model-pricing/base-costs`,
    `/sources?workspaceId=${table.workspaceId}`,
    ...sources.map(({ id }) => `/sources/${id}`),
  ];
  for (const path of paths) await callClay(page, "GET", path, undefined);
}
