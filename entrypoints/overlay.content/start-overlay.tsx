import { effect } from "@preact/signals";
import { render } from "preact";
import { Overlay } from "../../components/overlay/overlay.tsx";
import { createOverlayState } from "../../components/overlay/overlay-state.ts";
import type { SurfaceView } from "../../components/shared/surface-view.ts";
import { pageScheme } from "../../utils/clay/dom/ground.ts";
import { watchPage } from "../../utils/clay/dom/observe.ts";
import { surveyPage } from "../../utils/clay/dom/survey.ts";
import { mountHost } from "./host.ts";

const BADGE_MARGIN = 16;
const BLIND_MARKS =
  "Fettle cannot find Clay's column headers on this page, so it shows no marks there. The figures hold.";

export interface RunningOverlay {
  show: (view: SurfaceView) => void;
  setShowsMarks: (showsMarks: boolean) => void;
  /** The extension was updated or switched off: all that stays is one quiet note. */
  end: () => void;
}

/**
 * Puts the overlay into a page and keeps its marks where Clay's headers are. Knows no extension API, so that the gallery
 * can run it too.
 * @param signal ends the overlay for good and removes it.
 */
export function startOverlay(page: Document, onOpenPanel: () => void, signal: AbortSignal): RunningOverlay {
  const state = createOverlayState();
  const host = mountHost(page);
  const watching = new AbortController();
  render(<Overlay state={state} onOpenPanel={onOpenPanel} />, host.container);

  const look = () => {
    const columns = state.chipColumns.peek();
    const keys = columns.map(({ id, name, parked }) => ({ id, name, isManual: parked }));
    const survey = surveyPage(page, keys, state.report.peek()?.columns ?? []);
    const width = page.documentElement.clientWidth;
    const panelWidth = survey.sidebarLeft === null ? 0 : Math.max(0, width - survey.sidebarLeft);
    host.settle(pageScheme(page), survey.isCovered);
    state.look({
      chips: survey.chips,
      headers: survey.headers,
      badgeRight: BADGE_MARGIN + panelWidth,
      blind: survey.hasGrid && !survey.hasHeaders && columns.length > 0 ? BLIND_MARKS : null,
    });
  };
  const requestLook = watchPage(page, look, watching.signal);
  const stopEffect = effect(() => {
    state.chipColumns.value;
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
    show: state.show,
    setShowsMarks: (showsMarks) => {
      state.showsMarks.value = showsMarks;
    },
    end: () => {
      stop();
      state.isEnded.value = true;
    },
  };
}
