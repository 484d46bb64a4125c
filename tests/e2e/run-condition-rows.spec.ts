import type { Page } from "@playwright/test";
import { callClay } from "../browser/call-clay.ts";
import { clayTabId } from "../browser/clay-tab.ts";
import { openExtensionPage } from "../browser/extension-page.ts";
import { expect, test } from "../browser/fixtures.ts";
import { keptByOrigin, keptInAreas, listenToMessages } from "../browser/kept-data.ts";
import { ROWS_LOADED } from "../browser/loaded-rows.ts";
import { cellValue } from "../clay-stand-in/server/rows/cell-values.ts";

const TABLE = "clean-table";
const DOMAIN = "{{f_0tcudomain0001}}";
const PLANTED = "PLANTED-CELL";

test("a run condition is tried on the rows that the page has loaded, and again when it is saved anew", async ({
  clay,
  worker,
  extensionId,
}) => {
  const page = await clay.open(TABLE);
  const fettle = await openExtensionPage(page, extensionId);
  const { table } = clay.state.byKey(TABLE);
  const gated = table.fields.find(({ typeSettings }) =>
    String(typeSettings.conditionalRunFormulaText).startsWith(`!!${DOMAIN} &&`),
  );
  if (gated === undefined) throw new Error("the table has a column that looks at the domain");
  const popup = fettle.page;
  await popup.goto(`chrome-extension://${extensionId}/popup.html?tab=${await clayTabId(worker)}`);
  const passing = (count: number) =>
    popup.getByText(`${gated.name}: ${count} of 100 rows seen pass its run condition.`);
  await openNotes(popup);
  await expect(
    popup.getByText(new RegExp(`${gated.name}: [1-9]\\d? of 100 rows seen pass its run condition.`)),
  ).toBeVisible();

  await saveCondition(page, table.id, gated, `!${DOMAIN}`);
  await openNotes(popup);
  await expect(passing(0)).toBeVisible();

  await saveCondition(page, table.id, gated, `!!${DOMAIN}`);
  await expect(passing(100)).toBeVisible();
});

async function openNotes(popup: Page): Promise<void> {
  await popup.locator('[data-fettle="totals"]').waitFor();
  await popup.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
}

async function saveCondition(
  page: Page,
  tableId: string,
  { id, typeSettings }: { id: string; typeSettings: object },
  conditionalRunFormulaText: string,
): Promise<void> {
  await callClay(page, "PATCH", `/tables/${tableId}/fields/${id}`, {
    typeSettings: { ...typeSettings, conditionalRunFormulaText },
  });
}

test("of the cells only those that a run condition reads leave the bridge, and nothing of them is kept or said", async ({
  clay,
  page,
  worker,
  extensionId,
}) => {
  const state = clay.state.byKey(TABLE);
  for (const { id } of state.table.fields) {
    const filled = state.samples[id]?.filled ?? 312;
    state.samples[id] = { filled, samples: [`${PLANTED} of ${id}.`] };
  }
  const fettle = await openExtensionPage(page, extensionId);
  const heard = await listenToMessages(fettle.page);
  await clay.open(TABLE);
  const tabId = await clayTabId(worker);
  await expect.poll(async () => JSON.stringify(await fettle.viewOf(tabId))).toContain('"passingRow":1');

  const read = new Set(
    state.table.fields.flatMap(({ typeSettings }) =>
      [...String(typeSettings.conditionalRunFormulaText ?? "").matchAll(/\{\{(f_\w+)\}\}/g)].map(([, id]) => id),
    ),
  );
  const messages = await heard();
  const crossed = new Set([...messages.matchAll(new RegExp(`${PLANTED} of (f_\\w+)\\.`, "g"))].map(([, id]) => id));
  expect(crossed.size).toBeGreaterThan(0);
  expect([...crossed].filter((id) => !read.has(id))).toEqual([]);
  expect(state.table.fields.length).toBeGreaterThan(read.size);
  expect(await keptByOrigin(fettle.page)).toContain("passingRow");
  expect(await keptByOrigin(fettle.page)).not.toContain(PLANTED);
  expect(JSON.stringify(await fettle.viewOf(tabId))).not.toContain(PLANTED);
});

test("a condition that is suggested is tried on the same rows, and of the column that it asks for no value leaves the bridge", async ({
  clay,
  page,
  context,
  worker,
  extensionId,
}) => {
  const state = clay.state.byKey("outbound-prospects");
  const column = (name: string) => {
    const found = state.table.fields.find((field) => field.name === name);
    if (found === undefined) throw new Error(`the table has a column ${name}`);
    return found.id;
  };
  const [email, finder] = [column("Email"), column("Find work email")];
  state.samples[email] = { filled: 1_204, samples: [PLANTED], isMixed: true };
  const positions = Array.from({ length: ROWS_LOADED }, (_, position) => position);
  const empty = positions.filter((position) => cellValue(state, email, position) === undefined);
  const fettle = await openExtensionPage(page, extensionId);
  const heard = await listenToMessages(fettle.page);
  await clay.open("outbound-prospects");
  const tabId = await clayTabId(worker);

  await page.locator(`[data-fettle="chip"][data-column-id="${finder}"]`).click();
  const popover = page.locator('[data-fettle="popover"]');
  const trial = popover.locator('[data-fettle="trial"]');
  await expect(trial).toContainText(`Tried: ${empty.length} of ${ROWS_LOADED} rows seen pass.`);
  await expect(trial).toContainText(`Row ${(empty[0] ?? -1) + 1} passes, row`);
  await expect(trial).toContainText(/Would run [\d,]+-[\d,]+ of 4,812 rows instead of/);
  await expect(popover.locator('[data-fettle="gate"]')).toContainText("None. One that would help stands below.");

  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: new URL(page.url()).origin });
  await popover.getByRole("button", { name: "Copy", exact: true }).click();
  await expect(popover.getByText("Copied")).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe("!{{Email}}");

  const messages = await heard();
  expect(messages).toContain(`"${email}":{"state":"object"}`);
  expect(messages).toContain(`"${email}":{"state":"empty"}`);
  const kept = await keptByOrigin(fettle.page);
  expect(kept).toContain(`"!{{${email}}}"`);
  for (const text of [messages, kept, await keptInAreas(fettle.page), JSON.stringify(await fettle.viewOf(tabId))]) {
    expect(text).not.toContain(PLANTED);
  }
});
