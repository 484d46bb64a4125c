import { defineContentScript } from "wxt/utils/define-content-script";
import { createTableFeed } from "../../components/overlay/table-feed.ts";
import { parseRoute } from "../../utils/clay/routes.ts";
import { onMessage, sendMessage } from "../../utils/messaging/messenger.ts";
import { settingsItem } from "../../utils/storage/settings.ts";
import { startOverlay } from "./start-overlay.tsx";

export default defineContentScript({
  matches: ["https://app.clay.com/*"],
  runAt: "document_idle",
  // WXT's own start message would carry the extension's id to the page (engineering.md C24).
  noScriptStartedPostMessage: true,
  async main(ctx) {
    const openPanel = () => {
      if (ctx.isValid) void sendMessage("openSidePanel", { tabId: null }).catch(() => {});
    };
    const teardown = new AbortController();
    const overlay = startOverlay(document, openPanel, teardown.signal);
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
    ctx.addEventListener(window, "wxt:locationchange", feed.refresh);
    ctx.addEventListener(window, "pageshow", feed.refresh);
    ctx.addEventListener(document, "visibilitychange", () => document.visibilityState === "visible" && feed.refresh());
    ctx.onInvalidated(() => {
      for (const stop of stops) stop();
      overlay.end();
    });

    feed.refresh();
    overlay.setShowsMarks((await settingsItem.getValue()).showsMarks);
  },
});
