import { expect, it } from "vitest";
import { createIdleQueue, type HasTime } from "./idle-queue.ts";

/** Items are words, and each letter is a step; a moment has time for `steps` of them. */
function start(maxSize = 100) {
  const moments: ((hasTime: HasTime) => void)[] = [];
  const log: string[] = [];
  const queue = createIdleQueue<string>({
    schedule: (run) => moments.push(run),
    work: function* (item) {
      for (const letter of item) {
        if (letter === "!") throw new Error("made up");
        log.push(letter);
        yield;
      }
    },
    onEmpty: () => log.push("(empty)"),
    sizeOf: (item) => item.length,
    maxSize,
  });
  const idle = (steps: number) => moments.shift()?.(() => --steps > 0);
  return { queue, moments, log, idle };
}

it("does one item in each idle moment, in order, and says when nothing is left", () => {
  const { queue, moments, log, idle } = start();
  for (const item of ["a", "b", "c"]) queue.add(item);
  expect(moments).toHaveLength(1);
  expect(log).toEqual([]);
  idle(9);
  expect(log).toEqual(["a"]);
  idle(9);
  idle(9);
  expect(log).toEqual(["a", "b", "c", "(empty)"]);
  expect(moments).toHaveLength(0);
});

it("starts again after it was empty", () => {
  const { queue, log, idle } = start();
  queue.add("a");
  idle(9);
  queue.add("b");
  idle(9);
  expect(log).toEqual(["a", "(empty)", "b", "(empty)"]);
});

it("goes on with a long item in the next moments, behind what came after it", () => {
  const { queue, moments, log, idle } = start();
  for (const item of ["abcde", "x", "y"]) queue.add(item);
  idle(2);
  expect(log.join("")).toBe("ab");
  idle(2);
  idle(2);
  expect(log.join("")).toBe("abxy");
  idle(2);
  expect(log.join("")).toBe("abxycd");
  queue.add("z");
  idle(9);
  idle(9);
  expect(log.join("")).toBe("abxycdez(empty)");
  expect(moments).toHaveLength(0);
});

it("takes a step in each moment, even in one without time", () => {
  const { queue, log, idle } = start();
  queue.add("abc");
  for (let moment = 0; moment < 4; moment += 1) idle(0);
  expect(log.join("")).toBe("abc(empty)");
});

it("drops what is too much, until something is finished", () => {
  const { queue, log, idle } = start(10);
  expect(queue.add("12345678")).toBe(true);
  expect(queue.add("abc")).toBe(false);
  expect(queue.add("ab")).toBe(true);
  idle(4);
  idle(9);
  expect(queue.add("cde"), "the first is not finished").toBe(false);
  idle(9);
  expect(queue.add("cde")).toBe(true);
  idle(9);
  expect(log.join("")).toBe("1234ab5678(empty)cde(empty)");
});

it("goes on after an item whose work threw", () => {
  const { queue, log, idle } = start(10);
  queue.add("a!bcdefg");
  queue.add("ok");
  expect(() => idle(9)).toThrow("made up");
  expect(queue.add("12345678"), "what threw counts no more").toBe(true);
  idle(9);
  idle(9);
  expect(log.join("")).toBe("aok12345678(empty)");
});
