import { CodedError } from "../diagnostics/coded-error.ts";
import type { KnownSender } from "../messaging/classify-sender.ts";
import { tableIdInTab, tableIdOf } from "./clay-tabs.ts";

/** Rejects with `table-not-in-tab` unless the sender's own tab shows this table: a content script learns of no other. */
export async function refuseOtherTables(sender: KnownSender, tableId: string): Promise<void> {
  // Clay changes routes without a reload, so the address in the message may be a moment old: the tab is asked again.
  const isShown =
    tableIdOf(sender.url) === tableId || (sender.tabId !== null && (await tableIdInTab(sender.tabId)) === tableId);
  if (!isShown) throw new CodedError("table-not-in-tab");
}

/** The tab that a message is about: a content script speaks of its own only, a page of ours of the one that it names. */
export function tabOf(sender: KnownSender, tabId: number | null): number | null {
  return sender.class === "content" ? sender.tabId : tabId;
}

/**
 * The table that a message is about: a page of ours may name any, a content script speaks of what its own tab shows. Null where that is
 * none.
 */
export async function tableAskedAbout(
  sender: KnownSender,
  { tabId, tableId }: { tabId: number | null; tableId?: string | undefined },
): Promise<string | null> {
  if (sender.class === "own-page" && tableId !== undefined) return tableId;
  const tab = tabOf(sender, tabId);
  return tab === null ? null : tableIdInTab(tab);
}
