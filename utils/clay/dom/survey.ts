import type { ChipSpot } from "../../model/spots.ts";
import { type Box, boxOf } from "./geometry.ts";
import { findLayers } from "./layers.ts";
import { type ColumnKey, findGrid, findHeaders, findPinnedStrip, findSidebar } from "./locate.ts";
import { placeChip } from "./place-chip.ts";
import { createStatusReader } from "./status-content.ts";

export interface SurveyedColumn extends ColumnKey {
  /** True for a column that runs by hand only. */
  isManual: boolean;
}

/** One look at Clay's page: where marks may stand right now. Holds boxes, never nodes. */
export interface Survey {
  hasGrid: boolean;
  /** False when the grid is there but none of the columns' headers was found: the marks are blind. */
  hasHeaders: boolean;
  /** A dialog holds the page. */
  isCovered: boolean;
  /** The enrichment picker's dialog holds the page: only its own prices may be shown. It does not count as a cover. */
  hasPickerDialog: boolean;
  /** Menus and dialogs that lie over the page. */
  layers: Box[];
  sidebarLeft: number | null;
  /** By column id; columns out of sight are absent. */
  chips: Map<string, ChipSpot>;
  /** Visible header boxes by column id, cut to the visible part of the grid. */
  headers: Map<string, Box>;
}

/**
 * Measures the page once. Reads only; a page without Clay's grid gives an empty survey.
 * @param columns those that carry a chip.
 * @param all every column of the table: their headers can be pointed at, and their names decide which label is unique.
 */
export function surveyPage(
  root: Document,
  columns: readonly SurveyedColumn[],
  all: readonly ColumnKey[] = columns,
): Survey {
  const grid = findGrid(root);
  const gridBox = grid === null ? null : innerBox(grid);
  const layers = findLayers(root);
  const sidebar = findSidebar(root);
  const sidebarBox = sidebar === null ? null : boxOf(sidebar);
  const survey: Survey = {
    hasGrid: gridBox !== null,
    hasHeaders: false,
    isCovered: layers.isModal,
    layers: layers.boxes,
    hasPickerDialog: layers.isPicker,
    sidebarLeft: sidebarBox?.left ?? null,
    chips: new Map(),
    headers: new Map(),
  };
  if (gridBox === null) return survey;

  const cells = findHeaders(root, all);
  survey.hasHeaders = cells.size > 0;
  const strip = findPinnedStrip(root);
  const stripBox = strip === null ? null : boxOf(strip);
  const area = headerArea(gridBox, cells);
  const readStatus = createStatusReader(root);
  const chipped = new Map(columns.map((column) => [column.id, column]));
  for (const [id, cell] of cells) {
    const box = boxOf(cell);
    if (box === null) continue;
    const pinned = strip === null || strip.contains(cell) ? null : stripBox;
    const visible = cut(box, area, pinned, sidebarBox);
    if (visible !== null) survey.headers.set(id, visible);
    const column = chipped.get(id);
    if (column === undefined) continue;
    const place = placeChip({
      cell: box,
      grid: area,
      pinned,
      sidebar: sidebarBox,
      occupied: readStatus(cell, box),
      layers: layers.boxes,
      isManual: column.isManual,
    });
    if (place !== null) survey.chips.set(id, place);
  }
  return survey;
}

/** The scroller's box, grown upwards to the headers where Clay keeps these outside the scroller. */
function headerArea(grid: Box, cells: Map<string, Element>): Box {
  const first = cells.values().next().value;
  if (first === undefined) return grid;
  const top = first.getBoundingClientRect().top;
  return grid.top - top > 0 && grid.top - top < 120 ? { ...grid, top } : grid;
}

function cut(box: Box, grid: Box, pinned: Box | null, sidebar: Box | null): Box | null {
  const left = Math.max(box.left, grid.left, pinned?.right ?? 0);
  const right = Math.min(box.right, grid.right, sidebar?.left ?? box.right);
  return right - left > 8 ? { ...box, left, right } : null;
}

/** The part of a scroller that shows its content, without its scroll bars. */
function innerBox(scroller: Element): Box | null {
  const box = boxOf(scroller);
  if (box === null) return null;
  const left = box.left + scroller.clientLeft;
  const top = box.top + scroller.clientTop;
  return { left, top, right: left + scroller.clientWidth, bottom: top + scroller.clientHeight };
}
