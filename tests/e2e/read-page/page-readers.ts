import { findLayers } from "../../../utils/clay/dom/layers.ts";
import { readColumnPanel } from "../../../utils/clay/dom/read-panel.ts";
import { readPicker } from "../../../utils/clay/dom/read-picker.ts";

const readers = { readColumnPanel, readPicker, findLayers };

declare global {
  /** What the overlay reads Clay's page with, set on a page that does not hold the extension. */
  var pageReaders: typeof readers;
}

globalThis.pageReaders = readers;
