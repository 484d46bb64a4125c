import type { BrowserContext, Worker } from "@playwright/test";

/**
 * The service worker of the one extension that the context holds, as soon as it runs.
 *
 * @throws after Playwright's time limit when there is none
 */
export async function extensionWorker(context: BrowserContext): Promise<Worker> {
  return context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker"));
}
