import type { Worker } from "@playwright/test";

interface WithTabs {
  chrome: { tabs: { query(filter: { url: string }): Promise<{ id?: number }[]> } };
}

/**
 * Chrome's id of the tab that shows Clay, as the popup and the side panel take it in `?tab=`.
 *
 * @throws when no tab shows Clay
 */
export async function clayTabId(worker: Worker): Promise<number> {
  const id = await worker.evaluate(async () => {
    const { chrome } = globalThis as unknown as WithTabs;
    const [tab] = await chrome.tabs.query({ url: "https://app.clay.com/*" });
    return tab?.id ?? null;
  });
  if (id === null) throw new Error("No tab shows Clay.");
  return id;
}
