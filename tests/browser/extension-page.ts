import type { Page } from "@playwright/test";
import type { Browser } from "wxt/browser";
import type { Reply, Request } from "../../utils/messaging/protocol.ts";

// What the functions below find when they run inside the extension's page.
declare const chrome: typeof Browser & { tabs: typeof Browser.tabs; runtime: typeof Browser.runtime };

/** A page of the extension in a tab of its own, with the extension's rights. */
export interface ExtensionPage {
  page: Page;
  /** Asks the worker for the view of a tab, as the popup does. @throws with the code when the worker refuses */
  viewOf(tabId: number): Promise<Reply<"getTabView">>;
  /** Id of the tab whose address starts with `address`. @throws when there is none */
  tabAt(address: string): Promise<number>;
}

/** Opens the popup's page in a tab. It shows nothing of interest; it is a place from which to ask. */
export async function openExtensionPage(clayPage: Page, extensionId: string): Promise<ExtensionPage> {
  const page = await clayPage.context().newPage();
  await page.goto(`chrome-extension://${extensionId}/popup.html?tab=0`);
  await clayPage.bringToFront();
  return {
    page,
    viewOf: async (tabId) => {
      const reply = await page.evaluate(ask, { type: "getTabView", data: { tabId } satisfies Request<"getTabView"> });
      if (!reply.res.ok) throw new Error(reply.res.code);
      return reply.res.value as Reply<"getTabView">;
    },
    tabAt: async (address) => {
      const found = await page.evaluate(
        async (start) => (await chrome.tabs.query({})).find((tab) => tab.url?.startsWith(start))?.id,
        address,
      );
      if (found === undefined) throw new Error(`No tab shows ${address}`);
      return found;
    },
  };
}

type Envelope = { res: { ok: true; value: unknown } | { ok: false; code: string } };

// The form in which @webext-core/messaging sends; this runs in the extension's page, without our wrapper.
function ask(message: { type: string; data: unknown }): Promise<Envelope> {
  return chrome.runtime.sendMessage({ id: 1, timestamp: 1, ...message });
}
