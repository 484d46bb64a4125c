import { type RefObject, useEffect, useRef } from "react";

/** Calls `onClose` when the pointer goes down outside of an element. */
export function useCloseOutside(element: RefObject<HTMLElement | null>, onClose: () => void): void {
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const listen = (event: PointerEvent) => {
      if (!element.current?.contains(event.target as Node)) close.current();
    };
    document.addEventListener("pointerdown", listen);
    return () => document.removeEventListener("pointerdown", listen);
  }, [element]);
}
