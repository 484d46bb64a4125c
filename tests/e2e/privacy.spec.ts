import type { Page } from "@playwright/test";
import { callClay } from "../browser/call-clay.ts";
import { openExtensionPage } from "../browser/extension-page.ts";
import { type Clay, expect, test } from "../browser/fixtures.ts";
import { keptByOrigin, keptInAreas, listenToMessages } from "../browser/kept-data.ts";
import { PLANTED_SECRET } from "../clay-stand-in/server/planted-secret.ts";

const NOTHING = JSON.stringify([{}, {}, []]);
const TABLES = ["account-research", "clean-table", "outbound-prospects"];

test("a whole session keeps and passes on no secret of the table, its rows or its people", async ({
  clay,
  page,
  extensionId,
}) => {
  const secrets = countSecrets(page);
  const fettle = await openExtensionPage(page, extensionId);
  const heard = await listenToMessages(fettle.page);

  const views: unknown[] = [];
  for (const key of TABLES) {
    await clay.open(key);
    const tabId = await fettle.tabAt(clay.addressOf(key));
    await expect.poll(async () => (await fettle.viewOf(tabId)).state).toBe("ready");
    await workInTable(page, clay, key);
    await expect.poll(async () => JSON.stringify(await fettle.viewOf(tabId))).toContain("New column");
    views.push(await fettle.viewOf(tabId));
  }

  const kept = await keptByOrigin(fettle.page);
  const messages = await heard();
  // The session must have had secrets to lose, and Fettle must have kept and sent something, or this proves nothing.
  expect(await secrets()).toBeGreaterThan(10);
  for (const told of [kept, messages, JSON.stringify(views)]) expect(told).toContain("Find work email");
  expect(kept).not.toContain(PLANTED_SECRET);
  expect(messages).not.toContain(PLANTED_SECRET);
  expect(JSON.stringify(views)).not.toContain(PLANTED_SECRET);
  expect(await keptInAreas(fettle.page)).not.toContain(PLANTED_SECRET);
  expect(await keptByOrigin(page), "Fettle keeps nothing in Clay's own storage").toBe(NOTHING);
});

/** Counts the responses with a planted secret that the page received. */
function countSecrets(page: Page): () => Promise<number> {
  const bodies: Promise<string>[] = [];
  page.on("response", (response) => bodies.push(response.text().catch(() => "")));
  return async () => (await Promise.all(bodies)).filter((body) => body.includes(PLANTED_SECRET)).length;
}

/** What a builder does: look at a cell, add a column, save every enrichment again, run one. */
async function workInTable(page: Page, clay: Clay, key: string): Promise<void> {
  const { table } = clay.state.byKey(key);
  const actions = table.fields.filter(({ type }) => type === "action");
  await page.getByTestId("cell-r0-c1").click();
  await page.getByTestId("table-header-cell").first().click();
  await page.getByRole("menuitem", { name: "Insert 1 column right" }).click();
  for (const { id, typeSettings } of actions) {
    await callClay(page, "PATCH", `/tables/${table.id}/fields/${id}`, { typeSettings });
  }
  const fieldIds = actions.slice(0, 1).map(({ id }) => id);
  const runRecords = { viewIdTopRecords: { viewId: table.firstViewId, numRecords: 10 } };
  await callClay(page, "PATCH", `/tables/${table.id}/run`, { fieldIds, runRecords });
}
