// @vitest-environment happy-dom
import { expect, it, vi } from "vitest";
import { createStatusReader, type StatusReader } from "./status-content.ts";

const COLUMNS = 8;

/** A status row with a 12 px sign at the left of each of its 160 px wide cells; the headers of 30 px lie above it. */
function drawRow(): Element[] {
  document.body.innerHTML = `<main>${'<div class="cell"><i></i></div>'.repeat(COLUMNS)}</main>`;
  const cells = [...document.querySelectorAll(".cell")];
  setBox(document.querySelector("main") as Element, 0, 30, COLUMNS * 160, 20);
  for (const [index, cell] of cells.entries()) {
    setBox(cell, index * 160, 30, 160, 20);
    setBox(cell.firstElementChild as Element, index * 160 + 8, 34, 12, 12);
  }
  return cells;
}

function setBox(element: Element, left: number, top: number, width: number, height: number): void {
  element.getBoundingClientRect = () => (element.isConnected ? new DOMRect(left, top, width, height) : new DOMRect());
}

it("reads every column of a status row and asks the page for a point once in two looks", () => {
  const cells = drawRow();
  const atPoint = vi.fn((x: number) => [cells[Math.floor(x / 160)] as Element]);
  document.elementsFromPoint = atPoint;
  readAll(createStatusReader(document), cells.length);
  readAll(createStatusReader(document), cells.length);
  expect(atPoint).toHaveBeenCalledTimes(1);
});

function readAll(read: StatusReader, columns: number): void {
  for (let index = 0; index < columns; index += 1) {
    const header = { left: index * 160, right: index * 160 + 160, top: 0, bottom: 30 };
    const sign = { left: header.left + 8, right: header.left + 20, top: 34, bottom: 46 };
    expect(read(document.body, header)).toEqual([sign]);
  }
}

it("finds the row again when the page has drawn it anew", () => {
  const [old] = drawRow();
  document.elementsFromPoint = () => [old as Element];
  readAll(createStatusReader(document), 1);
  const cells = drawRow();
  document.elementsFromPoint = (x) => [cells[Math.floor(x / 160)] as Element];
  readAll(createStatusReader(document), COLUMNS);
});

it("knows nothing of a row that is not there", () => {
  document.body.innerHTML = "";
  document.elementsFromPoint = () => [];
  expect(createStatusReader(document)(document.body, { left: 0, right: 160, top: 0, bottom: 30 })).toBeNull();
});
