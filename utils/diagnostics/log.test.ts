import { beforeEach, describe, expect, it } from "vitest";
import { clearLog, LOG_CAPACITY, note, noted } from "./log.ts";

beforeEach(clearLog);

describe("log", () => {
  it("counts an event that repeats, once per place", () => {
    note("handler-failed", "messaging/observe");
    note("handler-failed", "messaging/observe");
    note("handler-failed", "messaging/getTabView");
    expect(noted().map(({ where, count }) => [where, count])).toEqual([
      ["messaging/observe", 2],
      ["messaging/getTabView", 1],
    ]);
  });

  it("holds no more than its capacity, and lets the oldest go", () => {
    for (let place = 0; place <= LOG_CAPACITY; place += 1) note("handler-failed", `place ${place}`);
    expect(noted()).toHaveLength(LOG_CAPACITY);
    expect(noted()[0]?.where).toBe("place 1");
  });

  it("redacts what it is given", () => {
    note("handler-failed", "messaging/observe", "at t_0t9ZyXwVuTs");
    expect(noted()[0]?.detail).toBe("at t_(id)");
  });

  it("gives away copies, so that a reader cannot change it", () => {
    note("handler-failed", "messaging/observe");
    Object.assign(noted()[0] ?? {}, { count: 99 });
    expect(noted()[0]?.count).toBe(1);
  });
});
