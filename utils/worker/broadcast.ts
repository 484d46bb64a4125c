import { sendMessage } from "../messaging/messenger.ts";
import { tableTabs } from "./clay-tabs.ts";
import { forgetSpend } from "./spend-cache.ts";

/**
 * Tells the overlays of the tabs that show one of these tables, and the popup and side panel, that its report may be another
 * now. Tables that no tab shows are left out: nobody is looking; only a checklist may hold them, so it is told of all. Never rejects:
 * whoever does not hear asks when it is opened.
 */
export async function broadcastTableChanges(tableIds: readonly string[]): Promise<void> {
  if (tableIds.length === 0) return;
  forgetSpend(tableIds);
  const changed = (await tableTabs().catch(() => [])).filter(({ tableId }) => tableIds.includes(tableId));
  const shown = [...new Set(changed.map(({ tableId }) => tableId))];
  await Promise.allSettled([
    ...changed.map(({ tabId, tableId }) => sendMessage("tableChanged", { tableId }, { tabId })),
    ...shown.map((tableId) => sendMessage("tableChanged", { tableId })),
    broadcastChecklistChange(),
  ]);
}

/** Tells our pages that the checklist may be another now. Never rejects. */
export async function broadcastChecklistChange(): Promise<void> {
  await sendMessage("checklistChanged", null).catch(() => {});
}
