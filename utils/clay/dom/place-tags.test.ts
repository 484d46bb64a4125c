import { expect, it } from "vitest";
import type { Box } from "./geometry.ts";
import { placeTags } from "./place-tags.ts";
import type { PickerRow } from "./read-picker.ts";

const box = (left: number, top: number, right: number, bottom: number): Box => ({ left, top, right, bottom });
const area = box(100, 100, 740, 500);
const dialog = box(80, 40, 760, 540);

function row(top: number, left = 220, right = 740): PickerRow {
  return {
    entry: { name: "Find work email" } as PickerRow["entry"],
    box: box(100, top, 740, top + 40),
    free: { left, right },
  };
}

const tops = (rows: PickerRow[], layers: Box[] = [dialog]) => placeTags({ rows, area, isReadable: true }, layers);

it("stands left of Clay's badges, else at the row's right end, in the middle of the row", () => {
  expect(tops([row(200, 220, 660)])).toMatchObject([{ right: 652, top: 210, hasRoom: true }]);
  expect(tops([row(200)])).toMatchObject([{ right: 732, top: 210 }]);
});

it("has words where they have room, signs where the name leaves less, and is left out before it would cover the name", () => {
  expect(tops([row(200, 444)])).toMatchObject([{ hasRoom: true }]);
  expect(tops([row(200, 445)])).toMatchObject([{ hasRoom: false }]);
  expect(tops([row(200, 584)])).toMatchObject([{ hasRoom: false }]);
  expect(tops([row(200, 585)])).toEqual([]);
});

it("is cut off at the list's edges and gone beyond them", () => {
  expect(tops([row(80), row(470)])).toMatchObject([
    { cutTop: 10, cutBottom: 0 },
    { cutTop: 0, cutBottom: 0 },
  ]);
  expect(tops([row(476)])).toMatchObject([{ cutTop: 0, cutBottom: 6 }]);
  expect(tops([row(40), row(520)])).toEqual([]);
});

it("gives way to a menu over the list and not to the picker itself", () => {
  const menu = box(300, 190, 500, 260);
  expect(tops([row(200), row(300)], [dialog, menu]).map(({ top }) => top)).toEqual([310]);
});
