import { type JSX, render } from "preact";
import { ChecklistPage } from "../../components/checklist/checklist-page.tsx";
import { ChecklistView } from "../../components/checklist/checklist-view.tsx";
import { PanelPage } from "../../components/panel/panel-page.tsx";
import { PopupPage } from "../../components/popup/popup-page.tsx";
import { startOverlay } from "../../entrypoints/overlay.content/start-overlay.tsx";
import { checklistMarkdown } from "../../utils/checklist/checklist-markdown.ts";
import type { PickerEntry } from "../../utils/model/picker.ts";
import { drawClayLikePage } from "./clay-like-page.ts";
import { drawPicker } from "./clay-like-panel.ts";
import { sampleScenario } from "./sample-breakdown.ts";
import { justMoved, sampleChecklists } from "./sample-checklists.ts";
import { columns } from "./sample-columns.ts";
import { sampleDrafts, samplePrices } from "./sample-drafts.ts";
import { sampleSpends } from "./sample-spends.ts";
import { sampleTerms } from "./sample-terms.ts";
import { report, samples } from "./samples.ts";

const query = new URLSearchParams(location.search);
const surface = query.get("surface") ?? "index";
const view = samples[query.get("state") ?? "findings"] ?? { state: "loading" as const };
const root = document.getElementById("root") as HTMLElement;
const nothing = () => {};
const estimatePorts = {
  setTerms: async () => {},
  getScenario: (id: string) => sampleScenario(id, report.estimate),
};

if (surface === "overlay") {
  document.body.className = query.has("dark") ? "clay-like is-dark" : "clay-like";
  root.replaceWith(drawClayLikePage(columns, query.has("sidebar")));
  if (query.has("picker")) document.body.append(drawPicker());
  let draft = query.get("draft") ?? "nothing";
  const ports = {
    ...estimatePorts,
    openPanel: nothing,
    checkDraft: async () => sampleDrafts[draft] ?? null,
    pricePicker: async (_table: string, entries: PickerEntry[]) => samplePrices(entries),
    reportPart: nothing,
    later: (run: () => void, milliseconds: number) => void setTimeout(run, milliseconds),
  };
  const overlay = startOverlay(document, ports, new AbortController().signal);
  overlay.show(view);
  // For tests: another answer of the worker, without a reload.
  Object.assign(window, {
    gallery: {
      show: (state: string) => overlay.show(samples[state] ?? view),
      showDraft: (state: string) => {
        draft = state;
        overlay.show(view);
      },
      setShowsMarks: overlay.setShowsMarks,
      end: overlay.end,
    },
  });
} else if (surface === "index") {
  const linksOf = (name: string, states: object) => Object.keys(states).map((it) => `?surface=${name}&state=${it}`);
  const links = [
    ...["overlay", "popup", "panel"].flatMap((name) => linksOf(name, samples)),
    ...["checklist", "checklist-panel"].flatMap((name) => linksOf(name, sampleChecklists)),
  ];
  render(
    <ul>
      {links.map((link) => (
        <li key={link}>
          <a href={link}>{link}</a>
        </li>
      ))}
    </ul>,
    root,
  );
} else {
  await import("./page-styles.ts");
  const checklist = {
    view: sampleChecklists[query.get("state") ?? "full"] ?? { state: "loading" as const },
    moved: justMoved,
    markdownOf: checklistMarkdown,
    actions: {
      onReach: nothing,
      onPrint: nothing,
      onTick: nothing,
      onNote: async () => {},
      onPrice: async () => {},
      onOpen: nothing,
    },
  };
  const common = { ports: estimatePorts, view, showsMarks: true, onShowMarks: nothing, onDelete: async () => {} };
  const terms = sampleTerms[query.get("state") ?? "findings"] ?? sampleTerms.findings;
  const prices = terms === undefined ? null : { terms, onSet: async () => {} };
  const spend = sampleSpends[query.get("spend") ?? "several"] ?? { state: "loading" as const };
  const pages: Record<string, JSX.Element> = {
    popup: (
      <PopupPage
        {...common}
        spend={{ view: spend, onOpen: nothing, portsOf: () => estimatePorts }}
        onOpenPanel={nothing}
      />
    ),
    panel: <PanelPage {...common} prices={prices} shows="report" onShow={nothing} checklist={null} />,
    "checklist-panel": (
      <PanelPage
        {...common}
        prices={null}
        shows="checklist"
        onShow={nothing}
        checklist={<ChecklistView {...checklist} />}
      />
    ),
    checklist: <ChecklistPage {...checklist} />,
  };
  render(pages[surface] ?? null, root);
}
