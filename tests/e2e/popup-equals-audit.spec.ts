import { execFileSync } from "node:child_process";
import { formatCount, formatUsd } from "../../utils/format.ts";
import { openExtensionPage } from "../browser/extension-page.ts";
import { expect, test } from "../browser/fixtures.ts";
import { saveListedTables, saveOpenedTable } from "../browser/loaded-rows.ts";

const root = new URL("../../", import.meta.url);

for (const table of ["outbound-prospects", "account-research", "clean-table"]) {
  test(`the extension and the audit say the same of ${table}`, async ({ clay, extensionId }, testInfo) => {
    const page = await clay.open(table);
    await page.locator('[data-fettle="badge"][data-state="ready"]').waitFor();
    const fettle = await openExtensionPage(page, extensionId);
    const tabId = await fettle.tabAt(clay.addressOf(table));
    const file = saveOpenedTable(clay, table, testInfo.outputPath("tables"));
    const args = ["--import", "tsx", "scripts/audit.ts", file, ...saveListedTables(table, file), "--format", "json"];
    const audit = JSON.parse(execFileSync(process.execPath, args, { cwd: root, encoding: "utf8" }));
    await expect.poll(() => fettle.viewOf(tabId)).toMatchObject({ state: "ready", report: audit.tables[0] });

    await fettle.page.goto(`chrome-extension://${extensionId}/popup.html?tab=${tabId}`);
    const totals = fettle.page.locator('[data-fettle="totals"]');
    const { dataCredits, actions, usd } = audit.tables[0].estimate;
    for (const text of [formatCount(dataCredits, "en-US"), formatCount(actions, "en-US"), formatUsd(usd, "en-US")]) {
      await expect(totals).toContainText(text);
    }
  });
}
