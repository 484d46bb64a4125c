import { type Box, boxOf, overlaps } from "./geometry.ts";
import { statusRow } from "./place-chip.ts";

const TOLERANCE = 3;
const MAX_HEIGHT = 26;
const MAX_CLIMB = 6;

/** The element that held the status cells at the last look. A hint only: what it holds is measured anew each time. */
const lastTrack = new WeakMap<Document, WeakRef<Element>>();

/** Reads one header's status row: what Clay shows there, or null when the row was not found. */
export type StatusReader = (cell: Element, box: Box) => Box[] | null;

/**
 * A reader of what Clay shows in the status rows of headers: tick, progress bar, percentage, keyboard icon. The markup of that
 * row is not documented, so it is found by its place: inside the header cell when the cell is tall enough to hold it, else
 * as the element under the cell with the cell's width. Make one for each look at the page: it keeps boxes.
 *
 * Asking the page what lies at a point is dear (the browser must prepare the whole frame for it: 2.4 ms for the first and
 * 0.4 ms for each other one while a table of 100 columns scrolls, measured in Chromium 156). So one cell is found that
 * way, the others among its siblings, and the next look tries the same row first.
 */
export function createStatusReader(root: Document): StatusReader {
  const cells = smallChildren(lastTrack.get(root)?.deref());
  const find = (row: Box): Element | null => {
    const known = cells.find(({ box }) => isAsWide(box, row) && overlaps(box, row));
    if (known !== undefined) return known.element;
    const found = statusCellAtPoint(root, row);
    const track = found === null ? null : trackOf(found, row);
    if (track === null) return found;
    lastTrack.set(root, new WeakRef(track));
    cells.push(...smallChildren(track));
    return found;
  };
  return (cell, box) => {
    const row = statusRow(box);
    const holder = row.top < box.bottom ? cell : find(row);
    return holder === null ? null : contentOf(holder, row);
  };
}

function contentOf(holder: Element, row: Box): Box[] {
  const found: Box[] = [];
  for (const element of holder.querySelectorAll("*")) {
    if (element.childElementCount > 0 && element.localName !== "svg") continue;
    const content = boxOf(element);
    if (content !== null && overlaps(content, row) && isSmall(content, row)) found.push(content);
  }
  return found;
}

/** A box as wide as the column is layout, and one taller than the row belongs to the header above. */
function isSmall(content: Box, row: Box): boolean {
  const isNarrower = content.right - content.left < (row.right - row.left) * 0.9;
  return isNarrower && content.bottom - content.top <= MAX_HEIGHT;
}

function statusCellAtPoint(root: Document, row: Box): Element | null {
  const middle = (row.top + row.bottom) / 2;
  // Left of the middle, where no chip of ours stands; the list looks through whatever else lies on top.
  for (const start of root.elementsFromPoint(row.left + 6, middle)) {
    let element: Element | null = start;
    for (let step = 0; element !== null && step < MAX_CLIMB; step += 1) {
      const box: DOMRect = element.getBoundingClientRect();
      if (box.height > MAX_HEIGHT) break;
      if (isAsWide(box, row)) return element;
      element = element.parentElement;
    }
  }
  return null;
}

/** The element that holds the status cells of a row, whatever wraps each of these. */
function trackOf(cell: Element, row: Box): Element | null {
  let outermost = cell;
  for (let step = 0; step < MAX_CLIMB; step += 1) {
    const parent = outermost.parentElement;
    if (parent === null || !isAsWide(parent.getBoundingClientRect(), row)) break;
    outermost = parent;
  }
  return outermost.parentElement;
}

function smallChildren(track: Element | undefined): { element: Element; box: Box }[] {
  return [...(track?.children ?? [])].flatMap((element) => {
    const box = boxOf(element);
    return box !== null && box.bottom - box.top <= MAX_HEIGHT ? [{ element, box }] : [];
  });
}

function isAsWide(box: Box, row: Box): boolean {
  return Math.abs(box.left - row.left) <= TOLERANCE && Math.abs(box.right - row.right) <= TOLERANCE;
}
