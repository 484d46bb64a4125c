import { OWN_HOST_NAME } from "./own-host.ts";
import { textOf } from "./page-text.ts";

/** One way to find something of Clay's: a selector and, where that is not enough, the words that the element shows. */
export interface Rung {
  selector: string;
  text?: RegExp;
  /** Where the fact comes from, and when that source touched the live page; `guess` where nobody saw it. */
  source: string;
  seen: string;
}

/** The ways to find one thing, best first. Clay ships daily: any of them may stop matching. */
export interface Ladder {
  /** What cannot be said when every rung fails, in a user's words. */
  lost: string;
  rungs: readonly Rung[];
}

/** The elements that the first rung with a match finds, in document order. */
export function findAll(scope: ParentNode, ladder: Ladder): Element[] {
  // Most looks find nothing: then the page is gone through once and not for each rung.
  if (scope.querySelector(ladder.rungs.map(({ selector }) => selector).join(", ")) === null) return [];
  for (const { selector, text } of ladder.rungs) {
    const found = [...scope.querySelectorAll(selector)].filter(
      (element) => (text === undefined || text.test(textOf(element))) && element.closest(OWN_HOST_NAME) === null,
    );
    if (found.length > 0) return found;
  }
  return [];
}

export function findFirst(scope: ParentNode, ladder: Ladder): Element | null {
  return findAll(scope, ladder)[0] ?? null;
}

/** The elements of a list that follow `start` in the document and come before `end`; a null border leaves that side open. */
export function between(elements: readonly Element[], start: Element | null, end: Element | null): Element[] {
  return elements.filter((element) => {
    const isAfter = start === null || comesAfter(element, start);
    return isAfter && (end === null || !(element === end || comesAfter(element, end)));
  });
}

/** The elements that do not lie inside another one of the list. */
export function outermost(elements: readonly Element[]): Element[] {
  const all = new Set(elements);
  return elements.filter((element) => {
    for (let above = element.parentElement; above !== null; above = above.parentElement)
      if (all.has(above)) return false;
    return true;
  });
}

function comesAfter(element: Element, other: Element): boolean {
  return (other.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
