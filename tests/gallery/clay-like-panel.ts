import { element } from "./element.ts";

/** Clay's right panel with the settings of one enrichment, closed but for its run settings (clay-dom.md section 5). */
export function drawPanel(): HTMLElement {
  const section = (title: string, isOpen: boolean, ...body: Node[]) =>
    element(
      "section",
      { class: "card" },
      element("button", { type: "button", "aria-expanded": String(isOpen) }, title),
      ...body,
    );
  const autoRun = element(
    "div",
    { class: "setting" },
    element("span", {}, "Auto-run"),
    element("button", { role: "switch", "aria-checked": "true", "aria-label": "Auto-run" }),
  );
  return element(
    "aside",
    { id: "table-sidebar" },
    element("header", {}, element("h2", {}, "Find work email")),
    element(
      "div",
      { class: "panel-body" },
      element("section", { class: "card" }, element("p", {}, "Prospeo › Find work email")),
      section("Account", false),
      section("Column mapping", false),
      section("Run settings", true, autoRun),
    ),
    element(
      "footer",
      {},
      element("button", { type: "button" }, "Edit columns"),
      element("span", { class: "price" }, element("span", {}, "1"), " ", element("span", {}, "0.5 / row")),
      element("button", { type: "button", class: "save" }, "Save"),
    ),
  );
}

const entries: [name: string, badge: string | null][] = [
  ["Find work email", "~0.5 / row"],
  ["Find work email from a person's name and the company's domain", "~2 / row"],
  ["Use AI", "~1 / row"],
  ["Find mobile number", "~15 / row"],
  ["Normalise a company name", null],
  ["Verify an address", "~0.2 / row"],
  ["Find companies that look alike", "~3 / result"],
  ["Search a CRM", null],
  ["Scrape a page", "~1 / row"],
  ["Find a company's news", "~1 / row"],
];

/** Clay's enrichment picker as a dialog over the page (clay-dom.md section 7). */
export function drawPicker(): HTMLElement {
  const rows = entries.map(([name, badge]) =>
    element(
      "button",
      { type: "button", class: "picker-row" },
      element("div", { class: "flex min-w-0" }, element("p", { "data-slot": "text" }, name)),
      ...(badge === null ? [] : [element("span", { "data-slot": "badge" }, badge)]),
    ),
  );
  return element(
    "div",
    { role: "presentation", class: "backdrop" },
    element(
      "div",
      { role: "dialog", "aria-modal": "true", "aria-label": "Add enrichment", class: "picker" },
      element("h2", {}, "Add enrichment"),
      element("input", { placeholder: "Search for a data point or provider", "aria-label": "Search" }),
      element("div", { class: "picker-list" }, ...rows),
    ),
  );
}
