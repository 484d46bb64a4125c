import { browser } from "wxt/browser";
import { type ClayRoute, parseRoute } from "../clay/routes.ts";

/** Id of the table that an address shows; null when it shows none or is not Clay's. */
export function tableIdOf(address: string | null | undefined): string | null {
  return typeof address === "string" ? (parseRoute(address)?.tableId ?? null) : null;
}

/**
 * Id of the table that a tab shows now; null when it shows none, is not Clay's or is gone.
 * The browser tells the address of a Clay tab only, because that is all the host permission covers.
 */
export async function tableIdInTab(tabId: number): Promise<string | null> {
  return (await routeInTab(tabId))?.tableId ?? null;
}

/** What the address of a tab says of Clay; null when it shows another site or is gone. */
export async function routeInTab(tabId: number): Promise<ClayRoute | null> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  return typeof tab?.url === "string" ? parseRoute(tab.url) : null;
}

/** The open tabs that show a table. */
export async function tableTabs(): Promise<{ tabId: number; tableId: string }[]> {
  return (await browser.tabs.query({})).flatMap((tab) => {
    const tableId = tableIdOf(tab.url);
    return tab.id === undefined || tableId === null ? [] : [{ tabId: tab.id, tableId }];
  });
}

/** Shows a page: one of Clay's in the tab that shows Clay, if that is what it shows, any other in a new tab. */
export async function openLink({ tabId, link }: { tabId: number | null; link: string }): Promise<null> {
  const isInClay = tabId !== null && parseRoute(link) !== null && (await routeInTab(tabId)) !== null;
  await (isInClay ? browser.tabs.update(tabId, { url: link, active: true }) : browser.tabs.create({ url: link }));
  return null;
}
