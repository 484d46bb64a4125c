import { findFirst } from "./ladder.ts";
import { type ColumnKey, findGrid, findSidebar } from "./locate.ts";
import { oneLine, type TextLeaf, textLeaves, textOf } from "./page-text.ts";
import { panel as parts } from "./panel-selectors.ts";

/** The open column settings panel and the anchors that the rest is found from. Lives for one look: nodes are not kept. */
export interface ColumnPanel {
  element: Element;
  /** The Save button, or the one that stands in its place. */
  save: Element | null;
  footer: Element | null;
  /** The header of "Run settings"; null for a column without any, such as a formula. */
  runSettings: Element | null;
  /** True while an enrichment is set up for the first time, so that no saved column can be meant. */
  isNew: boolean;
  /** Every word of Clay's interface in the panel. */
  words: TextLeaf[];
}

/** Finds the column settings panel; null while it is closed or shows cell details, tools or the picker (clay-dom.md section 5). */
export function findColumnPanel(root: Document): ColumnPanel | null {
  const element = findSidebar(root) ?? aroundRunSettings(root);
  if (element === null) return null;
  const firstSetup = findFirst(element, parts.firstSetup);
  const save = findFirst(element, parts.save) ?? firstSetup;
  const runSettings = findFirst(element, parts.runSettings);
  if (save === null && runSettings === null) return null;
  return {
    element,
    save,
    footer: footerOf(element, save),
    runSettings,
    isNew: firstSetup !== null,
    words: textLeaves(element),
  };
}

/** The panel's title: its heading, else its first words. The empty string when there are none. */
export function panelTitle({ element, words }: ColumnPanel, columns: readonly ColumnKey[]): string {
  const heading = findFirst(element, parts.title);
  const first = heading === null ? undefined : textLeaves(heading)[0]?.text;
  if (first !== undefined) return first;
  const names = new Set(columns.map(({ name }) => oneLine(name)));
  return (words.slice(0, 4).find(({ text }) => names.has(text)) ?? words[0])?.text ?? "";
}

/**
 * The saved column that the panel shows, by its exact name. Where several bear it, or the title could not be read, the column
 * that the page's address names. Null for a new column.
 */
export function panelColumn(panel: ColumnPanel, title: string, columns: readonly ColumnKey[]): string | null {
  if (panel.isNew) return null;
  const fitting = columns.filter(({ name }) => title === "" || oneLine(name) === title);
  if (fitting.length === 1 && title !== "") return fitting[0]?.id ?? null;
  const address = panel.element.ownerDocument.defaultView?.location.search ?? "";
  const named = new URLSearchParams(address).get("fieldId");
  return fitting.find(({ id }) => id === named)?.id ?? null;
}

/** Where the panel has lost its id: the nearest element that holds both "Run settings" and Save, as long as it is not the page. */
function aroundRunSettings(root: Document): Element | null {
  const [byState] = parts.runSettings.rungs;
  const start = findFirst(root, { ...parts.runSettings, rungs: [byState] });
  const grid = findGrid(root);
  for (
    let around = start?.parentElement ?? null;
    around !== null && around !== root.body;
    around = around.parentElement
  ) {
    if (grid !== null && around.contains(grid)) return null;
    if (findFirst(around, parts.save) !== null) return around;
  }
  return null;
}

function footerOf(panel: Element, save: Element | null): Element | null {
  if (save === null) return null;
  const marked = save.closest("footer");
  if (marked !== null && marked !== panel && panel.contains(marked)) return marked;
  const [{ selector }] = parts.notFooter.rungs;
  let footer: Element | null = null;
  for (let around = save.parentElement; around !== null && around !== panel; around = around.parentElement) {
    if ([...around.querySelectorAll(selector)].some((element) => element !== save && !save.contains(element))) break;
    footer = around;
    if (findFirst(around, parts.footerButton) !== null && textOf(around) !== textOf(save)) break;
  }
  return footer;
}
