import type { Worker } from "@playwright/test";

declare global {
  /** Settles when the worker's work stands still. */
  var held: Promise<void> | undefined;
}

/** The worker's work stands still when it makes the stores of a new database, before any of them is kept. */
export async function holdAtUpgrade(worker: Worker): Promise<{ isHeld: Promise<void> }> {
  await worker.evaluate(() => {
    const { createObjectStore } = IDBDatabase.prototype;
    globalThis.held = new Promise((resolve) => {
      IDBDatabase.prototype.createObjectStore = function (this: IDBDatabase, ...args) {
        const store = createObjectStore.apply(this, args);
        const keepOpen = () => {
          resolve();
          store.count().onsuccess = keepOpen;
        };
        keepOpen();
        return store;
      };
    });
  });
  return { isHeld: whenHeld(worker) };
}

/** The worker's work stands still when it has kept everything and has told nobody. */
export async function holdAfterKeeping(worker: Worker): Promise<{ isHeld: Promise<void> }> {
  await worker.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: { storage: { session: { get: unknown } } } };
    globalThis.held = new Promise((resolve) => {
      chrome.storage.session.get = () => {
        resolve();
        return new Promise(() => {});
      };
    });
  });
  return { isHeld: whenHeld(worker) };
}

function whenHeld(worker: Worker): Promise<void> {
  const isHeld = worker.evaluate(() => globalThis.held);
  // Where it is never held, the end of the worker ends this question.
  isHeld.catch(() => {});
  return isHeld;
}
