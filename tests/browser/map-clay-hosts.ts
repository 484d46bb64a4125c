import type { BrowserContext } from "@playwright/test";

const CLAY = /^https:\/\/(app|api)\.clay\.com\//;

/**
 * Answers app.clay.com and api.clay.com from the stand-in, and refuses every other host, so that no test reaches the
 * network. The page keeps Clay's real addresses: content scripts match, and the two origins differ as Clay's do.
 *
 * @param standIn address of the stand-in, without a slash at the end
 */
export async function mapClayHosts(context: BrowserContext, standIn: string): Promise<void> {
  await context.route(/^https?:/, (route) => route.abort("internetdisconnected"));
  await context.route(CLAY, async (route) => {
    const { pathname, search } = new URL(route.request().url());
    try {
      const response = await route.fetch({ url: `${standIn}${pathname}${search}`, maxRedirects: 0 });
      await route.fulfill({ response });
    } catch {
      // The page cancelled the request or closed, and nobody waits; otherwise the page sees a failed request.
      await route.abort("connectionfailed").catch(() => undefined);
    }
  });
}
