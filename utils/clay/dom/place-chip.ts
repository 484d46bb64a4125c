import type { ChipSpot } from "../../model/spots.ts";
import { type Box, overlaps } from "./geometry.ts";

/** Measures at 100 % zoom, read off screenshots of July 2026 (clay-dom.md section 13). */
const STATUS_ROW_HEIGHT = 20;
const CHIP_HEIGHT = 16;
/** A header cell at least this tall holds the status row; a lower one has it underneath. */
const HEADER_WITH_STATUS_HEIGHT = 44;
/** Columns narrower than this leave room for the severity mark alone. */
const FULL_CHIP_COLUMN_WIDTH = 120;
/** Room for the keyboard icon that Clay shows at the right end of a manual column. */
const MANUAL_ICON_WIDTH = 24;
const MARGIN = 4;

export interface ChipSurroundings {
  cell: Box;
  grid: Box;
  /** The strip that unpinned headers slide under; null when there is none or the header is itself pinned. */
  pinned: Box | null;
  sidebar: Box | null;
  /** What Clay shows in the status row already (tick, bar, percentage, icons); null when that could not be read. */
  occupied: readonly Box[] | null;
  /** Menus and dialogs that lie over the page. */
  layers: readonly Box[];
  /** True for a column that runs by hand only: Clay keeps a keyboard icon at its right end. */
  isManual: boolean;
}

/** The band of Clay's status row that belongs to a header cell. */
export function statusRow(cell: Box): Box {
  const isInside = cell.bottom - cell.top >= HEADER_WITH_STATUS_HEIGHT;
  const top = isInside ? cell.bottom - STATUS_ROW_HEIGHT : cell.bottom;
  return { left: cell.left, right: cell.right, top, bottom: top + STATUS_ROW_HEIGHT };
}

/** The place for a column's chip in the free right part of the status row, or null when none of it would show. */
export function placeChip(around: ChipSurroundings): ChipSpot | null {
  const row = statusRow(around.cell);
  const visibleLeft = Math.max(around.grid.left, around.pinned?.right ?? 0);
  const visibleRight = Math.min(around.grid.right, around.sidebar?.left ?? around.grid.right);
  if (row.top < around.grid.top || row.bottom > around.grid.bottom) return null;

  const width = row.right - row.left;
  const free = freeRoom(row, around);
  if (free === null) return null;
  const { left, right } = free;
  if (right <= visibleLeft || left >= visibleRight) return null;
  const place = { left, right, top: row.top, bottom: row.bottom };
  if (around.layers.some((layer) => overlaps(layer, place))) return null;
  return {
    right,
    top: row.top + (STATUS_ROW_HEIGHT - CHIP_HEIGHT) / 2,
    maxWidth: right - left,
    isNarrow: width < FULL_CHIP_COLUMN_WIDTH,
    visibleLeft,
    visibleRight,
  };
}

/**
 * The widest stretch of the status row that ends in its right half and holds nothing of Clay's. When Clay's content
 * could not be read, that is the right half, without the place of the keyboard icon in a manual column.
 */
function freeRoom(row: Box, { occupied, isManual }: ChipSurroundings): { left: number; right: number } | null {
  const middle = (row.left + row.right) / 2;
  const end = row.right - MARGIN;
  if (occupied === null) {
    const left = Math.min(middle, row.right - FULL_CHIP_COLUMN_WIDTH / 2);
    const right = isManual ? end - MANUAL_ICON_WIDTH : end;
    return right - left < CHIP_HEIGHT ? null : { left, right };
  }
  let best: { left: number; right: number } | null = null;
  let left = row.left + MARGIN;
  const taken = occupied.filter((box) => overlaps(box, row)).sort((a, b) => a.left - b.left);
  for (const box of [...taken, { left: row.right, right: row.right }]) {
    const right = box.left - MARGIN;
    const isWidest = right - left > (best === null ? CHIP_HEIGHT : best.right - best.left);
    if (right > middle && isWidest) best = { left, right };
    left = Math.max(left, box.right + MARGIN);
  }
  return best;
}
