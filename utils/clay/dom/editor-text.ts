import type { ColumnKey } from "./locate.ts";
import { oneLine } from "./page-text.ts";

/** How a column may stand in one of Clay's editors as an element of its own. Seen as plain `{{name}}`; the rest is TipTap's custom. */
const TOKEN =
  '[data-type="mention"], [data-mention], [data-token], [data-label], [data-field-id], [data-field-name], [contenteditable="false"]';
const ID_ATTRIBUTES = ["data-field-id", "data-id", "data-value"];
const NAME_ATTRIBUTES = ["data-label", "data-field-name", "data-name"];
const LINES = "p, div, li, br";
const NOT_TYPED = '[class*="placeholder" i], script, style, svg';

/**
 * The text of an editor, each column in it as `{{name}}` (clay-dom.md section 5.2). For a run condition's formula,
 * and to find out whether anything is typed: the text of other editors must go no further than `columnsRead`.
 */
export function editorText(editor: Element, columns: readonly ColumnKey[]): string {
  if (editor.localName === "textarea" || editor.localName === "input") return plain((editor as HTMLInputElement).value);
  const parts: string[] = [];
  const visit = (element: Element): void => {
    if (element !== editor && element.matches(NOT_TYPED)) return;
    if (element !== editor && element.matches(TOKEN)) {
      const name = tokenName(element, columns);
      if (name !== "") parts.push(`{{${name}}}`);
      return;
    }
    if (element.matches(LINES)) parts.push("\n");
    for (const node of element.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) parts.push(node.nodeValue ?? "");
      else if (node.nodeType === Node.ELEMENT_NODE) visit(node as Element);
    }
  };
  visit(editor);
  return plain(parts.join(""));
}

/** The names of the table's columns that editors refer to, each once; nothing else of what they hold. */
export function columnsRead(editors: readonly Element[], columns: readonly ColumnKey[]): string[] {
  const known = new Map(columns.map(({ name }) => [oneLine(name), name]));
  const read = new Set<string>();
  for (const editor of editors) {
    for (const [, reference = ""] of editorText(editor, columns).matchAll(/\{\{\s*@?([^{}]+?)\s*\}\}/g)) {
      const name = known.get(oneLine(reference));
      if (name !== undefined) read.add(name);
    }
  }
  return [...read];
}

function tokenName(token: Element, columns: readonly ColumnKey[]): string {
  const ids = ID_ATTRIBUTES.map((attribute) => token.getAttribute(attribute));
  const column = columns.find(({ id }) => ids.includes(id));
  if (column !== undefined) return column.name;
  const label = NAME_ATTRIBUTES.map((attribute) => token.getAttribute(attribute)).find((text) => text?.trim());
  return oneLine(label ?? token.textContent ?? "").replace(/^[{@/\s]+|[}×✕\s]+$/g, "");
}

/** Without the invisible characters that editors put in to hold the caret. */
function plain(text: string): string {
  return text
    .replace(/[\u200B\uFEFF]/g, "")
    .replaceAll("\u00A0", " ")
    .trim();
}
