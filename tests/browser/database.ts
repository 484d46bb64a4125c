import type { Page } from "@playwright/test";

/** The stored records of a store, by key. `page` is a page of the extension; the worker's connection is not disturbed. */
export async function storedRecords(page: Page, store: string): Promise<Record<string, unknown>> {
  return page.evaluate(async (name) => {
    const open = indexedDB.open("fettle");
    await new Promise((resolve, reject) => Object.assign(open, { onsuccess: resolve, onerror: reject }));
    const database = open.result;
    const records = database.transaction(name).objectStore(name).getAll();
    await new Promise((resolve, reject) => Object.assign(records, { onsuccess: resolve, onerror: reject }));
    database.close();
    return Object.fromEntries(
      records.result.map((record: { key: string; value: unknown }) => [record.key, record.value]),
    );
  }, store);
}

/** Writes a record past the worker, as it stands. */
export async function putRaw(page: Page, store: string, record: { key: string; [name: string]: unknown }) {
  await write(page, store, { record });
}

/** Takes a record away past the worker. */
export async function deleteRaw(page: Page, store: string, key: string) {
  await write(page, store, { key });
}

type Change = { record: object } | { key: string };

async function write(page: Page, store: string, change: Change): Promise<void> {
  await page.evaluate(
    async ([name, asked]) => {
      const open = indexedDB.open("fettle");
      await new Promise((resolve, reject) => Object.assign(open, { onsuccess: resolve, onerror: reject }));
      const writing = open.result.transaction(name, "readwrite");
      const records = writing.objectStore(name);
      if ("record" in asked) records.put(asked.record);
      else records.delete(asked.key);
      await new Promise((resolve, reject) => Object.assign(writing, { oncomplete: resolve, onabort: reject }));
      open.result.close();
    },
    [store, change] as const,
  );
}
