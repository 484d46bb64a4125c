import type { DraftColumn } from "../../model/draft.ts";
import { findColumnPanel } from "./find-panel.ts";
import { type Box, boxOf } from "./geometry.ts";
import type { ColumnKey } from "./locate.ts";
import { readDraft } from "./read-draft.ts";

/** The open column settings panel, as far as it shows. Holds boxes and choices, never nodes or contents. */
export interface PanelReading {
  draft: DraftColumn;
  /** The panel, in CSS pixels of the viewport. */
  box: Box;
  /** The Save button, to stand beside; null when it was not found. */
  saveBox: Box | null;
  /** What could not be read, in a user's words, e.g. "the price"; empty when all was found or is merely closed. */
  unread: string[];
}

/**
 * Reads the open column settings panel (clay-dom.md section 5). Never throws and never writes.
 * @param columns every column of the table: their names tell which one the panel shows.
 * @returns null when no column settings panel is open: closed, or it shows cell details, tools or the picker.
 */
export function readColumnPanel(root: Document, columns: readonly ColumnKey[]): PanelReading | null {
  const panel = findColumnPanel(root);
  const box = panel === null ? null : boxOf(panel.element);
  if (panel === null || box === null) return null;
  return { ...readDraft(root, panel, columns), box, saveBox: panel.save === null ? null : boxOf(panel.save) };
}
