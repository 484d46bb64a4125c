import "./clay-like-page.css";
import "./clay-like-panel.css";
import type { ColumnReport } from "../../utils/model/report.ts";
import { drawPanel } from "./clay-like-panel.ts";
import { element } from "./element.ts";

const COLUMN_WIDTH = 160;
const NARROW = new Map([["f_push", 100]]);
const PROGRESS = new Map([["f_research", 43]]);

/** Draws a page with Clay's element ids and measures (clay-dom.md sections 3 and 13), to hang the overlay on. */
export function drawClayLikePage(columns: readonly ColumnReport[], withSidebar: boolean): HTMLElement {
  const widthOf = (column: ColumnReport) => `width:${NARROW.get(column.id) ?? COLUMN_WIDTH}px`;
  const headers = columns.map((column) => {
    const label = element("p", { "data-slot": "text" }, column.name);
    const cell = {
      id: `table-header-cell-${column.id}`,
      "data-testid": "table-header-cell",
      class: "th",
      style: widthOf(column),
    };
    return element("div", cell, element("i", {}, column.paid === false ? "T" : "◆"), label);
  });
  const statuses = columns.map((column) =>
    element("div", { class: "st", style: widthOf(column) }, ...statusOf(column)),
  );
  const rows = Array.from({ length: 22 }, (_, row) =>
    element(
      "div",
      { class: "tr" },
      element("div", { class: "lead" }, String(row + 1)),
      ...columns.map((column) => element("div", { class: "td", style: widthOf(column) }, cellOf(column, row))),
    ),
  );
  const strip = element("div", { id: "table-header-pinned-fields-container", class: "pin" }, headers[0] as Node);
  const grid = element(
    "div",
    { id: "grid-view-scroll-container", class: "grid" },
    element(
      "div",
      { id: "grid-table-header", class: "tr head" },
      element("div", { class: "lead" }),
      strip,
      ...headers.slice(1),
    ),
    element("div", { class: "tr status" }, element("div", { class: "lead" }, "%"), ...statuses),
    element("div", { id: "grid-view-body" }, ...rows),
  );
  const sidebar = withSidebar ? [drawPanel()] : [];
  return element(
    "div",
    { id: "clay-app" },
    element("div", { class: "top" }, "Home / Outbound / Outbound prospects, Q4"),
    element(
      "div",
      { class: "tools" },
      element("span", { class: "pill" }, "⟳ Auto-run"),
      "Default view    4,812/4,812 rows",
    ),
    element("div", { class: "middle" }, grid, ...sidebar),
    element("div", { class: "bottom" }, "Overview    Outbound prospects, Q4"),
  );
}

function statusOf(column: ColumnReport): Node[] {
  const share = PROGRESS.get(column.id);
  if (share !== undefined) return [element("span", { class: "bar" }), element("span", {}, `${share}%`)];
  if (column.parked) return [element("span", { class: "keyboard" }, "⌨")];
  return column.paid === false ? [] : [element("span", { class: "tick" }, "✓")];
}

function cellOf(column: ColumnReport, row: number): string {
  if (column.id === "f_name") return ["Ada Example", "Ben Sample", "Cleo Test", "Dan Model"][row % 4] as string;
  if (column.id === "f_email") return row % 4 === 0 ? `person${row}@example.com` : "";
  return row % 3 === 0 ? "" : column.paid === true && !column.parked ? "✓ Response" : "";
}
