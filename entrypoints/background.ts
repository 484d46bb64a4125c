import { defineBackground } from "wxt/utils/define-background";
import { analyse } from "../utils/analysis.ts";
import { onMessage } from "../utils/messaging/messenger.ts";
import { observe, openPanel, viewOfOwnTable, viewOfTab } from "../utils/worker/handlers.ts";

// The browser wakes a sleeping worker only for listeners that the first turn registered, so nothing here may wait.
export default defineBackground(() => {
  onMessage("openSidePanel", openPanel);
  onMessage("observe", (observations, sender) => observe(observations, sender, Date.now()));
  onMessage("getTableView", (request, sender) => viewOfOwnTable(request, sender, analyse));
  onMessage("getTabView", (request) => viewOfTab(request, analyse));
});
