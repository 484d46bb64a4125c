import * as fc from "fast-check";
import { expect, it } from "vitest";
import type { Box } from "./geometry.ts";
import { type HintSurroundings, placeHint } from "./place-hint.ts";

const box = (left: number, top: number, right: number, bottom: number): Box => ({ left, top, right, bottom });

/** Clay's panel of 376 px in a window of 1440 × 900. */
function around(changes: Partial<HintSurroundings> = {}): HintSurroundings {
  const panel = box(1064, 86, 1440, 854);
  return { panel, window: { width: 1440, height: 900 }, layers: [], size: { width: 352, height: 400 }, ...changes };
}

it("stands left of the panel and above the badge", () => {
  expect(placeHint(around())).toMatchObject({ right: 392, bottom: 98, maxWidth: 352, hasRoom: true });
});

it("moves left of a menu that lies in its place, and leaves one elsewhere alone", () => {
  expect(placeHint(around({ layers: [box(1000, 700, 1200, 800)] }))?.right).toBe(448);
  expect(placeHint(around({ layers: [box(100, 100, 300, 300)] }))?.right).toBe(392);
});

it("is one line where the window is narrow or low, and nothing where even that has no room", () => {
  const panel = box(250, 0, 626, 700);
  expect(placeHint(around({ panel, window: { width: 626, height: 700 } }))).toMatchObject({ hasRoom: false });
  expect(placeHint(around({ window: { width: 1440, height: 260 } }))).toMatchObject({ hasRoom: false });
  expect(placeHint(around({ panel: box(120, 0, 496, 700), window: { width: 496, height: 700 } }))).toBeNull();
});

it("never leaves the window and never covers the panel or a menu beside it", () => {
  const side = fc.integer({ min: 0, max: 2000 });
  const layer = fc.record({ left: side, top: side, width: side, height: side });
  fc.assert(
    fc.property(side, side, side, fc.array(layer, { maxLength: 3 }), (panelLeft, width, height, layers) => {
      const boxes = layers.map((one) => box(one.left, one.top, one.left + one.width, one.top + one.height));
      const window = { width, height };
      const place = placeHint(around({ panel: box(panelLeft, 0, panelLeft + 376, height), window, layers: boxes }));
      if (place === null) return;
      const right = width - place.right;
      expect(right).toBeLessThanOrEqual(Math.min(panelLeft, width));
      expect(right - Math.max(place.maxWidth, place.maxLineWidth)).toBeGreaterThanOrEqual(0);
      expect(height - place.bottom - place.maxHeight).toBeGreaterThanOrEqual(0);
    }),
  );
});
