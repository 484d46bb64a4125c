import "../../components/shared/tokens.css";
import "../../components/shared/parts.css";
import "../../components/shared/findings.css";
import "../../components/shared/totals.css";
import "../../components/shared/page.css";
import "../../components/checklist/checklist.css";
import { effect } from "@preact/signals";
import { render } from "preact";
import { createChecklistActions } from "../../components/checklist/checklist-actions.ts";
import { createChecklistFeed } from "../../components/checklist/checklist-feed.ts";
import { ChecklistPage } from "../../components/checklist/checklist-page.tsx";
import { checklistMarkdown } from "../../utils/checklist/checklist-markdown.ts";
import { onMessage, sendMessage } from "../../utils/messaging/messenger.ts";
import { checklistReachSchema } from "../../utils/model/checklist.ts";

// `checklist.html?tab=<id>&reach=<reach>&print`: about which tab, how far, and whether to print it as soon as it is there.
const query = new URLSearchParams(location.search);
const named = query.get("tab");
const tabId = named !== null && /^\d+$/.test(named) ? Number(named) : null;
const reach = checklistReachSchema.safeParse(query.get("reach"));
const feed = createChecklistFeed(
  (question) => sendMessage("getChecklist", question),
  reach.success ? reach.data : "table",
  query.get("table"),
);
const actions = createChecklistActions(
  feed,
  () => tabId,
  () => print(),
);

function App() {
  return (
    <ChecklistPage view={feed.view.value} moved={feed.moved.value} markdownOf={checklistMarkdown} actions={actions} />
  );
}

onMessage("checklistChanged", () => {
  feed.refresh();
  return null;
});
render(<App />, document.getElementById("root") as HTMLElement);
const stop = effect(() => {
  if (!query.has("print") || feed.view.value.state !== "ready") return;
  // After the page has drawn the answer, once.
  setTimeout(() => {
    stop();
    print();
  });
});
feed.follow(tabId);
