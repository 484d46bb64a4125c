import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { action, forecast, known, reading } from "../../tests/fixtures/forecast.ts";
import type { RowSight } from "../model/row-cells.ts";

const counts = fc.dictionary(
  fc.constantFrom("SUCCESS", "SUCCESS_NO_DATA", "ERROR", "ERROR_BLANK_TOKEN", "ERROR_RUN_CONDITION_NOT_MET"),
  fc.nat(400),
);
const seenRows = fc
  .array(fc.constantFrom("", "ICP", "Partner"), { maxLength: 40 })
  .map((texts) =>
    texts.map((value, at): RowSight => ({ id: `r_${at}`, number: at + 1, cells: { f_x: { state: "value", value } } })),
  );
const conditions = fc.constantFrom(null, "{{f_x}}", "{{f_one}}?.email", "!{{f_one}}?.email && {{f_x}}", "!!{{f_one}}");

type Runs = ReturnType<typeof forecast>;
const ENDS = ["low", "likely", "high"] as const;

/** Both figures of a column, likely and at the most. */
const figures = (runs: Runs, id: string) =>
  (["rows", "billed"] as const).flatMap((what) => {
    const { likely, high } = known(runs.get(id)?.[what]);
    return [likely, high];
  });

describe("the next run, in any table", () => {
  it("never takes less of more rows", () => {
    const some = fc.integer({ min: 1, max: 2_000 });
    fc.assert(
      fc.property(conditions, counts, counts, seenRows, some, some, (runCondition, one, two, seen, open, more) => {
        const columns = [action("f_one"), action("f_two", { runCondition, inputs: reading("f_x") })];
        const statuses = { f_one: one, f_two: two };
        const ran = Math.max(...[one, two].map((of) => Object.values(of).reduce((sum, count) => sum + count, 0)));
        const of = (rows: number) => forecast({ columns, rows, statuses, seenRows: seen });
        const [few, many] = [of(ran + open), of(ran + open + more)];
        for (const id of ["f_one", "f_two"]) {
          const before = figures(few, id);
          for (const [at, after] of figures(many, id).entries()) expect(after).toBeGreaterThanOrEqual(before[at] ?? 0);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("never takes more under a stricter run condition", () => {
    const parts = [
      "{{f_x}}",
      '{{f_x}} == "ICP"',
      "{{f_one}}?.email",
      "{{f_one}}?.size > 5",
      "!{{f_two}}?.email",
      "!!{{f_two}}",
    ];
    const chosen = fc.subarray(parts, { minLength: 1 });
    fc.assert(
      fc.property(chosen, fc.constantFrom(...parts), counts, seenRows, (loose, added, one, seen) => {
        const of = (runCondition: string) =>
          forecast({
            columns: [action("f_one"), action("f_two"), action("f_three", { runCondition })],
            rows: 3_000,
            statuses: { f_one: one, f_two: {}, f_three: {} },
            seenRows: seen,
          });
        const [before, after] = [of(loose.join(" && ")), of([...loose, added].join(" && "))];
        const most = figures(before, "f_three");
        for (const [at, figure] of figures(after, "f_three").entries())
          expect(figure).toBeLessThanOrEqual(most[at] ?? 0);
      }),
      { numRuns: 100 },
    );
  });

  it("keeps low ≤ likely ≤ high, and is the same whatever the order of the columns", () => {
    fc.assert(
      fc.property(conditions, counts, counts, seenRows, (runCondition, one, two, seen) => {
        const columns = [
          action("f_one"),
          action("f_two", { runCondition }),
          action("f_three", { inputs: reading("f_two") }),
        ];
        const statuses = { f_one: one, f_two: two, f_three: {} };
        const of = (order: typeof columns) => forecast({ columns: order, rows: 2_500, statuses, seenRows: seen });
        const [runs, turned] = [of(columns), of(columns.toReversed())];
        for (const [id, { rows, billed }] of runs) {
          for (const quantity of [known(rows), known(billed)]) {
            const ends = ENDS.map((end) => quantity[end]);
            expect(ends).toEqual(ends.toSorted((a, b) => a - b));
          }
          expect(turned.get(id)).toMatchObject({ rows, billed });
        }
      }),
      { numRuns: 60 },
    );
  });
});
