import type { ContentScriptContext } from "wxt/utils/content-script-context";
import { defineContentScript } from "wxt/utils/define-content-script";
import { createTableFeed } from "../../components/overlay/table-feed.ts";
import { parseRoute } from "../../utils/clay/routes.ts";
import { CodedError } from "../../utils/diagnostics/coded-error.ts";
import { onMessage, sendMessage } from "../../utils/messaging/messenger.ts";
import { settingsItem } from "../../utils/storage/settings.ts";
import { type OverlayPorts, startOverlay } from "./start-overlay.tsx";
import { watchAddress } from "./watch-address.ts";

/** No event tells a page that the extension was updated or switched off, so it is looked for this often. */
const ALIVE_CHECK_MS = 2_000;

export default defineContentScript({
  matches: ["https://app.clay.com/*"],
  runAt: "document_idle",
  // WXT's own start message would carry the extension's id to the page (engineering.md C24).
  noScriptStartedPostMessage: true,
  async main(ctx) {
    const teardown = new AbortController();
    const overlay = startOverlay(document, portsOf(ctx), teardown.signal);
    const feed = createTableFeed({
      currentTableId: () => parseRoute(location.href)?.tableId ?? null,
      ask: (tableId) => {
        if (!ctx.isValid) throw new Error("the extension was updated");
        return sendMessage("getTableView", { tableId });
      },
      show: overlay.show,
      later: (run, milliseconds) => ctx.setTimeout(run, milliseconds),
    });

    const stops = [
      onMessage("tableChanged", ({ tableId }) => {
        feed.changed(tableId);
        return null;
      }),
      settingsItem.watch(({ showsMarks }) => overlay.setShowsMarks(showsMarks)),
    ];
    watchAddress(ctx, feed.refresh);
    ctx.addEventListener(window, "pageshow", feed.refresh);
    ctx.addEventListener(document, "visibilitychange", () => document.visibilityState === "visible" && feed.refresh());
    ctx.onInvalidated(() => {
      overlay.end();
      for (const stop of stops) stopQuietly(stop);
    });
    // The interval of the context asks whether the extension is still there before it calls anything.
    ctx.setInterval(() => {}, ALIVE_CHECK_MS);

    feed.refresh();
    overlay.setShowsMarks((await settingsItem.getValue()).showsMarks);
  },
});

/** What the overlay may ask, for as long as the extension is there. */
function portsOf(ctx: ContentScriptContext): OverlayPorts {
  const assertValid = () => {
    if (!ctx.isValid) throw new CodedError("extension-replaced");
  };
  return {
    openPanel: (shows) => {
      if (ctx.isValid) void sendMessage("openSidePanel", { tabId: null, shows }).catch(() => {});
    },
    checkDraft: async (tableId, draft) => {
      assertValid();
      return sendMessage("checkDraft", { tableId, draft });
    },
    pricePicker: async (tableId, entries) => {
      assertValid();
      return sendMessage("pricePicker", { tableId, entries });
    },
    setTerms: async (changes) => {
      assertValid();
      return sendMessage("setTerms", { tabId: null, changes });
    },
    getScenario: async (scenario) => {
      assertValid();
      return sendMessage("getScenario", { tabId: null, scenario });
    },
    reportPart: (part, isReadable) => {
      if (ctx.isValid) void sendMessage("observe", [{ kind: "page-part", part, isReadable }]).catch(() => {});
    },
    later: (run, milliseconds) => ctx.setTimeout(run, milliseconds),
  };
}

// Without its extension a listener cannot be taken back: Chromium throws, and the listener is dead anyway.
function stopQuietly(stop: () => void): void {
  try {
    stop();
  } catch {
    // As above.
  }
}
