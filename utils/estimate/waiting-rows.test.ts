import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { action, forecast, known, likely, reading } from "../../tests/fixtures/forecast.ts";

const STOPPED = "ERROR_RUN_CONDITION_NOT_MET";
const EMPTY = "ERROR_BLANK_TOKEN";

// All 1,000 rows came to both columns: the first found something on two thirds of those on which it worked.
const FIRST = { SUCCESS: 600, SUCCESS_NO_DATA: 300, ERROR: 100 };

describe("rows that wait for a failed cell", () => {
  it("run once it is repeated and finds something, by an input as by a condition", () => {
    const byInput = [action("f_one"), action("f_two", { inputs: reading("f_one") })];
    const byCondition = [action("f_one"), action("f_two", { runCondition: "!!{{f_one}}?.email" })];
    const all = forecast({ columns: byInput, statuses: { f_one: FIRST, f_two: { SUCCESS: 600, [EMPTY]: 400 } } });
    expect(likely(all, "f_one")).toBe(100);
    // 9 runs of 10 worked, and two thirds of these found something.
    expect(likely(all, "f_two")).toBeCloseTo(60, -1);
    expect(all.get("f_two")?.explanation).toContainEqual(
      expect.stringMatching(/^\d+ rows wait for a column that failed there/),
    );
    const again = forecast({
      columns: byCondition,
      statuses: { f_one: FIRST, f_two: { SUCCESS: 600, [STOPPED]: 400 } },
    });
    expect(likely(again, "f_two")).toBeCloseTo(60, -1);
    expect(known(again.get("f_two")?.rows).low).toBe(0);
  });

  it("wait behind a column that waits itself", () => {
    const columns = [
      action("f_one"),
      action("f_two", { inputs: reading("f_one") }),
      action("f_three", { inputs: reading("f_two") }),
    ];
    const statuses = { f_one: FIRST, f_two: { SUCCESS: 600, [EMPTY]: 400 }, f_three: { SUCCESS: 600, [EMPTY]: 400 } };
    expect(likely(forecast({ columns, statuses }), "f_three")).toBeCloseTo(60, -1);
  });

  it("are none where nothing failed, where the condition asks for an empty cell, and where the column is parked", () => {
    const of = (f_one: Record<string, number>, more: Parameters<typeof action>[1]) =>
      likely(
        forecast({
          columns: [action("f_one"), action("f_two", more)],
          statuses: { f_one, f_two: { SUCCESS: 600, [STOPPED]: 400 } },
        }),
        "f_two",
      );
    expect(of({ SUCCESS: 600, SUCCESS_NO_DATA: 400 }, { runCondition: "!!{{f_one}}?.email" })).toBe(0);
    expect(of(FIRST, { runCondition: "!{{f_one}}?.email" })).toBe(0);
    expect(of(FIRST, { runCondition: "false" })).toBe(0);
  });

  it("are fewer where a later step has found in its place", () => {
    const columns = [action("f_one"), action("f_two"), action("f_three", { inputs: reading("f_merge") })];
    const merge = {
      ...columns[0],
      id: "f_merge",
      kind: "formula",
      action: null,
      formula: { text: "{{f_one}} || {{f_two}}" },
    };
    const steps = ["f_one", "f_two"].map((columnId) => ({ columnId, validationColumnId: null }));
    const waterfalls = [{ id: "g", name: null, attribute: null, mergeColumnId: "f_merge", steps }];
    const runs = forecast({
      columns: [...columns, merge as (typeof columns)[number]],
      waterfalls,
      statuses: {
        f_one: FIRST,
        f_two: { SUCCESS: 200, SUCCESS_NO_DATA: 200, [STOPPED]: 600 },
        f_three: { SUCCESS: 800, [EMPTY]: 200 },
      },
    });
    // Half of the rows that the first step left were found by the second.
    expect(likely(runs, "f_three")).toBeCloseTo(30, -1);
  });

  it("are never more than were stopped, nor than failed", () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), fc.nat(500), fc.nat(500), (found, failed, ran, stopped) => {
        const rows = Math.max(found + failed, ran + stopped);
        const runs = forecast({
          columns: [action("f_one"), action("f_two", { runCondition: "!!{{f_one}}?.email" })],
          rows,
          statuses: { f_one: { SUCCESS: found, ERROR: failed }, f_two: { SUCCESS: ran, [STOPPED]: stopped } },
        });
        const { low, likely, high } = known(runs.get("f_two")?.rows);
        const open = rows - ran - stopped;
        expect(low).toBeLessThanOrEqual(likely);
        expect(likely).toBeLessThanOrEqual(high);
        expect(high).toBeLessThanOrEqual(open + Math.min(failed, stopped));
      }),
    );
  });
});
