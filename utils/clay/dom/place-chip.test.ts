import { describe, expect, it } from "vitest";
import type { Box } from "./geometry.ts";
import { type ChipSurroundings, placeChip, statusRow } from "./place-chip.ts";

const box = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

/** A column of 160 px whose status row lies from 30 to 50, in a grid of 1,000 px. */
function around(changes: Partial<ChipSurroundings> = {}): ChipSurroundings {
  return {
    cell: box(400, 0, 160, 30),
    grid: box(0, 0, 1000, 600),
    pinned: null,
    sidebar: null,
    occupied: null,
    layers: [],
    isManual: false,
    ...changes,
  };
}

describe("statusRow", () => {
  it("lies under a header of 30 px and inside one of 50 px", () => {
    expect(statusRow(box(0, 100, 160, 30))).toMatchObject({ top: 130, bottom: 150 });
    expect(statusRow(box(0, 100, 160, 50))).toMatchObject({ top: 130, bottom: 150 });
  });
});

describe("placeChip", () => {
  it("takes the right half when Clay's content could not be read", () => {
    expect(placeChip(around())).toMatchObject({ right: 556, top: 32, maxWidth: 76, isNarrow: false });
  });

  it("leaves the keyboard icon of a manual column free", () => {
    expect(placeChip(around({ isManual: true }))?.right).toBe(532);
    const keyboard = box(538, 34, 14, 12);
    expect(placeChip(around({ isManual: true, occupied: [keyboard] }))?.right).toBe(534);
  });

  it("begins behind a progress bar and its percentage", () => {
    const place = placeChip(around({ occupied: [box(408, 38, 65, 5), box(479, 32, 24, 16)] }));
    expect(place).toMatchObject({ right: 556, maxWidth: 556 - 507 });
  });

  it("ignores what Clay shows outside the status row", () => {
    expect(placeChip(around({ occupied: [box(400, 0, 160, 28)] }))?.maxWidth).toBe(152);
  });

  it("finds no room where Clay's content fills the row", () => {
    expect(placeChip(around({ occupied: [box(404, 32, 145, 16)] }))).toBeNull();
  });

  it("is narrow under 120 px", () => {
    expect(placeChip(around({ cell: box(400, 0, 119, 30) }))?.isNarrow).toBe(true);
    expect(placeChip(around({ cell: box(400, 0, 120, 30) }))?.isNarrow).toBe(false);
  });

  it.each<[string, Partial<ChipSurroundings>]>([
    ["behind the pinned strip", { pinned: box(0, 0, 560, 30) }],
    ["beyond the grid", { grid: box(0, 0, 420, 600) }],
    ["under the right panel", { sidebar: box(430, 0, 500, 600) }],
    ["above the grid", { grid: box(0, 100, 1000, 600) }],
    ["under a menu", { layers: [box(450, 20, 300, 200)] }],
  ])("is not there when it would be %s", (_where, changes) => {
    expect(placeChip(around(changes))).toBeNull();
  });

  it("tells how much of the row may show", () => {
    const place = placeChip(around({ pinned: box(0, 0, 500, 30), sidebar: box(540, 0, 400, 600) }));
    expect(place).toMatchObject({ visibleLeft: 500, visibleRight: 540 });
  });
});
