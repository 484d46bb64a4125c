import "../../components/shared/tokens.css";
import "../../components/shared/parts.css";
import "../../components/shared/findings.css";
import "../../components/shared/gate.css";
import "../../components/shared/totals.css";
import "../../components/shared/breakdown.css";
import "../../components/shared/page.css";
import "../../components/panel/your-prices.css";
import "../../components/checklist/checklist.css";
import { effect, signal } from "@preact/signals";
import { render } from "preact";
import { browser } from "wxt/browser";
import { createChecklistActions } from "../../components/checklist/checklist-actions.ts";
import { createChecklistFeed } from "../../components/checklist/checklist-feed.ts";
import { ChecklistView } from "../../components/checklist/checklist-view.tsx";
import { PanelPage } from "../../components/panel/panel-page.tsx";
import type { EstimatePorts } from "../../components/shared/estimate-ports.ts";
import { createTabFeed } from "../../components/shared/tab-feed.ts";
import { checklistMarkdown } from "../../utils/checklist/checklist-markdown.ts";
import { onMessage, sendMessage } from "../../utils/messaging/messenger.ts";
import type { TermChanges, TermsView } from "../../utils/model/user-terms.ts";
import { panelShowsItem } from "../../utils/storage/panel-shows.ts";
import { settingsItem } from "../../utils/storage/settings.ts";

const feed = createTabFeed((tabId) => sendMessage("getTabView", { tabId }));
const terms = signal<TermsView | null>(null);
const checklistFeed = createChecklistFeed((question) => sendMessage("getChecklist", question));
const actions = createChecklistActions(checklistFeed, () => followed, openToPrint);
const shows = signal<"report" | "checklist">("report");
const showsMarks = signal<boolean | null>(null);
let followed: number | null = null;

/** The tab named by `sidepanel.html?tab=<id>` (for tests and the demo) stays; else the active tab is followed. */
const named = new URLSearchParams(location.search).get("tab");
const pinnedTab = named !== null && /^\d+$/.test(named) ? Number(named) : null;

async function followActiveTab(): Promise<void> {
  if (pinnedTab === null) {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    followed = tab?.id ?? null;
  } else {
    followed = pinnedTab;
  }
  feed.follow(followed);
  if (shows.value === "checklist") checklistFeed.follow(followed);
}

// The checklist is made only while it is looked at: it may be about many tables.
function show(next: "report" | "checklist"): void {
  shows.value = next;
  if (next === "checklist") checklistFeed.follow(followed);
}

function refresh(): void {
  feed.refresh();
  if (shows.value === "checklist") checklistFeed.refresh();
}

// A side panel cannot be printed; a page can.
function openToPrint(): void {
  const view = checklistFeed.view.value;
  if (view.state !== "ready") return;
  const query = new URLSearchParams({ tab: String(followed), reach: view.reach, print: "" });
  if (view.tableId !== null) query.set("table", view.tableId);
  open(`/checklist.html?${query}`);
}

function setShowsMarks(isOn: boolean): void {
  showsMarks.value = isOn;
  void settingsItem.getValue().then((settings) => settingsItem.setValue({ ...settings, showsMarks: isOn }));
}

async function readTerms(): Promise<void> {
  const tabId = followed;
  const found = tabId === null ? null : await sendMessage("getTerms", { tabId }).catch(() => null);
  if (tabId === followed) terms.value = found;
}

async function setTerms(changes: TermChanges): Promise<void> {
  if (followed !== null) await sendMessage("setTerms", { tabId: followed, changes });
  feed.refresh();
}

const ports: EstimatePorts = {
  setTerms,
  getScenario: (scenario) => sendMessage("getScenario", { tabId: followed, scenario }),
};

const deleteEverything = () => sendMessage("deleteEverything", null).then(refresh);

function App() {
  return (
    <PanelPage
      ports={ports}
      view={feed.view.value}
      prices={terms.value === null ? null : { terms: terms.value, onSet: setTerms }}
      shows={shows.value}
      onShow={(next) => void panelShowsItem.setValue(next)}
      checklist={
        <ChecklistView
          view={checklistFeed.view.value}
          moved={checklistFeed.moved.value}
          markdownOf={checklistMarkdown}
          actions={actions}
        />
      }
      showsMarks={showsMarks.value}
      onShowMarks={setShowsMarks}
      onDelete={deleteEverything}
    />
  );
}

// A new view may rest on another plan or another workspace.
effect(() => {
  if (feed.view.value.state === "ready") void readTerms();
});
onMessage("tableChanged", () => {
  feed.refresh();
  return null;
});
onMessage("checklistChanged", () => {
  if (shows.value === "checklist") checklistFeed.refresh();
  return null;
});
// Tab events need no permission as long as only the ids are read; the worker knows the address.
browser.tabs.onActivated.addListener(() => void followActiveTab());
browser.tabs.onUpdated.addListener((tabId) => {
  if (tabId === followed) refresh();
});
panelShowsItem.watch(show);
settingsItem.watch((settings) => {
  showsMarks.value = settings.showsMarks;
});

render(<App />, document.getElementById("root") as HTMLElement);
await followActiveTab();
show(await panelShowsItem.getValue());
showsMarks.value = (await settingsItem.getValue()).showsMarks;
