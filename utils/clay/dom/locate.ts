import { type Box, boxOf } from "./geometry.ts";
import { HEADER_ID_PREFIX, selectors } from "./selectors.ts";

/** What a header is looked up by. The name is the API's, because Clay cuts long labels. */
export interface ColumnKey {
  id: string;
  name: string;
}

/**
 * Finds the headers of the given columns that are in the page now. First by Clay's element id, else by a label that
 * exactly one column and one header bear. Columns that are scrolled away or hidden are absent from the answer.
 * Nodes must not be kept: Clay's grid makes new ones on every scroll (clay-dom.md section 10).
 */
export function findHeaders(root: Document, columns: readonly ColumnKey[]): Map<string, Element> {
  const found = new Map<string, Element>();
  const wanted = new Set(columns.map((column) => column.id));
  for (const cell of root.querySelectorAll(selectors.headerById.selector)) {
    const id = cell.id.slice(HEADER_ID_PREFIX.length);
    if (wanted.has(id)) found.set(id, cell);
  }
  if (found.size === wanted.size) return found;
  const byLabel = headersByUniqueLabel(root);
  const names = countBy(columns.map((column) => column.name));
  for (const column of columns) {
    const cell = found.has(column.id) || names.get(column.name) !== 1 ? undefined : byLabel.get(column.name);
    if (cell !== undefined) found.set(column.id, cell);
  }
  return found;
}

/** The grid's scroller, else the parent of its body; null when no table is on the page. */
export function findGrid(root: Document): Element | null {
  return (
    root.querySelector(selectors.gridScroller.selector) ??
    root.querySelector(selectors.gridBody.selector)?.parentElement ??
    null
  );
}

/** The strip of pinned headers, or null when nothing is pinned. */
export function findPinnedStrip(root: Document): Element | null {
  return root.querySelector(selectors.pinnedHeaders.selector);
}

/** The right panel, or null while it is closed. */
export function findSidebar(root: Document): Element | null {
  return root.querySelector(selectors.sidebar.selector);
}

/** The label that a header shows; the empty string when it shows none. */
export function headerLabel(cell: Element): string {
  return cell.querySelector(selectors.headerLabel.selector)?.textContent?.trim() ?? "";
}

export interface Layers {
  /** A dialog holds the page: everything of ours must go. */
  isModal: boolean;
  /** The enrichment picker is open as a dialog that leaves the page's top layer free: our prices may stand on it. */
  isPicker: boolean;
  /** Menus and small dialogs that are open over the page. */
  boxes: Box[];
}

/** A dialog that takes this part of the window or more is treated as modal even when it does not say so. */
const MODAL_SHARE = 0.2;

/** Finds the dialogs and menus that lie over the table. */
export function findLayers(root: Document): Layers {
  const layers: Layers = { isModal: false, isPicker: false, boxes: [] };
  const view = root.documentElement;
  const windowArea = view.clientWidth * view.clientHeight;
  for (const element of root.querySelectorAll(selectors.coveringLayer.selector)) {
    const box = boxOf(element);
    if (box === null || element.id === "table-sidebar") continue;
    layers.boxes.push(box);
    const area = (box.right - box.left) * (box.bottom - box.top);
    const isDialog = element.matches('dialog, [role="dialog"], [role="alertdialog"]');
    const isDeclared = element.getAttribute("aria-modal") === "true" || element.matches("dialog:modal");
    if (isDialog && (isDeclared || area > windowArea * MODAL_SHARE)) layers.isModal = true;
  }
  return layers;
}

function headersByUniqueLabel(root: Document): Map<string, Element> {
  const cells = [...root.querySelectorAll(selectors.headerByTestId.selector)].filter(
    (cell) => !cell.id.startsWith(HEADER_ID_PREFIX),
  );
  const labels = countBy(cells.map(headerLabel));
  return new Map(
    cells.flatMap((cell) => {
      const label = headerLabel(cell);
      return label !== "" && labels.get(label) === 1 ? [[label, cell] as const] : [];
    }),
  );
}

function countBy(values: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
