import type { PickerEntry } from "./picker.ts";

/** Where a column's chip may stand, in CSS pixels of the viewport. */
export interface ChipSpot {
  /** The chip's right edge; it grows to the left. */
  right: number;
  top: number;
  maxWidth: number;
  /** True: only the severity mark has room. */
  isNarrow: boolean;
  /** Pixels of the chip's row that are cut off by the pinned strip (left) and the grid's edge or panel (right). */
  visibleLeft: number;
  visibleRight: number;
}

/** Where the hint may stand, as distances from the window's right and lower edge, in CSS pixels. It grows up and to the left. */
export interface HintSpot {
  right: number;
  bottom: number;
  maxWidth: number;
  maxHeight: number;
  /** The width that a folded hint may take, which is more than that of a card: it should need few lines. */
  maxLineWidth: number;
  /** False: there is room for one line only. */
  hasRoom: boolean;
}

/** Where the tag of one entry of the picker stands, in CSS pixels of the viewport; it grows to the left. */
export interface TagSpot {
  entry: PickerEntry;
  right: number;
  top: number;
  /** Pixels that the list's edge cuts off. */
  cutTop: number;
  cutBottom: number;
  /** False: there is room for signs, and none for words. */
  hasRoom: boolean;
}
