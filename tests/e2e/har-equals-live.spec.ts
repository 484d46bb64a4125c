import type { Page } from "@playwright/test";
import type { TableReport } from "../../utils/model/report.ts";
import { callClay } from "../browser/call-clay.ts";
import { addRunCondition } from "../browser/column-panel.ts";
import { countPending } from "../browser/count-pending.ts";
import { type ExtensionPage, openExtensionPage } from "../browser/extension-page.ts";
import { extensionWorker } from "../browser/extension-worker.ts";
import { type Clay, expect } from "../browser/fixtures.ts";
import { keptKeys } from "../browser/kept-data.ts";
import { test } from "../browser/recorded-session.ts";
import { audit } from "../contract/run-audit.ts";

test("the audit of a recorded session says what the extension said while it was recorded", async ({
  clay,
  page,
  context,
  harFile,
}) => {
  const pending = countPending(page);
  const { workspaceId } = clay.state.byKey("outbound-prospects").table;
  await page.goto(`https://app.clay.com/workspaces/${workspaceId}/settings/billing`);
  await callClay(page, "GET", `/workspaces/${workspaceId}/model-pricing/base-costs`, undefined);
  const fettle = await openExtensionPage(page, new URL((await extensionWorker(context)).url()).host);
  // What the page delivers about plans belongs to both reports only if it is kept before the first of them.
  await expect
    .poll(async () => keptKeys(fettle.page))
    .toMatchObject({
      "billing-plans": [String(workspaceId)],
      "action-tiers": ["only"],
      "model-costs": [String(workspaceId)],
    });
  await clay.open("outbound-prospects");
  const before = await liveReport({ page, clay, fettle, pending }, "outbound-prospects", "As it was opened");
  await addRunCondition(page, clay.state.column("outbound-prospects", "Find work email").id, "!{{Email}}");
  await page
    .getByRole("button", { name: /Auto-run/ })
    .first()
    .click();
  await page.getByRole("dialog", { name: "Run settings" }).getByRole("switch", { name: "Auto-run" }).click();
  await liveReport({ page, clay, fettle, pending }, "outbound-prospects", "Edited prospects");
  await clay.open("account-research");
  await liveReport({ page, clay, fettle, pending }, "account-research", "Seen accounts");
  // Each table teaches the other what its actions find, so both are asked once both are known.
  await clay.open("outbound-prospects");
  const prospects = await liveReport({ page, clay, fettle, pending }, "outbound-prospects", "Known prospects");
  await clay.open("account-research");
  const accounts = await liveReport({ page, clay, fettle, pending }, "account-research", "Edited accounts");
  await context.close();

  const { stdout, stderr } = audit(harFile, "--format", "json");
  expect(stderr).toBe("");
  // The workbook's list of its tables tells the audit of one more, which the session never opened.
  const opened = [prospects.id, accounts.id];
  const audited: { id: string }[] = JSON.parse(stdout).tables;
  expect(opened.map((opened) => audited.find(({ id }) => id === opened))).toEqual([prospects, accounts]);
  expect(prospects.estimate.assumptions.join("\n")).toContain("Clay's page prices an action of this plan");
  // The session must have changed something, or the order of its answers was not put to the test.
  expect(prospects.isAutoRunOn).toBe(!before.isAutoRunOn);
  expect(prospects.findings).not.toEqual(before.findings);
});

interface Session {
  page: Page;
  clay: Clay;
  fettle: ExtensionPage;
  pending: () => number;
}

/**
 * The extension's report of the table in the tab, with everything that the page has loaded until now: its first free column is renamed,
 * and its new name arrives behind all that came before it, without bringing anything else along.
 */
async function liveReport({ page, clay, fettle, pending }: Session, key: string, name: string): Promise<TableReport> {
  const { table } = clay.state.byKey(key);
  const id = table.fields.find(({ type }) => type !== "action")?.id;
  const tabId = await fettle.tabAt(clay.addressOf(key));
  await page.getByTestId("cell-r0-c1").waitFor();
  await expect.poll(pending).toBe(0);
  await callClay(page, "PATCH", `/tables/${table.id}/fields/${id}`, { name });
  const view = async () => {
    const seen = await fettle.viewOf(tabId);
    return seen.state === "ready" ? seen.report : null;
  };
  await expect.poll(async () => (await view())?.columns.find((column) => column.id === id)?.name).toBe(name);
  return (await view()) as TableReport;
}
