import type { BrowserContext, Page, Worker } from "@playwright/test";
import { clayTabId } from "./clay-tab.ts";

interface Extension {
  context: BrowserContext;
  worker: Worker;
  extensionId: string;
}

/** One of our own pages in a tab, about the tab that shows Clay. @throws when no tab shows Clay */
export async function openBeside(
  { context, worker, extensionId }: Extension,
  file: "popup.html" | "sidepanel.html",
): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/${file}?tab=${await clayTabId(worker)}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  return page;
}
