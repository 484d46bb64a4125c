import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";

export interface MenuItem {
  label: string;
  act: () => unknown;
}

interface Props {
  anchor: RefObject<HTMLElement | null>;
  items: MenuItem[];
  /** Opens above the anchor, as in the bottom bar and the panel's footer. */
  isAbove?: boolean;
  onClose: () => void;
}

/** A menu in a portal under `body`, as all of Clay's are (clay-dom.md section 7). */
export function Menu({ anchor, items, isAbove = false, onClose }: Props) {
  const menu = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ left: 0, top: 0 });

  useLayoutEffect(() => {
    const at = anchor.current?.getBoundingClientRect();
    const size = menu.current?.getBoundingClientRect();
    if (at === undefined || size === undefined) return;
    const top = isAbove ? at.top - size.height - 4 : at.bottom + 4;
    setPlace({ left: Math.min(at.left, innerWidth - size.width - 8), top: Math.max(8, top) });
  }, [anchor, isAbove]);

  useEffect(() => {
    const closeOutside = (event: PointerEvent) => {
      if (!menu.current?.contains(event.target as Node)) onClose();
    };
    document.addEventListener("pointerdown", closeOutside);
    return () => document.removeEventListener("pointerdown", closeOutside);
  }, [onClose]);

  return createPortal(
    // biome-ignore lint/a11y/useKeyWithClickEvents: the handler only keeps clicks from the anchor's own handler
    <div
      ref={menu}
      role="menu"
      tabIndex={-1}
      className="menu"
      style={place}
      onClick={(event) => event.stopPropagation()}
    >
      {items.map(({ label, act }) => (
        <button
          key={label}
          type="button"
          role="menuitem"
          className="menu-item"
          onDoubleClick={(event) => event.stopPropagation()}
          onClick={() => {
            onClose();
            act();
          }}
        >
          {label}
        </button>
      ))}
    </div>,
    document.body,
  );
}
