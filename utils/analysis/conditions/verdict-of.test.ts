import { describe, expect, it } from "vitest";
import { analyse } from "../../analysis.ts";
import type { RowSight } from "../../model/row-cells.ts";
import { ACTION, COLUMN, TABLE } from "../../worker/sample.ts";
import type { AnalysisInput } from "../analysis-input.ts";
import { seenForTests } from "../draft/draft-for-tests.ts";

const ASSUMED = "Run conditions are not evaluated row by row";
const rows = (passing: number, failing: number): RowSight[] =>
  Array.from({ length: passing + failing }, (_, index) => ({
    id: `r_${index}`,
    number: index + 1,
    cells: { f_in: { state: "value", value: index < passing ? "yes" : "" } },
  }));
const gated = { ...COLUMN, id: "f_a", action: { ...ACTION, runCondition: "{{f_in}}" } };
const table = { ...TABLE, columns: [{ ...COLUMN, id: "f_in", kind: "value" as const, action: null }, gated] };
const reportOf = (given: Partial<AnalysisInput>) => {
  const { columns, estimate } = analyse(seenForTests({ table, rows: 1_000, statuses: { f_a: {} }, ...given }));
  return { column: columns.find(({ id }) => id === "f_a"), estimate };
};

describe("what a run condition said of the rows seen", () => {
  it("stands in the report, and decides how many rows will run", () => {
    const { column, estimate } = reportOf({ seenRows: rows(31, 19) });
    expect(column?.gate.verdicts).toMatchObject({ run: 31, skip: 19, unknown: 0, passingRow: 1, failingRow: 32 });
    // Before any row was seen half of them were expected to pass, and that still weighs a row or two.
    expect(column?.rows).toEqual({ low: 529, likely: 618, high: 700 });
    expect(column?.price?.explanation).toContain("31 of 50 rows seen pass its run condition.");
    expect(estimate.assumptions.join()).not.toContain(ASSUMED);
    expect(estimate.assumptions.join()).toContain(
      "Find work email: 31 of 50 rows seen pass its run condition. Rows that were not seen count alike.",
    );
  });

  it("is taken from before while the condition is the same, and falls when it is another", () => {
    const counted = { condition: "{{f_in}}", run: 1, skip: 3, unknown: 0, passingRow: null, failingRow: null };
    expect(reportOf({ verdicts: { [counted.condition]: counted } }).column?.gate.verdicts).toEqual(counted);
    const { column, estimate } = reportOf({ verdicts: { "{{f_in}}": { ...counted, condition: "!{{f_in}}" } } });
    expect(column?.gate.verdicts).toBeNull();
    expect(column?.rows).toEqual({ low: 112, likely: 493, high: 897 });
    expect(estimate.assumptions.join()).toContain(ASSUMED);
  });

  it("is tried on the rows in memory where it was changed, as in a draft", () => {
    const counted = { condition: "!{{f_in}}", run: 9, skip: 0, unknown: 0, passingRow: null, failingRow: null };
    const { column } = reportOf({ verdicts: { [counted.condition]: counted }, seenRows: rows(2, 2) });
    expect(column?.gate.verdicts).toMatchObject({ condition: "{{f_in}}", run: 2, skip: 2 });
  });
});
