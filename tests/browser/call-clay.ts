import type { Page } from "@playwright/test";

/**
 * Calls Clay's API from the page, which is where the extension looks on. `path` is the one below /v3.
 *
 * @throws when Clay refuses
 */
export async function callClay(page: Page, method: string, path: string, body: unknown): Promise<void> {
  const isOk = await page.evaluate(
    async ([address, verb, text]) => {
      const headers = { "content-type": "application/json" };
      return (await fetch(address, { method: verb, body: text, headers, credentials: "include" })).ok;
    },
    [`https://api.clay.com/v3${path}`, method, JSON.stringify(body)] as const,
  );
  if (!isOk) throw new Error(`Clay refused ${method} ${path}`);
}
