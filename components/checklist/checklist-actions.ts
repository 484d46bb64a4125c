import { sendMessage } from "../../utils/messaging/messenger.ts";
import type { ChecklistFeed } from "./checklist-feed.ts";
import type { ChecklistActions } from "./checklist-view.tsx";

/** What the checklist asks of the worker. `tabId`: the tab that shows Clay; null while there is none. */
export function createChecklistActions(
  feed: ChecklistFeed,
  tabId: () => number | null,
  onPrint: () => void,
): ChecklistActions {
  return {
    onReach: feed.setReach,
    onPrint,
    // A tick that could not be kept goes away with the next answer.
    onTick: (place, stepId, isDone) =>
      void sendMessage("markChecklistStep", { ...place, stepId, isDone }).then(feed.refresh, feed.refresh),
    onNote: (place, note) => sendMessage("noteOnProvider", { ...place, note }).then(feed.refresh),
    onPrice: (place, price) => sendMessage("setProviderPrice", { ...place, price }).then(feed.refresh),
    onOpen: (link) => void sendMessage("openLink", { tabId: tabId(), link }).catch(() => {}),
  };
}
