import { expect, it } from "vitest";
import { createIdleQueue } from "./idle-queue.ts";

function start(maxSize = 100) {
  const moments: (() => void)[] = [];
  const log: string[] = [];
  const queue = createIdleQueue<string>({
    schedule: (run) => moments.push(run),
    work: (item) => log.push(item),
    onEmpty: () => log.push("(empty)"),
    sizeOf: (item) => item.length,
    maxSize,
  });
  return { queue, moments, log, idle: () => moments.shift()?.() };
}

it("does one item in each idle moment, in order, and says when nothing is left", () => {
  const { queue, moments, log, idle } = start();
  for (const item of ["a", "b", "c"]) queue.add(item);
  expect(moments).toHaveLength(1);
  expect(log).toEqual([]);
  idle();
  expect(log).toEqual(["a"]);
  idle();
  idle();
  expect(log).toEqual(["a", "b", "c", "(empty)"]);
  expect(moments).toHaveLength(0);
});

it("starts again after it was empty", () => {
  const { queue, log, idle } = start();
  queue.add("a");
  idle();
  queue.add("b");
  idle();
  expect(log).toEqual(["a", "(empty)", "b", "(empty)"]);
});

it("drops what is too much, and takes items again when there is room", () => {
  const { queue, log, idle } = start(10);
  expect(queue.add("12345678")).toBe(true);
  expect(queue.add("123")).toBe(false);
  expect(queue.add("12")).toBe(true);
  idle();
  expect(queue.add("123")).toBe(true);
  idle();
  idle();
  expect(log).toEqual(["12345678", "12", "123", "(empty)"]);
});

it("goes on after an item whose work threw", () => {
  const moments: (() => void)[] = [];
  const done: string[] = [];
  const queue = createIdleQueue<string>({
    schedule: (run) => moments.push(run),
    work: (item) => {
      if (item === "bad") throw new Error("made up");
      done.push(item);
    },
    onEmpty: () => {},
    sizeOf: () => 1,
    maxSize: 10,
  });
  queue.add("bad");
  queue.add("good");
  expect(() => moments.shift()?.()).toThrow("made up");
  moments.shift()?.();
  expect(done).toEqual(["good"]);
});
