import * as fc from "fast-check";
import { expect, it } from "vitest";
import { placePopover } from "./place-popover.ts";

const window = { width: 1440, height: 900 };
const size = { width: 344, height: 400 };
const at = (left: number, top: number, width = 100, height = 30) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

it("stands on the wanted side, right edges in line", () => {
  expect(placePopover(at(700, 100), size, window, "below")).toEqual({ x: 456, y: 136, maxHeight: 560 });
  expect(placePopover(at(1300, 800), size, window, "above")).toEqual({ x: 1056, y: 394, maxHeight: 560 });
});

it("takes the other side where that has more room", () => {
  expect(placePopover(at(700, 700), size, window, "below").y).toBe(294);
  expect(placePopover(at(700, 60), size, window, "above").y).toBe(96);
});

it("is no taller than the room there is", () => {
  expect(placePopover(at(700, 100), size, { width: 1440, height: 400 }, "below").maxHeight).toBe(256);
});

it("stays inside any window that it fits into", () => {
  const side = fc.integer({ min: 400, max: 2400 });
  const place = fc.integer({ min: 0, max: 2400 });
  fc.assert(
    fc.property(side, side, place, place, fc.constantFrom("above", "below"), (width, height, left, top, wanted) => {
      const found = placePopover(at(left, top), size, { width, height }, wanted as "above" | "below");
      expect(found.x).toBeGreaterThanOrEqual(8);
      expect(found.x + size.width).toBeLessThanOrEqual(width - 8);
      expect(found.y).toBeGreaterThanOrEqual(8);
      expect(found.y + Math.min(size.height, found.maxHeight)).toBeLessThanOrEqual(height - 8);
    }),
  );
});
