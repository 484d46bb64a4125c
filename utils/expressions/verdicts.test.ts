import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CellSight, RowSight } from "../model/row-cells.ts";
import { countVerdicts } from "./verdicts.ts";

const value = (content: unknown): CellSight => ({ state: "value", value: content });
const EMPTY: CellSight = { state: "empty" };
const row = (number: number | null, a: CellSight, b?: CellSight): RowSight => ({
  id: `r_${number}`,
  number,
  cells: { f_a: a, ...(b && { f_b: b }) },
});
const say = (condition: string, ...cells: CellSight[]) => {
  const counts = countVerdicts(
    condition,
    cells.map((cell, index) => row(index + 1, cell)),
  );
  return counts && [counts.run, counts.skip, counts.unknown];
};

describe("a run condition on the rows that were seen", () => {
  it("is counted in three ways, with the first row of each kind to look at", () => {
    const rows = [
      row(7, value("no")),
      row(4, value("yes")),
      row(2, value("yes")),
      row(null, EMPTY),
      row(9, value("no")),
    ];
    expect(countVerdicts('{{f_a}} === "yes"', rows)).toEqual({
      condition: '{{f_a}} === "yes"',
      run: 2,
      skip: 3,
      unknown: 0,
      passingRow: 2,
      failingRow: 7,
    });
  });

  it("reads into structured values", () => {
    expect(say("{{f_a}}?.jobs?.[0]?.size > 50", value({ jobs: [{ size: 80 }] }), value({}), EMPTY)).toEqual([1, 2, 0]);
  });

  it("takes an enrichment whose content was not loaded for truthy and no more", () => {
    expect(say("!!{{f_a}}", { state: "object" })).toEqual([1, 0, 0]);
    expect(say("!{{f_a}}", { state: "object" })).toEqual([0, 1, 0]);
    expect(say("{{f_a}}?.email", { state: "object" })).toEqual([0, 0, 1]);
  });

  it("asks for the status of a cell, where the page showed it", () => {
    const isFailed = 'Clay.getCellStatus({{f_a}}).startsWith("ERROR")';
    const cells: CellSight[] = [
      { state: "unknown", status: "ERROR" },
      { ...value({}), status: "SUCCESS" },
      { state: "empty", status: "UNKNOWN" },
      value({}),
    ];
    expect(say(isFailed, ...cells)).toEqual([1, 2, 1]);
  });

  it("does not guess what it cannot see, where it fails, or which nothing an empty cell holds", () => {
    expect(say("{{f_a}}", { state: "unknown" })).toEqual([0, 0, 1]);
    expect(say("{{f_a}}.trim()", value(7), value(" x "))).toEqual([1, 0, 1]);
    expect(say("{{f_a}}.trim()", EMPTY)).toEqual([0, 0, 1]);
    expect(say("notKnown({{f_a}}) || true", value("x"))).toEqual([0, 0, 1]);
    expect(say('{{f_a}} == ""', EMPTY, value(""))).toEqual([1, 0, 1]);
    expect(say("{{f_a}}", EMPTY, value(""), value(0))).toEqual([0, 3, 0]);
  });

  it("says nothing of rows that were not taken for it, and nothing at all without any", () => {
    const rows = [row(1, value("x")), row(2, value("x"), value("y"))];
    expect(countVerdicts("{{f_a}} && {{f_b}}", rows)).toMatchObject({ run: 1, skip: 0, unknown: 0 });
    expect(countVerdicts("{{f_c}}", rows)).toBeNull();
    expect(countVerdicts("true", rows)).toBeNull();
    expect(countVerdicts("{{f_a}} &&", rows)).toBeNull();
    expect(countVerdicts("{{f_a}}", [])).toBeNull();
  });

  it("counts each row once, in whichever order they come, and a further demand lets no more through", () => {
    const cell = fc.oneof(
      fc.jsonValue().map(value),
      fc.constantFrom<CellSight>(EMPTY, { state: "object" }, { state: "unknown" }),
    );
    const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(rows, (cells) => {
        const seen = cells.map(([a, b], index) => row(index + 1, a, b));
        const loose = countVerdicts("{{f_a}}", seen);
        const strict = countVerdicts("{{f_a}} && {{f_b}}", seen);
        if (loose === null || strict === null) throw new Error("all rows were taken");
        for (const { run, skip, unknown } of [loose, strict]) expect(run + skip + unknown).toBe(seen.length);
        expect(strict.run).toBeLessThanOrEqual(loose.run);
        expect(strict.skip).toBeGreaterThanOrEqual(loose.skip);
        expect(countVerdicts("{{f_a}} && {{f_b}}", [...seen].reverse())).toEqual(strict);
      }),
    );
  });
});
