import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sights, tables } from "../../../tests/fixtures/arbitrary-table.ts";
import { analyse } from "../../analysis.ts";
import type { CellSight, RowSight, VerdictCounts } from "../../model/row-cells.ts";
import { judgeConditions } from "./judge-conditions.ts";

const CELLS: readonly CellSight[] = [
  { state: "value", value: "x" },
  { state: "value", value: "" },
  { state: "empty" },
  { state: "object" },
  { state: "unknown" },
];

describe("what was counted on rows", () => {
  it("says the same of a table when the rows are gone, as after the end of the worker, whatever the table", () => {
    let counted = 0;
    fc.assert(
      fc.property(tables, sights, fc.array(fc.nat(CELLS.length - 1), { maxLength: 60 }), (table, seen, dice) => {
        const seenRows = dice.map((die, at): RowSight => {
          const cells = table.columns.map(({ id }, place) => [id, CELLS[(die + place * at) % CELLS.length]]);
          return { id: `r_${at}`, number: at + 1, cells: Object.fromEntries(cells) };
        });
        const input = { table, workspace: null, ...seen, seenRows };
        const judged = Object.entries(judgeConditions(input)).flatMap(([text, counts]) =>
          counts === null ? [] : [[text, counts] as const],
        );
        const verdicts: Record<string, VerdictCounts> = Object.fromEntries(judged);
        counted += judged.length;
        const told = analyse({ ...input, verdicts, seenRows: [] });
        expect(told).toEqual(analyse({ ...input, verdicts }));
        expect(told.estimate).toEqual(analyse(input).estimate);
      }),
      { numRuns: 200 },
    );
    expect(counted).toBeGreaterThan(100);
  });
});
