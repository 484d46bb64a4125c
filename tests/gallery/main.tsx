import { render } from "preact";
import { PanelPage } from "../../components/panel/panel-page.tsx";
import { PopupPage } from "../../components/popup/popup-page.tsx";
import { startOverlay } from "../../entrypoints/overlay.content/start-overlay.tsx";
import type { PickerEntry } from "../../utils/model/picker.ts";
import { drawClayLikePage } from "./clay-like-page.ts";
import { drawPicker } from "./clay-like-panel.ts";
import { columns } from "./sample-columns.ts";
import { sampleDrafts, samplePrices } from "./sample-drafts.ts";
import { sampleTerms } from "./sample-terms.ts";
import { samples } from "./samples.ts";

const query = new URLSearchParams(location.search);
const surface = query.get("surface") ?? "index";
const view = samples[query.get("state") ?? "findings"] ?? { state: "loading" as const };
const root = document.getElementById("root") as HTMLElement;
const nothing = () => {};

if (surface === "overlay") {
  document.body.className = query.has("dark") ? "clay-like is-dark" : "clay-like";
  root.replaceWith(drawClayLikePage(columns, query.has("sidebar")));
  if (query.has("picker")) document.body.append(drawPicker());
  let draft = query.get("draft") ?? "nothing";
  const ports = {
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
  const links = ["overlay", "popup", "panel"].flatMap((name) =>
    Object.keys(samples).map((state) => `?surface=${name}&state=${state}`),
  );
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
  const common = { view, showsMarks: true, onShowMarks: nothing, onDelete: async () => {} };
  const terms = sampleTerms[query.get("state") ?? "findings"] ?? sampleTerms.findings;
  const prices = terms === undefined ? null : { terms, onSet: async () => {} };
  render(
    surface === "popup" ? <PopupPage {...common} onOpenPanel={nothing} /> : <PanelPage {...common} prices={prices} />,
    root,
  );
}
