import { browser } from "wxt/browser";
import { CodedError } from "../diagnostics/coded-error.ts";

interface Sidebar {
  sidebarAction?: { open: () => Promise<void> };
}

/**
 * Opens the side panel in Chromium, the sidebar in Firefox. Must be called in the turn of the user's click or of its message,
 * before any await (engineering.md C18). Firefox opens it only from a click in a page of ours, never through the worker.
 * Rejects with `panel-not-opened`.
 */
export async function openSidePanel(tabId: number | null): Promise<void> {
  try {
    if (browser.sidePanel !== undefined && tabId !== null) return await browser.sidePanel.open({ tabId });
    const { sidebarAction } = browser as unknown as Sidebar;
    if (sidebarAction !== undefined) return await sidebarAction.open();
  } catch {
    // Falls through: what the browser says about its refusal is of no use to the user.
  }
  throw new CodedError("panel-not-opened");
}

/** Opens the checklist in a tab of its own, about the table that `tabId` shows. Rejects with `panel-not-opened`. */
export async function openChecklistPage(tabId: number): Promise<void> {
  const url = browser.runtime.getURL(`/checklist.html?tab=${tabId}`);
  await browser.tabs.create({ url }).catch(() => {
    throw new CodedError("panel-not-opened");
  });
}
