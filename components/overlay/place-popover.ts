/** A box in CSS pixels of the viewport. */
interface Anchor {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

interface Size {
  width: number;
  height: number;
}

const GAP = 6;
const EDGE = 8;
const MOST_HEIGHT = 560;
const LEAST_HEIGHT = 160;

export interface PopoverPlace {
  x: number;
  y: number;
  maxHeight: number;
}

/**
 * Where a popover stands: on the wanted side of its control, right edges in line; on the other side where that has no room and
 * the other has more; shifted to stay inside the window, and no taller than its side. All in CSS pixels.
 * @param natural the popover's size when nothing holds it back.
 */
export function placePopover(anchor: Anchor, natural: Size, window: Size, side: "above" | "below"): PopoverPlace {
  const room = {
    above: anchor.top - GAP - EDGE,
    below: window.height - anchor.bottom - GAP - EDGE,
  };
  const other = side === "above" ? "below" : "above";
  const wanted = Math.min(natural.height, MOST_HEIGHT);
  const taken = room[side] >= wanted || room[side] >= room[other] ? side : other;
  const maxHeight = Math.max(LEAST_HEIGHT, Math.min(MOST_HEIGHT, room[taken], window.height - 2 * EDGE));
  const height = Math.min(natural.height, maxHeight);
  const y = taken === "above" ? anchor.top - GAP - height : anchor.bottom + GAP;
  return {
    x: within(anchor.right - natural.width, natural.width, window.width),
    y: within(y, height, window.height),
    maxHeight,
  };
}

/** Keeps a stretch inside the window; where it has no room at all, its start stays in sight. */
function within(start: number, length: number, whole: number): number {
  return Math.round(Math.max(EDGE, Math.min(start, whole - EDGE - length)));
}
