import type { OverlayState, Sight } from "../../components/overlay/overlay-state.ts";
import type { Box } from "../../utils/clay/dom/geometry.ts";
import { placeHint } from "../../utils/clay/dom/place-hint.ts";
import { placeTags } from "../../utils/clay/dom/place-tags.ts";
import { type PanelReading, readColumnPanel } from "../../utils/clay/dom/read-panel.ts";
import { type PickerReading, readPicker } from "../../utils/clay/dom/read-picker.ts";

/** What of Clay's is open in which a column is being built. */
export interface Builders {
  panel: PanelReading | null;
  picker: PickerReading | null;
}

/** Reads the column settings panel and the enrichment picker; neither while the user wants no marks, or before there is a report. */
export function readBuilders(page: Document, state: OverlayState): Builders {
  const report = state.report.peek();
  if (report === null || !state.showsMarks.peek()) return { panel: null, picker: null };
  return { panel: readColumnPanel(page, report.columns), picker: readPicker(page) };
}

/** Where our words about both may stand. */
export function placeBesideBuilders(
  page: Document,
  { panel, picker }: Builders,
  layers: readonly Box[],
  container: HTMLElement,
): Pick<Sight, "hint" | "tags" | "windowWidth"> {
  const window = { width: page.documentElement.clientWidth, height: page.documentElement.clientHeight };
  return {
    hint: panel === null ? null : placeHint({ panel: panel.box, window, layers, size: sizeOfHint(container) }),
    tags: picker === null ? [] : placeTags(picker, layers),
    windowWidth: window.width,
  };
}

function sizeOfHint(container: HTMLElement): { width: number; height: number } | null {
  const hint = container.querySelector<HTMLElement>('[data-fettle="draft-hint"]');
  return hint === null ? null : { width: hint.offsetWidth, height: hint.offsetHeight };
}
