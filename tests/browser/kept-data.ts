import type { Page } from "@playwright/test";
import type { Browser } from "wxt/browser";

// What the functions below find when they run inside the extension's page.
declare const chrome: { storage: typeof Browser.storage; runtime: typeof Browser.runtime };
declare global {
  var heardMessages: string[] | undefined;
}

/**
 * Everything that the origin of a page keeps, as text: each record of each IndexedDB store, local and session storage, and
 * caches. On a page of the extension this is what the worker keeps too; with `areas`, its storage areas as well.
 */
export async function keptByOrigin(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const settled = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const kept: unknown[] = [{ ...localStorage }, { ...sessionStorage }, await caches.keys()];
    for (const { name } of await indexedDB.databases()) {
      const database = await settled(indexedDB.open(name as string));
      for (const store of database.objectStoreNames) {
        const records = database.transaction(store).objectStore(store);
        kept.push([name, store, await settled(records.getAllKeys()), await settled(records.getAll())]);
      }
      database.close();
    }
    return JSON.stringify(kept);
  });
}

/** The keys of the records in each IndexedDB store of a page's origin, by the store's name. */
export async function keptKeys(page: Page): Promise<Record<string, string[]>> {
  // The first three entries are what lies outside the databases.
  const stores = JSON.parse(await keptByOrigin(page)).slice(3) as [database: string, store: string, keys: string[]][];
  return Object.fromEntries(stores.map(([, store, keys]) => [store, keys]));
}

/** Everything in the extension's storage areas, as text. `page` is a page of the extension. */
export async function keptInAreas(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const { local, session, sync } = chrome.storage;
    return JSON.stringify([await local.get(null), await session.get(null), await sync.get(null)]);
  });
}

/**
 * Listens, in a page of the extension, to every runtime message between contexts. Returns what was heard, as text.
 * Messages from the worker to a tab are not among them: they go to that tab alone.
 */
export async function listenToMessages(page: Page): Promise<() => Promise<string>> {
  await page.evaluate(() => {
    globalThis.heardMessages = [];
    chrome.runtime.onMessage.addListener((message: unknown) => {
      globalThis.heardMessages?.push(JSON.stringify(message));
    });
  });
  return async () => (await page.evaluate(() => globalThis.heardMessages ?? [])).join("\n");
}
