import type { Page, Worker } from "@playwright/test";
import { clayTabId } from "../browser/clay-tab.ts";
import { putRaw } from "../browser/database.ts";
import { openExtensionPage } from "../browser/extension-page.ts";
import { extensionWorker } from "../browser/extension-worker.ts";
import { expect } from "../browser/fixtures.ts";
import { keptByOrigin, keptInAreas, keptKeys } from "../browser/kept-data.ts";
import { test } from "../browser/recorded-session.ts";
import { PLANTED_SECRET } from "../clay-stand-in/server/planted-secret.ts";
import { audit } from "../contract/run-audit.ts";
import { columnsOfConditions, takeCrossedRows } from "./privacy/crossed-rows.ts";
import { askForTheRest, buildTable, openMarked, visitPages } from "./privacy/full-session.ts";
import { plantSecrets, secret } from "./privacy/plant-secrets.ts";
import { recordFettle } from "./privacy/record-fettle.ts";

const NOTHING = JSON.stringify([{}, {}, []]);
const NAME = "Fettle: cost check for Clay tables";
const WORKSPACE = "481516";
const OTHER_TABLES = ["account-research", "inbound-demo-requests", "job-change-signals"];

const MUST_FILL = [
  ...[
    "verdicts",
    "tables",
    "arrivals",
    "views",
    "view-counts",
    "record-censuses",
    "run-statuses",
    "runs",
    "run-forecasts",
    "table-history",
    "workbooks",
    "workbook-tables",
  ],
  ...["sources", "signals", "signal-costs", "functions", "accounts", "catalogue", "default-credit-limits", "drift"],
  ...["billing-plans", "action-tiers", "workspace-usage", "column-usage", "run-usage", "workspaces"],
];

test("a whole session keeps, says and shows no secret of the table, its rows or its people", async ({
  clay,
  page,
  context,
  harFile,
}) => {
  test.slow();
  // A step that finds nothing must fail by itself and name what it looked for.
  context.setDefaultTimeout(20_000);
  plantSecrets(clay.state);
  const secrets = countSecrets(page);
  const worker = await extensionWorker(context);
  const extensionId = new URL(worker.url()).host;
  const heard = await recordFettle(page, worker, NAME);
  const fettle = await openExtensionPage(page, extensionId);

  await openMarked(page, clay, "outbound-prospects");
  await buildTable(page, clay);
  const shown = [await shownIn(page), ...(await surfaces(page, worker))];
  for (const key of OTHER_TABLES) {
    await openMarked(page, clay, key);
    shown.push(await shownIn(page), ...(await surfaces(page, worker)));
  }
  // A record that cannot be used makes the worker write to its log, which must be seen to be heard.
  await putRaw(fettle.page, "accounts", { key: WORKSPACE, seenAt: 1, value: secret("spoiled record") });
  await fettle.viewOf(await clayTabId(worker));
  await visitPages(page, clay);
  await askForTheRest(page, clay);
  await expect.poll(() => emptyStores(fettle.page)).toEqual([]);
  const { messages, console, log } = await heard();
  const kept = await keptByOrigin(fettle.page);
  const areas = await keptInAreas(fettle.page);
  const inClay = await keptByOrigin(page);
  const received = await secrets();
  await context.close();
  const report = audit(harFile, "--format", "json");

  // The session must have had secrets to lose, and what is searched must be what Fettle said, or this proves nothing.
  expect(received).toBeGreaterThan(40);
  for (const told of [kept, messages, shown.join(), report.stdout]) expect(told).toContain("Find work email");
  for (const asked of ["checkDraft", "pricePicker", "getTableView", "observe", "tableChanged"]) {
    expect(messages).toContain(`"type":"${asked}"`);
  }
  expect(messages, "replies are heard too").toContain('"reply":');
  expect(log, "the log is heard too").toContain('"code"');
  // From bridge to worker cells cross, of those columns alone that a run condition reads.
  const { rest, rows } = takeCrossedRows(messages);
  const read = columnsOfConditions(["outbound-prospects", ...OTHER_TABLES].map((key) => clay.state.byKey(key).table));
  const taken = rows.flatMap(({ cells }) => Object.entries(cells));
  expect(leaks(JSON.stringify(rows)), "cells that conditions read cross").not.toEqual([]);
  expect(
    taken.filter(([id, cell]) => !read.has(id) && Object.keys(cell).join() !== "state"),
    "of other columns no more crosses than whether a cell is filled",
  ).toEqual([]);
  const places = { kept, areas, messages: rest, console, log, shown: shown.join(), ...report };
  for (const [place, text] of Object.entries(places)) expect(leaks(String(text)), place).toEqual([]);
  expect(inClay, "Fettle keeps nothing in Clay's own storage").toBe(NOTHING);
});

/** Which of the stores that the session must have filled are empty. */
async function emptyStores(page: Page): Promise<string[]> {
  const keys = await keptKeys(page);
  return MUST_FILL.filter((store) => (keys[store]?.length ?? 0) === 0);
}

/** The secrets in a text, each with what stands around it. */
function leaks(text: string): string[] {
  return [...text.matchAll(new RegExp(`.{0,120}${PLANTED_SECRET}.{0,60}`, "gs"))].map(([found]) => found).slice(0, 5);
}

/** Counts the responses with a planted secret that the page received. */
function countSecrets(page: Page): () => Promise<number> {
  const bodies: Promise<string>[] = [];
  page.on("response", (response) => bodies.push(response.text().catch(() => "")));
  return async () => (await Promise.all(bodies)).filter((body) => body.includes(PLANTED_SECRET)).length;
}

/** What Fettle shows over Clay's page, as markup. */
function shownIn(page: Page): Promise<string> {
  return page.evaluate(() =>
    [...document.querySelectorAll("*")].map(({ shadowRoot }) => shadowRoot?.innerHTML ?? "").join("\n"),
  );
}

/** The popup and the side panel about Clay's tab: their markup, and all that their copy buttons give. */
async function surfaces(clayPage: Page, worker: Worker): Promise<string[]> {
  const address = `chrome-extension://${new URL(worker.url()).host}`;
  const tabId = await clayTabId(worker);
  const said: string[] = [];
  for (const file of ["popup.html", "sidepanel.html"]) {
    const page = await clayPage.context().newPage();
    await page.addInitScript(() => {
      Object.assign(window, { copied: [] as string[] });
      navigator.clipboard.writeText = async (text) => void Reflect.get(window, "copied").push(text);
    });
    await page.goto(`${address}/${file}?tab=${tabId}`);
    await page.locator('[data-fettle="totals"]').waitFor();
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
      for (const button of document.querySelectorAll("button")) if (button.innerText.startsWith("Copy")) button.click();
    });
    said.push(await page.content(), await page.evaluate(() => Reflect.get(window, "copied").join("\n")));
    await page.close();
  }
  return said;
}
