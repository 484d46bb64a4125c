import { type RefObject, useLayoutEffect, useState } from "react";
import type { Viewport } from "./geometry.ts";

/** Scroll position and size of the scroller, kept current. */
export function useViewport(scroller: RefObject<HTMLElement | null>): Viewport {
  const [viewport, setViewport] = useState<Viewport>({ left: 0, top: 0, width: 0, height: 0 });
  useLayoutEffect(() => {
    const node = scroller.current;
    if (node === null) return;
    const read = () =>
      setViewport({ left: node.scrollLeft, top: node.scrollTop, width: node.clientWidth, height: node.clientHeight });
    read();
    const sizes = new ResizeObserver(read);
    sizes.observe(node);
    node.addEventListener("scroll", read, { passive: true });
    return () => {
      sizes.disconnect();
      node.removeEventListener("scroll", read);
    };
  }, [scroller]);
  return viewport;
}
