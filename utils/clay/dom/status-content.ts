import { type Box, boxOf, overlaps } from "./geometry.ts";
import { statusRow } from "./place-chip.ts";

const TOLERANCE = 3;
const MAX_HEIGHT = 26;
const MAX_CLIMB = 6;

/**
 * What Clay shows in a header's status row: tick, progress bar, percentage, keyboard icon. The markup of that row is not
 * documented, so it is found by its place: inside the header cell when the cell is tall enough to hold it, else as the
 * element under the cell with the cell's width. Null when it is not found.
 */
export function findStatusContent(root: Document, cell: Element, box: Box): Box[] | null {
  const row = statusRow(box);
  const holder = row.top < box.bottom ? cell : findStatusCell(root, row);
  if (holder === null) return null;
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

function findStatusCell(root: Document, row: Box): Element | null {
  const middle = (row.top + row.bottom) / 2;
  // Left of the middle, where no chip of ours stands; the list looks through whatever else lies on top.
  for (const start of root.elementsFromPoint(row.left + 6, middle)) {
    let element: Element | null = start;
    for (let step = 0; element !== null && step < MAX_CLIMB; step += 1) {
      const box = element.getBoundingClientRect();
      if (box.height > MAX_HEIGHT) break;
      if (Math.abs(box.left - row.left) <= TOLERANCE && Math.abs(box.right - row.right) <= TOLERANCE) return element;
      element = element.parentElement;
    }
  }
  return null;
}
