/**
 * Every selector of Clay's page that Fettle relies on. Clay ships daily: each one may stop matching, and whoever uses
 * it must then do without. Sources are the sections of clay-dom.md; `seen` is when the source touched the live page.
 */
export interface ClaySelector {
  selector: string;
  what: string;
  source: string;
  seen: string;
}

/** Prefix of a column header's element id; the field id follows. */
export const HEADER_ID_PREFIX = "table-header-cell-";

export const selectors = {
  gridScroller: {
    selector: "#grid-view-scroll-container",
    what: "the element that scrolls the table in both directions",
    source: "clay-dom.md section 3",
    seen: "2026-07",
  },
  gridBody: {
    selector: "#grid-view-body",
    what: "the rows; its parent stands in for the scroller when that is gone",
    source: "clay-dom.md section 11",
    seen: "2026-02",
  },
  headerById: {
    selector: `[id^="${HEADER_ID_PREFIX}"]`,
    what: "a column header that names its field id; off-screen columns have none",
    source: "clay-dom.md section 3",
    seen: "2026-07",
  },
  headerByTestId: {
    selector: '[data-testid="table-header-cell"]',
    what: "a column header by test id, to be matched by its label",
    source: "clay-dom.md section 3",
    seen: "2026-07",
  },
  headerLabel: {
    selector: 'p[data-slot="text"], [data-sentry-component="ColumnLabel"] p',
    what: "the column's name inside a header",
    source: "clay-dom.md section 3",
    seen: "2026-07",
  },
  pinnedHeaders: {
    selector: "#table-header-pinned-fields-container",
    what: "the strip of pinned headers that the others slide under",
    source: "clay-dom.md section 3",
    seen: "2026-07",
  },
  sidebar: {
    selector: "#table-sidebar",
    what: "the right panel: column settings, cell details, tools",
    source: "clay-dom.md section 5",
    seen: "2026-07",
  },
  coveringLayer: {
    selector: 'dialog[open], [role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]',
    what: "dialogs and menus that Clay opens over the table",
    source: "clay-dom.md section 7",
    seen: "2026-08",
  },
} as const satisfies Record<string, ClaySelector>;
