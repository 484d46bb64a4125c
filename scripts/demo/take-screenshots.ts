import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { BrowserContext, Page } from "@playwright/test";
import { clayTabId } from "../../tests/browser/clay-tab.ts";
import { extensionWorker } from "../../tests/browser/extension-worker.ts";

const POPUP = { width: 400, height: 600 };
const SIDE_PANEL = { width: 400, height: 1_100 };

type Shot = (name: string, prepare: () => Promise<Page>) => Promise<void>;

/**
 * Saves a picture of every surface, light and dark, as `<folder>/<name>.png`. A surface that does not appear is named
 * among the missing, and the others are still taken.
 *
 * @param page shows a table, with Fettle loaded
 */
export async function takeScreenshots(
  context: BrowserContext,
  page: Page,
  folder: string,
): Promise<{ saved: string[]; missing: string[] }> {
  await mkdir(folder, { recursive: true });
  const saved: string[] = [];
  const missing: string[] = [];
  const shot: Shot = async (name, prepare) => {
    try {
      const path = join(folder, `${name}.png`);
      await (await prepare()).screenshot({ path, animations: "disabled" });
      saved.push(path);
    } catch (error) {
      missing.push(`${name} (${String(error).split("\n")[0]})`);
    }
  };
  page.setDefaultTimeout(10_000);
  await takeOverlay(page, shot);
  await takePages(context, shot);
  return { saved, missing };
}

async function takeOverlay(page: Page, shot: Shot): Promise<void> {
  const surface = (name: string) => page.locator(`fettle-overlay [data-fettle="${name}"]`);
  // The first column with money at stake if there is one, else the first that costs anything.
  const chip = surface("chip").and(page.locator('[data-at-stake="true"]')).or(surface("chip")).first();
  const showChips = async () => {
    await chip.waitFor();
    return page;
  };
  await shot("overlay-light", showChips);
  await page.emulateMedia({ colorScheme: "dark" });
  await shot("overlay-dark", showChips);
  await page.emulateMedia({ colorScheme: "light" });
  await shot("column-popover", async () => {
    await chip.click();
    await surface("popover").waitFor();
    return page;
  });
  await page.keyboard.press("Escape");
  await shot("table-popover", async () => {
    await surface("badge").click();
    await surface("popover").waitFor();
    return page;
  });
  await page.keyboard.press("Escape");
  await shot("column-panel-open", async () => {
    await page.locator(`#table-header-cell-${await chip.getAttribute("data-column-id")}`).dblclick();
    const panel = page.locator("#table-sidebar");
    await panel.getByRole("button", { name: "Run settings" }).click();
    await panel.getByRole("switch", { name: "Auto-run" }).waitFor();
    return page;
  });
}

/** The popup and the side panel, each in a tab of its own that is told which tab it speaks of. */
async function takePages(context: BrowserContext, shot: Shot): Promise<void> {
  const worker = await extensionWorker(context);
  const tab = await clayTabId(worker);
  const { host } = new URL(worker.url());
  for (const [file, size] of [["popup", POPUP] as const, ["sidepanel", SIDE_PANEL] as const]) {
    const page = await context.newPage();
    await page.setViewportSize(size);
    await page.goto(`chrome-extension://${host}/${file}.html?tab=${tab}`);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await shot(`${file}-${colorScheme}`, async () => {
        await page.locator('[data-fettle="totals"]').first().waitFor({ timeout: 10_000 });
        return page;
      });
    }
    await page.close();
  }
}
