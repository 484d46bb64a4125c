import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { CloseIcon } from "../shared/icons.tsx";
import { placePopover } from "./place-popover.ts";

interface PopoverProps {
  label: string;
  heading: ComponentChildren;
  children: ComponentChildren;
  /** The control that opened it, or null when it has gone out of sight. */
  anchor: () => HTMLElement | null;
  side: "above" | "below";
  /** Changes whenever the anchor may have moved. */
  moved: unknown;
  onClose: () => void;
}

/** A small dialog beside its control, inside our shadow root. Takes the focus, gives it back when Escape closes it. */
export function Popover({ label, heading, children, anchor, side, moved, onClose }: PopoverProps) {
  const element = useRef<HTMLDivElement>(null);

  useEffect(() => element.current?.focus({ preventScroll: true }), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `moved` stands for the anchor's place, which is read here.
  useLayoutEffect(() => {
    const target = anchor();
    if (element.current === null || target === null) return;
    place(target, element.current, side);
  }, [moved, anchor, side]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    onClose();
    anchor()?.focus({ preventScroll: true });
  };
  const close = () => {
    onClose();
    anchor()?.focus({ preventScroll: true });
  };

  return (
    <div
      ref={element}
      class="popover"
      data-fettle="popover"
      role="dialog"
      aria-label={label}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <div class="popover-head">
        {heading}
        <button type="button" class="icon-button" aria-label="Close" onClick={close}>
          <CloseIcon />
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section class="popover-body" tabIndex={0} aria-label="Details">
        {children}
      </section>
    </div>
  );
}

function place(anchor: HTMLElement, popover: HTMLElement, side: "above" | "below"): void {
  const window = popover.ownerDocument.documentElement;
  // Counted instead of tried: a body that grows for a moment would lose its place of scrolling.
  const body = popover.lastElementChild;
  const hidden = body === null ? 0 : body.scrollHeight - body.clientHeight;
  const { x, y, maxHeight } = placePopover(
    anchor.getBoundingClientRect(),
    { width: popover.offsetWidth, height: popover.offsetHeight + hidden },
    { width: window.clientWidth, height: window.clientHeight },
    side,
  );
  popover.style.maxHeight = `${maxHeight}px`;
  popover.style.transform = `translate(${x}px, ${y}px)`;
  popover.style.visibility = "visible";
}
