import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import type { BrowserContext, Page } from "@playwright/test";
import { extensionWorker } from "../tests/browser/extension-worker.ts";
import { launchChromium } from "../tests/browser/launch-chromium.ts";
import { mapClayHosts } from "../tests/browser/map-clay-hosts.ts";
import { buildApp } from "../tests/clay-stand-in/build-app.ts";
import { type StandIn, startStandIn } from "../tests/clay-stand-in/server/start-stand-in.ts";
import { takeScreenshots } from "./demo/take-screenshots.ts";

const ROOT = join(import.meta.dirname, "..");
const SCREENSHOTS = join(ROOT, ".output/demo");

// What `npm start` runs, after the set-up and the build: Fettle on a table of the stand-in, for nobody needs an account
// with Clay to try it. `npm start -- --tables FOLDER --table NAME` takes saved tables of the user's own.
const { values: chosen } = parseArgs({ options: { tables: { type: "string" }, table: { type: "string" } } });
const folder = chosen.tables ?? join(ROOT, "tests/clay-stand-in/tables");
await buildApp();
const standIn = await startStandIn(chosen.tables === undefined ? {} : { tables: folder });
const key = chosen.table ?? (chosen.tables === undefined ? "outbound-prospects" : standIn.state.tables[0]?.key);
if (key === undefined) throw new Error(`${folder} holds no saved table.`);
const tableFile = join(folder, `${key}.json`);
const isHeaded = hasDisplay();
const context = await launchChromium({
  withExtension: true,
  headless: !isHeaded,
  ...(isHeaded ? { viewport: null } : {}),
});
try {
  const page = await openTable(context, standIn, key);
  if (isHeaded) await stayOpen(context, page);
  else await showHeadless(context, page, tableFile);
} finally {
  await context.close();
  await standIn.close();
}

function hasDisplay(): boolean {
  if (process.platform !== "linux") return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

async function openTable(context: BrowserContext, standIn: StandIn, key: string): Promise<Page> {
  await mapClayHosts(context, standIn.address);
  // A page that loads before the extension would be one that Fettle cannot see into.
  await extensionWorker(context);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(standIn.addressOf(key));
  return page;
}

async function stayOpen(context: BrowserContext, page: Page): Promise<void> {
  console.log("\nFettle runs on a made-up table, in a browser of its own: nothing reaches Clay or the network.");
  console.log("The coloured marks under the column headers and the badge in the corner are Fettle's. Click them.");
  console.log("Close the window to end.");
  await new Promise<void>((resolve) => {
    context.once("close", () => resolve());
    // On macOS a browser without windows goes on running.
    page.once("close", () => resolve());
  });
}

async function showHeadless(context: BrowserContext, page: Page, tableFile: string): Promise<void> {
  printReport(tableFile);
  const { saved, missing } = await takeScreenshots(context, page, SCREENSHOTS);
  console.log("\nThere is no display, so here are pictures of every surface:");
  for (const file of saved) console.log(`  ${relative(process.cwd(), file)}`);
  for (const name of missing) console.log(`  missing: ${name}`);
  if (missing.length > 0) process.exitCode = 1;
}

/** The command line's report of the same table, from the same file that the stand-in serves. */
function printReport(tableFile: string): void {
  const tsx = createRequire(import.meta.url).resolve("tsx/cli");
  const audit = [tsx, join(ROOT, "scripts/audit.ts"), tableFile];
  spawnSync(process.execPath, audit, { stdio: "inherit" });
}
