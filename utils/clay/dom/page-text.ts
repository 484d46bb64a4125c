/** What people and Clay type in: contents, not words of Clay's interface. Never read as text. */
export const CONTENTS =
  '[contenteditable]:not([contenteditable="false"]), [role="textbox"], input, textarea, select, pre, code, .cm-editor, .monaco-editor';

const NO_TEXT = `script, style, svg, ${CONTENTS}`;

/** The words of Clay's interface inside an element on one line; parts that stand in elements of their own stay apart. */
export function textOf(element: Element | null): string {
  return element === null
    ? ""
    : oneLine(
        textLeaves(element)
          .map(({ text }) => text)
          .join(" "),
      );
}

export function oneLine(text: string): string {
  return text
    .replace(/[\u200B\uFEFF]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

export interface TextLeaf {
  text: string;
  element: Element;
}

/**
 * The words of Clay's interface inside an element, in their order, each with the element that holds them directly. What people
 * type in is left out, and so is everything inside the elements of `skip`.
 */
export function textLeaves(scope: Element, skip: readonly (Element | null)[] = []): TextLeaf[] {
  const leaves: TextLeaf[] = [];
  const visit = (element: Element): void => {
    if (skip.includes(element) || element.matches(NO_TEXT)) return;
    const text = oneLine(ownText(element));
    if (text !== "") leaves.push({ text, element });
    for (const child of element.children) visit(child);
  };
  visit(scope);
  return leaves;
}

/** The text of a price chip on one line, its icons as the words `star` and `coin` where their markup tells them. */
export function chipText(chip: Element, skip: readonly (Element | null)[] = []): string {
  const parts: string[] = [];
  const visit = (element: Element): void => {
    if (skip.includes(element) || element.matches(CONTENTS)) return;
    if (element.matches('svg, img, [role="img"]')) {
      parts.push(iconWord(element));
      return;
    }
    for (const node of element.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) parts.push(node.nodeValue ?? "");
      else if (node.nodeType === Node.ELEMENT_NODE) visit(node as Element);
    }
    parts.push(" ");
  };
  visit(chip);
  return oneLine(parts.join(""));
}

/** Clay draws the two meters as a star and a pile of coins (clay-dom.md section 13); how it marks them up is not known. */
function iconWord(icon: Element): string {
  const marks = ["aria-label", "alt", "class", "data-icon"].map((name) => icon.getAttribute(name) ?? "");
  const words = [...marks, icon.querySelector("title")?.textContent ?? ""].join(" ");
  if (/\bcoins?\b|\bcredits?\b/i.test(words)) return " coin ";
  return /\bstars?\b|\bsparkles?\b|\bactions?\b/i.test(words) ? " star " : " ";
}

function ownText(element: Element): string {
  let text = "";
  for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) text += node.nodeValue ?? "";
  return text;
}
