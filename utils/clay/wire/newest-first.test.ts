import { describe, expect, it } from "vitest";
import { DriftLog } from "./drift-log.ts";
import { readList, readObject } from "./envelope.ts";
import { newestFirst, type Shape } from "./newest-first.ts";

const shape = (name: string, fits: boolean): Shape<string> => ({
  name,
  decode: (_, log) => {
    if (!fits) log.note(`${name}.missing`);
    if (fits && name === "doubtful") log.note("doubtful.part");
    return fits ? name : null;
  },
});

describe("newestFirst", () => {
  it("takes the first shape that fits, counts it, and forgets what the others missed", () => {
    const log = new DriftLog("x");
    expect(newestFirst([shape("new", false), shape("old", true), shape("older", true)], {}, log)).toBe("old");
    expect([...log.shapes]).toEqual([["old", 1]]);
    expect(log.drifts).toEqual([]);
  });

  it("keeps the drifts of the shape that fitted", () => {
    const log = new DriftLog("x");
    newestFirst([shape("doubtful", true)], {}, log);
    expect(log.drifts).toEqual([{ endpoint: "x", path: "doubtful.part" }]);
  });

  it("reports what the newest missed when none fits", () => {
    const log = new DriftLog("x");
    expect(newestFirst([shape("new", false), shape("old", false)], {}, log)).toBeNull();
    expect(log.drifts).toEqual([{ endpoint: "x", path: "new.missing" }]);
    expect([...log.shapes]).toEqual([]);
  });
});

describe("an envelope", () => {
  it("is found in either form, and counted", () => {
    const log = new DriftLog("x");
    expect(readList([{ key: "results" }, "bare"], { results: [1] }, log)).toEqual([1]);
    expect(readList([{ key: "results" }, "bare"], [2], log)).toEqual([2]);
    expect(readList([{ key: "results" }, "bare"], [3], log)).toEqual([3]);
    expect([...log.shapes]).toEqual([
      ["{results}", 1],
      ["bare", 2],
    ]);
    expect(log.drifts).toEqual([]);
  });

  it("of an object is told by the key that the object must have", () => {
    const log = new DriftLog("x");
    expect(readObject(["bare", { key: "result" }], "id", { result: { id: "a" } }, log)).toEqual({ id: "a" });
    expect(readObject(["bare", { key: "result" }], "id", { id: "b", result: 1 }, log)).toMatchObject({ id: "b" });
    expect(readObject(["bare", { key: "result" }], "id", { id: null }, log)).toBeNull();
    expect(log.drifts).toEqual([{ endpoint: "x", path: "" }]);
  });
});
