import { browser } from "wxt/browser";
import { parseRoute } from "../clay/routes.ts";

/** Id of the table that an address shows; null when it shows none or is not Clay's. */
export function tableIdOf(address: string | null | undefined): string | null {
  return typeof address === "string" ? (parseRoute(address)?.tableId ?? null) : null;
}

/**
 * Id of the table that a tab shows now; null when it shows none, is not Clay's or is gone.
 * The browser tells the address of a Clay tab only, because that is all the host permission covers.
 */
export async function tableIdInTab(tabId: number): Promise<string | null> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  return tableIdOf(tab?.url);
}

/** The open tabs that show a table. */
export async function tableTabs(): Promise<{ tabId: number; tableId: string }[]> {
  return (await browser.tabs.query({})).flatMap((tab) => {
    const tableId = tableIdOf(tab.url);
    return tab.id === undefined || tableId === null ? [] : [{ tabId: tab.id, tableId }];
  });
}
