import { between, findAll, findFirst, outermost } from "./ladder.ts";
import { findGrid, findSidebar } from "./locate.ts";
import { textOf } from "./page-text.ts";
import { panel } from "./panel-selectors.ts";
import { PRICE_WORDS, picker as parts } from "./picker-selectors.ts";

const CLIMB = 12;

/** The open enrichment picker. Lives for one look: nodes are not kept. */
export interface Picker {
  element: Element;
  /** Its entries, in or out of sight. */
  rows: Element[];
}

/** Finds the open enrichment picker as a dialog or as a side panel; null when it is not open. */
export function findPicker(root: Document): Picker | null {
  const dialog = findPickerDialog(root);
  if (dialog !== null) return { element: dialog, rows: rowsOf(dialog) };
  const [byWords] = parts.search.rungs;
  const sidebar = findSidebar(root);
  const starts = [...(sidebar === null ? [] : findAll(sidebar, parts.heading)), ...findAll(root, parts.search)];
  for (const start of starts) {
    const isSure = start.localName !== "input" || start.matches(byWords.selector);
    const found = aroundRows(root, start, isSure);
    if (found !== null) return found;
  }
  return null;
}

/** The picker where it is a dialog: by its heading, its label or its search field. */
export function findPickerDialog(root: Document): Element | null {
  const isNamed = (dialog: Element) => {
    const label = dialog.getAttribute("aria-label") ?? "";
    return parts.heading.rungs.some(({ text }) => text.test(label)) || findFirst(dialog, parts.heading) !== null;
  };
  const [byWords] = parts.search.rungs;
  const hasSearch = (dialog: Element) => dialog.querySelector(byWords.selector) !== null;
  if (findFirst(root, parts.dialog) === null) return null;
  for (const rung of parts.dialog.rungs) {
    const dialogs = findAll(root, { ...parts.dialog, rungs: [rung] });
    const dialog = dialogs.find(isNamed) ?? dialogs.find(hasSearch);
    if (dialog !== undefined) return dialog;
  }
  return null;
}

/**
 * The side panel: the nearest element around a heading or search field that holds entries. A search field of unknown purpose
 * counts only where entries show prices, because cell details and tools have one too.
 */
function aroundRows(root: Document, start: Element, isSure: boolean): Picker | null {
  const grid = findGrid(root);
  let around = start.parentElement;
  for (let step = 0; step < CLIMB && around !== null && around !== root.body; step += 1) {
    if (grid !== null && around.contains(grid)) return null;
    const rows = between(rowsOf(around), start, null);
    if (rows.length > 0) {
      const isPicker = isSure || rows.some((row) => PRICE_WORDS.test(textOf(row)));
      return isPicker && findFirst(around, panel.save) === null ? { element: around, rows } : null;
    }
    around = around.parentElement;
  }
  return null;
}

function rowsOf(element: Element): Element[] {
  return outermost(findAll(element, parts.row));
}
