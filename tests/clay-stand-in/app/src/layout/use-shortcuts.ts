import { type RefObject, useEffect, useRef } from "react";

/** What each shortcut does. */
export interface ShortcutActs {
  search: RefObject<HTMLInputElement | null>;
  refresh: () => void;
  openTools: () => void;
  clearCell: () => void;
  close: () => void;
}

/**
 * Global shortcuts, listened for on the document before and after everybody else, as larger apps do. Whoever types inside a
 * shadow root looks to these listeners like somebody who does not, unless the root keeps its keys to itself.
 */
export function useShortcuts(acts: ShortcutActs): void {
  const current = useRef(acts);
  current.current = acts;
  useEffect(() => {
    const before = (event: KeyboardEvent) => {
      const { search, openTools } = current.current;
      if (event.key === "e" && event.ctrlKey) {
        event.preventDefault();
        openTools();
      } else if (event.key === "/" && !isTyping(event)) {
        event.preventDefault();
        search.current?.focus();
      }
    };
    const after = (event: KeyboardEvent) => {
      const { search, refresh, clearCell, close } = current.current;
      if (event.key === "Escape") {
        search.current?.blur();
        close();
      } else if (isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) {
        return;
      } else if (event.key === "r") refresh();
      else if (event.key === "Delete" || event.key === "Backspace") clearCell();
    };
    document.addEventListener("keydown", before, { capture: true });
    document.addEventListener("keydown", after);
    return () => {
      document.removeEventListener("keydown", before, { capture: true });
      document.removeEventListener("keydown", after);
    };
  }, []);
}

function isTyping({ target }: KeyboardEvent): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
