import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openExtensionPage } from "../browser/extension-page.ts";
import { type Clay, expect, test } from "../browser/fixtures.ts";
import { launchChromium } from "../browser/launch-chromium.ts";
import { saveLoadedRows } from "../browser/loaded-rows.ts";
import { mapClayHosts } from "../browser/map-clay-hosts.ts";
import { scrollWork } from "../browser/scroll-work.ts";

const ROWS = 50_000;
const ROOT = new URL("../../", import.meta.url);

test.use({ generated: { columns: 100, rows: ROWS } });

/** Saves the table as the audit reads it. */
function saveTable(clay: Clay, folder: string): string {
  const { table, statuses, workspace } = clay.state.byKey("generated");
  mkdirSync(folder, { recursive: true });
  const save = (name: string, content: unknown) => writeFileSync(join(folder, name), JSON.stringify(content));
  save("generated.json", { table, extraData: null });
  save("generated.count.json", { tableTotalRecordsCount: ROWS });
  save("generated.runstatus.json", { statusCountsByField: statuses.counts(table.fields, true) });
  saveLoadedRows(clay, "generated", folder);
  save("app-accounts.json", workspace.accounts);
  save("workspace.json", workspace.response);
  return join(folder, "generated.json");
}

test("a table as large as Clay allows gets the audit's figures on badge and popup, and marks only in sight", async ({
  clay,
  page,
  extensionId,
  consoleProblems,
}, testInfo) => {
  await clay.open("generated");
  const chips = page.locator('[data-fettle="chip"]');
  await expect(chips.first()).toBeVisible();
  expect(await chips.count()).toBeLessThan(12);
  await page.locator('[data-fettle="badge"][data-state="ready"]').waitFor();

  const file = saveTable(clay, testInfo.outputPath("saved"));
  const args = ["--import", "tsx", "scripts/audit.ts", file, "--format", "json"];
  const audit = JSON.parse(execFileSync(process.execPath, args, { cwd: ROOT, encoding: "utf8", maxBuffer: 1e8 }));
  const fettle = await openExtensionPage(page, extensionId);
  const tabId = await fettle.tabAt(clay.addressOf("generated"));
  await expect.poll(() => fettle.viewOf(tabId)).toMatchObject({ state: "ready", report: audit.tables[0] });
  await fettle.page.goto(`chrome-extension://${extensionId}/popup.html?tab=${tabId}`);
  await expect(fettle.page.getByRole("heading", { level: 1 })).toHaveText("Generated");
  await expect(fettle.page.locator('[data-fettle="totals"]')).toContainText("estimate");
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
  await expect(page.locator(`#grid-view-body [data-index="${ROWS - 1}"]`)).toBeVisible();
  const last = table.fields.findLast(({ type }) => type === "action")?.id;
  await expect(page.locator(`[data-fettle="chip"][data-column-id="${last}"]`)).toBeVisible();
  expect(await page.locator("#grid-view-body .cell").count(), "a screenful").toBeLessThan(nodes * 1.5);
  const pages = clay.requests.filter(({ path }) => path.endsWith("/bulk-fetch-records"));
  expect(pages.length, "what was passed over is not fetched").toBeLessThan(8);
  for (const { body } of pages) expect(JSON.parse(body).recordIds.length).toBeLessThanOrEqual(100);
});

// A figure to look at, not to assert: it depends on the machine.
test("tells how much work scrolling is with Fettle for each unit of work without", async ({ clay, page }, testInfo) => {
  await clay.open("generated");
  await expect(page.locator('[data-fettle="chip"]').first()).toBeVisible();
  const withFettle = await scrollWork(page);
  const bare = await launchChromium({ withExtension: false });
  await mapClayHosts(bare, clay.address);
  const barePage = bare.pages()[0] ?? (await bare.newPage());
  await barePage.goto(clay.addressOf("generated"));
  await expect(barePage.getByTestId("cell-r0-c1")).not.toBeEmpty();
  const without = await scrollWork(barePage);
  await bare.unrouteAll({ behavior: "ignoreErrors" });
  await bare.close();
  expect(without).toBeGreaterThan(0);
  const description = `${(withFettle / without).toFixed(2)} (${withFettle.toFixed(2)} s against ${without.toFixed(2)} s)`;
  testInfo.annotations.push({ type: "work with Fettle for each unit without", description });
  console.log(`Scrolling with Fettle takes ${description} of the work without.`);
});
