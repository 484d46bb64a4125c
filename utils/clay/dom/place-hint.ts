import type { HintSpot } from "../../model/spots.ts";
import { type Box, overlaps } from "./geometry.ts";

/** Distance of the hint from Clay's panel: that of our badge, under which it stands. */
const BESIDE_PANEL = 16;
/** From the window's lower edge: Clay's bottom bar, our badge and a gap (clay-dom.md section 13). */
const ABOVE_BADGE = 98;
const EDGE = 8;
const FULL_WIDTH = 352;
const LEAST_FULL = { width: 296, height: 200 };
/** A folded hint: the widest, and the narrowest that still says something. */
const LINE_WIDTH = 440;
const LEAST_LINE_WIDTH = 140;

export interface HintSurroundings {
  panel: Box;
  window: { width: number; height: number };
  /** Menus of Clay's that lie over the page. */
  layers: readonly Box[];
  /** What the hint took at the last look; null before it was drawn. */
  size: { width: number; height: number } | null;
}

/**
 * The place at the left of Clay's right panel, near its footer, above our badge. Gives way to the left when a menu lies there.
 * Null when not even one line has room.
 */
export function placeHint({ panel, window, layers, size }: HintSurroundings): HintSpot | null {
  const end = Math.min(panel.left, window.width) - BESIDE_PANEL;
  const bottom = window.height - ABOVE_BADGE;
  const drawn = size ?? { width: FULL_WIDTH, height: LEAST_FULL.height };
  const wanted = { left: end - drawn.width, right: end, top: bottom - drawn.height, bottom };
  const right = layers.reduce(
    (edge, layer) => (overlaps(layer, wanted) ? Math.min(edge, layer.left - EDGE) : edge),
    end,
  );
  const width = right - EDGE;
  const maxHeight = bottom - EDGE;
  if (width < LEAST_LINE_WIDTH || maxHeight < 32) return null;
  return {
    right: window.width - right,
    bottom: ABOVE_BADGE,
    maxWidth: Math.min(width, FULL_WIDTH),
    maxHeight,
    maxLineWidth: Math.min(width, LINE_WIDTH),
    hasRoom: width >= LEAST_FULL.width && maxHeight >= LEAST_FULL.height,
  };
}
