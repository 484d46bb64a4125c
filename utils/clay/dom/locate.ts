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
