import "../../components/shared/tokens.css";
import "../../components/shared/parts.css";
import "../../components/shared/findings.css";
import "../../components/shared/gate.css";
import "../../components/shared/totals.css";
import "../../components/shared/breakdown.css";
import "../../components/shared/page.css";
import "../../components/popup/spend.css";
import { effect, signal } from "@preact/signals";
import { render } from "preact";
import { browser } from "wxt/browser";
import { PopupPage } from "../../components/popup/popup-page.tsx";
import { createSpendFeed } from "../../components/popup/spend-feed.ts";
import type { EstimatePorts } from "../../components/shared/estimate-ports.ts";
import { createTabFeed } from "../../components/shared/tab-feed.ts";
import { onMessage, sendMessage } from "../../utils/messaging/messenger.ts";
import { settingsItem } from "../../utils/storage/settings.ts";

const NO_TAB = -1;
const feed = createTabFeed((tabId) => sendMessage("getTabView", { tabId }));
const spendFeed = createSpendFeed(() => sendMessage("getSpend", { tabId: followed ?? NO_TAB }));
const showsMarks = signal<boolean | null>(null);
let followed: number | null = null;

/** The tab named by `popup.html?tab=<id>` (for tests and the demo, which show the popup in a tab), else the active one. */
async function findTab(): Promise<number | null> {
  const named = new URLSearchParams(location.search).get("tab");
  if (named !== null && /^\d+$/.test(named)) return Number(named);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

function openPanel(shows: "report" | "checklist"): void {
  void sendMessage("openSidePanel", { tabId: followed, shows }).catch(() => {});
}

function setShowsMarks(isOn: boolean): void {
  showsMarks.value = isOn;
  void settingsItem.getValue().then((settings) => settingsItem.setValue({ ...settings, showsMarks: isOn }));
}

function openTable(link: string): void {
  void sendMessage("openLink", { tabId: followed, link }).catch(() => {});
}

/** About the table that is named; about that of the tab where none is. */
const portsOf = (tableId?: string): EstimatePorts => {
  const about = () => ({ tabId: followed ?? NO_TAB, ...(tableId !== undefined && { tableId }) });
  return {
    setTerms: (changes) => sendMessage("setTerms", { ...about(), changes }),
    getScenario: (scenario) => sendMessage("getScenario", { ...about(), scenario }),
  };
};
const ports = portsOf();

const deleteEverything = () => sendMessage("deleteEverything", null).then(feed.refresh);

function App() {
  return (
    <PopupPage
      ports={ports}
      view={feed.view.value}
      spend={{ view: spendFeed.view.value, onOpen: openTable, portsOf }}
      showsMarks={showsMarks.value}
      onShowMarks={setShowsMarks}
      onDelete={deleteEverything}
      onOpenPanel={openPanel}
    />
  );
}

onMessage("tableChanged", () => {
  feed.refresh();
  return null;
});
// Told of every change, of whichever table.
onMessage("checklistChanged", () => {
  spendFeed.refresh();
  return null;
});
// All tables take longer than one, so the one of the tab is asked for first.
effect(() => {
  if (feed.view.value.state !== "loading") spendFeed.refresh();
});
settingsItem.watch((settings) => {
  showsMarks.value = settings.showsMarks;
});

render(<App />, document.getElementById("root") as HTMLElement);
followed = await findTab();
feed.follow(followed);
showsMarks.value = (await settingsItem.getValue()).showsMarks;
