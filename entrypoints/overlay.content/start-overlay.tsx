import { effect } from "@preact/signals";
import { render } from "preact";
import { createDraftFeed } from "../../components/overlay/draft-feed.ts";
import { Overlay } from "../../components/overlay/overlay.tsx";
import { createOverlayState } from "../../components/overlay/overlay-state.ts";
import { createPagePartReporter } from "../../components/overlay/page-part-reporter.ts";
import { createPickerFeed } from "../../components/overlay/picker-feed.ts";
import type { EstimatePorts } from "../../components/shared/estimate-ports.ts";
import type { SurfaceView } from "../../components/shared/surface-view.ts";
import { pageScheme } from "../../utils/clay/dom/ground.ts";
import { watchPage } from "../../utils/clay/dom/observe.ts";
import { surveyPage } from "../../utils/clay/dom/survey.ts";
import type { DraftColumn } from "../../utils/model/draft.ts";
import type { DraftReport } from "../../utils/model/draft-report.ts";
import type { PagePart } from "../../utils/model/observation.ts";
import type { PickerEntry, PickerPrice } from "../../utils/model/picker.ts";
import { mountHost } from "./host.ts";
import { placeBesideBuilders, readBuilders } from "./look-at-builders.ts";

const BADGE_MARGIN = 16;
const BLIND_MARKS =
  "Fettle cannot find Clay's column headers on this page, so it shows no marks there. The figures hold.";

/** What the overlay asks of the extension; the gallery has answers of its own. */
export interface OverlayPorts extends EstimatePorts {
  openPanel: (shows: "report" | "checklist") => void;
  checkDraft: (tableId: string, draft: DraftColumn) => Promise<DraftReport | null>;
  pricePicker: (tableId: string, entries: PickerEntry[]) => Promise<PickerPrice[]>;
  reportPart: (part: PagePart, isReadable: boolean) => void;
  later: (run: () => void, milliseconds: number) => void;
}

export interface RunningOverlay {
  show: (view: SurfaceView) => void;
  setShowsMarks: (showsMarks: boolean) => void;
  /** The extension was updated or switched off: all that stays is one quiet note. */
  end: () => void;
}

/**
 * Puts the overlay into a page and keeps its marks where Clay's headers, panel and picker are. Knows no extension API, so that
 * the gallery can run it too.
 * @param signal ends the overlay for good and removes it.
 */
export function startOverlay(page: Document, ports: OverlayPorts, signal: AbortSignal): RunningOverlay {
  const state = createOverlayState();
  const host = mountHost(page);
  const watching = new AbortController();
  const { later } = ports;
  const draftFeed = createDraftFeed({ ask: ports.checkDraft, show: state.draft.show, later });
  const pickerFeed = createPickerFeed({
    ask: ports.pricePicker,
    show: (prices) => {
      state.pickerPrices.value = prices;
    },
  });
  const notePart = createPagePartReporter({ send: ports.reportPart, later });
  render(<Overlay state={state} onOpenPanel={ports.openPanel} ports={ports} />, host.container);

  const look = () => {
    const columns = state.chipColumns.peek();
    const report = state.report.peek();
    const keys = columns.map(({ id, name, parked }) => ({ id, name, isManual: parked }));
    const survey = surveyPage(page, keys, report?.columns ?? []);
    const builders = readBuilders(page, state);
    const { panel, picker } = builders;
    draftFeed.see(report?.id ?? null, panel?.draft ?? null);
    pickerFeed.see(report?.id ?? null, picker?.rows.map(({ entry }) => entry) ?? []);
    notePart("headers", survey.hasGrid && columns.length > 0 && !survey.isCovered ? survey.hasHeaders : null);
    notePart("panel", panel === null ? null : panel.unread.length === 0);
    notePart("picker", picker?.isReadable ?? null);

    const beside = placeBesideBuilders(page, builders, survey.layers, host.container);
    const panelWidth = survey.sidebarLeft === null ? 0 : Math.max(0, beside.windowWidth - survey.sidebarLeft);
    host.settle(pageScheme(page), survey.isCovered ? "dialog" : survey.hasPickerDialog ? "picker" : "none");
    state.look({
      ...beside,
      isPickerOver: survey.hasPickerDialog,
      chips: survey.chips,
      headers: survey.headers,
      badgeRight: BADGE_MARGIN + panelWidth,
      blind: survey.hasGrid && !survey.hasHeaders && columns.length > 0 ? BLIND_MARKS : null,
    });
  };
  const requestLook = watchPage(page, look, watching.signal);
  const stopEffect = effect(() => {
    state.chipColumns.value;
    state.showsMarks.value;
    requestLook();
  });
  page.addEventListener(
    "pointerdown",
    (event) => {
      if (!host.holds(event)) state.opened.value = null;
    },
    { capture: true, passive: true, signal: watching.signal },
  );

  const stop = () => {
    watching.abort();
    stopEffect();
  };
  signal.addEventListener("abort", () => {
    stop();
    render(null, host.container);
    host.remove();
  });
  return {
    show: (view) => {
      state.show(view);
      draftFeed.renew();
      pickerFeed.renew();
    },
    setShowsMarks: (showsMarks) => {
      state.showsMarks.value = showsMarks;
    },
    end: () => {
      stop();
      state.isEnded.value = true;
    },
  };
}
