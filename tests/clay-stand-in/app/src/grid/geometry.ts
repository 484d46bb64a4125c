import type { Field, Table } from "../../../server/wire.ts";

/** Clay's measures at 100 % zoom, in CSS pixels (clay-dom.md section 13). */
export const LEAD_WIDTH = 85;
export const ROW_HEIGHT = 28;
export const HEADER_HEIGHT = 50;
const DEFAULT_WIDTH = 160;
const SPARE_COLUMNS = 160;
const SPARE_ROWS = 4;

export interface Column {
  field: Field;
  /** Position in the view; the pinned column is 0. */
  index: number;
  width: number;
  /** Distance from the left edge of the unpinned columns. */
  left: number;
}

export interface Layout {
  pinned: Column | null;
  columns: Column[];
  /** Width of all unpinned columns. */
  width: number;
}

/** Visible columns of a view in the view's order, the first one pinned. */
export function layOut(table: Table, viewId: string | undefined): Layout {
  const view = table.views?.find(({ id }) => id === viewId)?.fields ?? {};
  const place = (field: Field, index: number) => view[field.id]?.order ?? `zz${String(index).padStart(5, "0")}`;
  const shown = table.fields
    .map((field, index) => ({ field, order: place(field, index) }))
    .filter(({ field }) => view[field.id]?.isVisible !== false)
    .sort((a, b) => a.order.localeCompare(b.order, "en", { numeric: true }));
  let left = 0;
  const all = shown.map(({ field }, index) => {
    const column = { field, index, width: view[field.id]?.width ?? DEFAULT_WIDTH, left };
    if (index > 0) left += column.width;
    return column;
  });
  return { pinned: all[0] ?? null, columns: all.slice(1), width: left };
}

export interface Viewport {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** The columns that are in sight, and one more on each side. */
export function columnsInSight(layout: Layout, viewport: Viewport): Column[] {
  const visible = viewport.width - LEAD_WIDTH - (layout.pinned?.width ?? 0);
  const from = viewport.left - SPARE_COLUMNS;
  const to = viewport.left + visible + SPARE_COLUMNS;
  return layout.columns.filter(({ left, width }) => left + width > from && left < to);
}

/** First and last row in sight, with a few to spare; last is below first when there are none. */
export function rowsInSight(count: number, viewport: Viewport): { first: number; last: number } {
  const first = Math.max(0, Math.floor(viewport.top / ROW_HEIGHT) - SPARE_ROWS);
  const rows = Math.ceil((viewport.height - HEADER_HEIGHT) / ROW_HEIGHT) + 2 * SPARE_ROWS;
  return { first, last: Math.min(count - 1, first + rows) };
}
