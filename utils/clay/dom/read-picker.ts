import type { PickerEntry } from "../../model/picker.ts";
import { findPicker, type Picker } from "./find-picker.ts";
import { type Box, boxOf, overlaps } from "./geometry.ts";
import { textLeaves } from "./page-text.ts";
import { readEntries } from "./picker-entry.ts";

/** One entry of the picker that is in sight. */
export interface PickerRow {
  entry: PickerEntry;
  box: Box;
  /** Where its words end and where Clay's own badges and links begin, in CSS pixels of the viewport: room for us is between. */
  free: { left: number; right: number };
}

/** The open enrichment picker. Holds boxes, never nodes. */
export interface PickerReading {
  /** The entries that are in sight, from the top. Groups of several providers are left out: they have no price. */
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
export function readPicker(root: Document): PickerReading | null {
  const picker = findPicker(root);
  const box = picker === null ? null : boxOf(picker.element);
  if (picker === null || box === null) return null;
  const area = visibleArea(root, picker, box);
  const inSight = picker.rows.flatMap((row) => {
    const rowBox = boxOf(row);
    return rowBox !== null && overlaps(rowBox, area) ? [{ row, box: rowBox }] : [];
  });
  const { entries, isReadable } = readEntries(
    picker.element,
    inSight.map(({ row }) => row),
  );
  const rows = inSight.flatMap(({ row, box: rowBox }, index) => {
    const read = entries[index];
    return read && !read.isGroup ? [{ entry: read.entry, box: rowBox, free: freeStretch(row, rowBox, read.ends) }] : [];
  });
  return { rows, area, isReadable };
}

function freeStretch(row: Element, box: Box, ends: readonly Element[]): { left: number; right: number } {
  const wordEnds = textLeaves(row, ends).map(({ element }) => wordsEnd(element));
  const endStarts = ends.flatMap((end) => boxOf(end)?.left ?? []);
  return { left: Math.max(box.left, ...wordEnds), right: Math.min(box.right, ...endStarts) };
}

/** The right end of an element's words, which may be shorter than its box, and longer where they are cut off. */
function wordsEnd(element: Element): number {
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  return Math.min(range.getBoundingClientRect().right, element.getBoundingClientRect().right);
}

/** The part of the list that shows: its scroller, cut to the picker and the window. */
function visibleArea(root: Document, { element, rows }: Picker, box: Box): Box {
  const { clientWidth, clientHeight } = root.documentElement;
  let area = intersection(box, { left: 0, top: 0, right: clientWidth, bottom: clientHeight });
  for (
    let around = rows[0]?.parentElement ?? null;
    around !== null && around !== element;
    around = around.parentElement
  ) {
    if (!/auto|scroll|hidden|clip/.test(getComputedStyle(around).overflowY)) continue;
    const clip = boxOf(around);
    if (clip !== null) area = intersection(area, clip);
  }
  return area;
}

function intersection(a: Box, b: Box): Box {
  const left = Math.max(a.left, b.left);
  const top = Math.max(a.top, b.top);
  const right = Math.max(left, Math.min(a.right, b.right));
  const bottom = Math.max(top, Math.min(a.bottom, b.bottom));
  return { left, top, right, bottom };
}
