import type { Page } from "@playwright/test";
import { isKnown, type Quantity } from "../../utils/model/quantity.ts";
import type { RunForecast } from "../../utils/model/run-forecast.ts";
import { callClay } from "../browser/call-clay.ts";
import { putRaw, storedRecords } from "../browser/database.ts";
import { openExtensionPage } from "../browser/extension-page.ts";
import { type Clay, expect, test } from "../browser/fixtures.ts";

const TABLE = "conference-attendees";
// None of them reads another that still has rows to run.
const COLUMNS = ["Enrich person", "Enrich person (2)", "Work email (Findymail)"];
const HOUR = 3_600_000;

const likely = (quantity: Quantity | undefined) =>
  quantity !== undefined && isKnown(quantity) ? quantity.likely : Number.NaN;

test("runs are foretold, billed and compared, and the panel says how far off the estimates were", async ({
  clay,
  page,
  extensionId,
}) => {
  test.slow();
  await clay.open(TABLE);
  const fettle = await openExtensionPage(page, extensionId);
  const tabId = await fettle.tabAt(clay.addressOf(TABLE));
  const panel = await page.context().newPage();
  const accuracy = panel.locator('[data-fettle="accuracy"]');
  const { id, workspaceId } = clay.state.byKey(TABLE).table;
  const forecasts = async () => ((await storedRecords(fettle.page, "run-forecasts"))[id] ?? []) as RunForecast[];

  // Plan, statuses and rows arrive one after the other; what is foretold before all are there is not what the user saw.
  const view = async () => JSON.stringify(await fettle.viewOf(tabId));
  await expect.poll(view).toMatch(/of 100 rows seen pass/);
  await expect.poll(view).not.toMatch(/not been seen|Sources are not priced/);

  const foretold = [];
  for (const [at, name] of COLUMNS.entries()) {
    await page.bringToFront();
    const { id: columnId } = clay.state.column(TABLE, name);
    await expect.poll(async () => (await fettle.viewOf(tabId)).state).toBe("ready");
    const seen = await fettle.viewOf(tabId);
    if (seen.state !== "ready") throw new Error(seen.state);
    expect(seen.accuracy, "nothing is said while no bill was seen").toBeNull();
    const cost = seen.report.columns.find((column) => column.id === columnId)?.cost;
    await runWholeView(clay, page, name);
    await expect.poll(async () => (await forecasts()).length).toBe(at + 1);
    // The stand-in's cells run until their statuses were asked for once.
    for (let asked = 0; asked < 2; asked += 1) {
      await callClay(page, "GET", `/workspaces/${workspaceId}/tables/${id}/fields/runstatus`, undefined);
    }
    await expect.poll(async () => (await forecasts()).at(-1)?.endedAt).not.toBeNull();
    foretold.push({ columnId, credits: likely(cost?.dataCredits), actions: likely(cost?.actions) });
  }
  expect(foretold.map(({ actions }) => actions > 100)).toEqual([true, true, true]);

  // An hour passes, for Fettle's records and for Clay's.
  const earlier = (await forecasts()).map((run) => ({ ...run, at: run.at - HOUR, endedAt: (run.endedAt ?? 0) - HOUR }));
  await putRaw(fettle.page, "run-forecasts", { key: id, seenAt: Date.now(), value: earlier });
  const { entries } = clay.state.byKey(TABLE).workspace.ledger;
  for (const entry of entries) entry.timestamp -= HOUR / 1000;
  await page.goto(`https://app.clay.com/workspaces/${workspaceId}/settings/usage?usageTab=${id}`);
  await expect
    .poll(async () => (await forecasts()).map(({ columns }) => columns[0]?.bill != null))
    .toEqual([true, true, true]);

  const runs = foretold.map((forecast) => ({ forecast, billed: billedLast(clay, id, forecast.columnId) }));
  await clay.open(TABLE);
  await panel.goto(`chrome-extension://${extensionId}/sidepanel.html?tab=${tabId}`);
  await expect(accuracy).toHaveText(/^Last 3 runs: the bill was /);
  for (const meter of ["credits", "actions"] as const) {
    const sides = runs.map(({ forecast, billed }) => ({ forecast: forecast[meter], billed: billed[meter] }));
    // An own key takes no data credits: nothing foretold and nothing billed is no comparison.
    const errors = sides.flatMap(({ forecast, billed }) =>
      forecast === 0 ? [] : [(100 * (billed - forecast)) / forecast],
    );
    if (errors.length < 3) continue;
    const [low, high] = [Math.min(...errors), Math.max(...errors)].map(inWords);
    await expect(accuracy).toContainText(`${low} to ${high} from the estimate`);
    const sum = (side: "forecast" | "billed") => sides.reduce((total, it) => total + it[side], 0);
    await expect(accuracy).toContainText(
      `${inWords((100 * (sum("billed") - sum("forecast"))) / sum("forecast"))} in all`,
    );
  }
});

async function runWholeView({ state }: Clay, page: Page, name: string): Promise<void> {
  const header = page.locator(`#table-header-cell-${state.column(TABLE, name).id}`);
  await header.hover();
  await header.getByRole("button", { name: "Run column" }).click();
  await page.getByRole("menuitem", { name: /^Run [\d,]+ rows in this view$/ }).click();
  const dialog = page.getByRole("button", { name: "Run anyway" });
  if (await dialog.isVisible()) await dialog.click();
}

/** What the stand-in billed for the last run of a column. */
function billedLast({ state }: Clay, tableId: string, columnId: string) {
  const entry = state
    .byId(tableId)
    .workspace.ledger.of(tableId)
    .findLast(({ fieldId }) => fieldId === columnId);
  if (entry === undefined) throw new Error(`Nothing was billed for ${columnId}`);
  return { credits: entry.credits, actions: entry.actions };
}

function inWords(percent: number): string {
  const whole = Math.round(percent);
  return whole === 0 ? "0 %" : `${whole > 0 ? "+" : "−"}${Math.abs(whole)} %`;
}
