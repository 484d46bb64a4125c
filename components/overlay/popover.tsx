import { computePosition, flip, offset, type Placement, shift, size } from "@floating-ui/dom";
import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { CloseIcon } from "../shared/icons.tsx";

const EDGE = 8;

interface PopoverProps {
  label: string;
  heading: ComponentChildren;
  children: ComponentChildren;
  /** The control that opened it, or null when it has gone out of sight. */
  anchor: () => HTMLElement | null;
  placement: Placement;
  /** Changes whenever the anchor may have moved. */
  moved: unknown;
  onClose: () => void;
}

/** A small dialog beside its control, inside our shadow root. Takes the focus, gives it back when Escape closes it. */
export function Popover({ label, heading, children, anchor, placement, moved, onClose }: PopoverProps) {
  const element = useRef<HTMLDivElement>(null);

  useEffect(() => element.current?.focus({ preventScroll: true }), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `moved` stands for the anchor's place, which is read here.
  useLayoutEffect(() => {
    const [popover, target] = [element.current, anchor()];
    if (popover === null || target === null) return;
    // What opens inside makes it larger, and it must stay in the window.
    const watch = new ResizeObserver(() => void place(target, popover, placement));
    watch.observe(popover);
    void place(target, popover, placement);
    return () => watch.disconnect();
  }, [moved, anchor, placement]);

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

async function place(anchor: HTMLElement, popover: HTMLElement, placement: Placement): Promise<void> {
  const { x, y } = await computePosition(anchor, popover, {
    strategy: "fixed",
    placement,
    middleware: [
      offset(6),
      flip({ padding: EDGE }),
      shift({ padding: EDGE }),
      size({
        padding: EDGE,
        apply: ({ availableHeight }) => {
          popover.style.maxHeight = `${Math.max(160, Math.min(560, availableHeight))}px`;
        },
      }),
    ],
  });
  popover.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
  popover.style.visibility = "visible";
}
