import type { PickerEntry } from "../../model/picker.ts";
import type { Box } from "./geometry.ts";

/** One entry of the picker that is in sight. */
export interface PickerRow {
  entry: PickerEntry;
  box: Box;
  /** Clay's own price badge, to stand beside; null when it has none. */
  badge: Box | null;
}

/** The open enrichment picker. Holds boxes, never nodes. */
export interface PickerReading {
  /** The entries that are in sight, from the top. */
  rows: PickerRow[];
  /** The visible part of the list, in CSS pixels of the viewport. */
  area: Box;
  /** False when the picker is open and its entries or their prices could not be made out. */
  isReadable: boolean;
}

/**
 * Reads the open enrichment picker, as a dialog or as a side panel (clay-dom.md sections 7 and 12). Never throws and never
 * writes. Returns null when it is not open.
 */
export function readPicker(_root: Document): PickerReading | null {
  return null;
}
