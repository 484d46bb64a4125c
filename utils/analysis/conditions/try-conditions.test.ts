import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sights, tables } from "../../../tests/fixtures/arbitrary-table.ts";
import { analyse } from "../../analysis.ts";
import { transitiveReads } from "../../expressions/dependencies.ts";
import { parseExpression } from "../../expressions/parse.ts";
import { analyseRunCondition } from "../../expressions/run-condition.ts";
import { action, ai, exampleId, table, value } from "../../lint/example.ts";
import { referencedColumnIds } from "../../model/reference.ts";
import type { CellSight, RowSight } from "../../model/row-cells.ts";
import { judgeConditions } from "./judge-conditions.ts";

const FILLED: CellSight = { state: "object" };
const EMPTY: CellSight = { state: "empty" };
const rows = (filled: number, empty: number): RowSight[] =>
  Array.from({ length: filled + empty }, (_, index) => ({
    id: `r_${index}`,
    number: index + 1,
    cells: { [exampleId("Email")]: index < filled ? FILLED : EMPTY },
  }));

const FINDER = table([
  value("Email", "email"),
  value("Domain"),
  action("Find work email", "findymail-find-work-email", { reads: ["Domain"] }),
]);
const INPUT = { table: FINDER, accounts: null, workspace: null, rows: 100, statuses: null };
const suggestionOf = (more: Partial<Parameters<typeof analyse>[0]>) =>
  analyse({ ...INPUT, ...more }).findings.find(({ rule }) => rule === "missing-only-if-empty")?.condition;

describe("a suggested run condition", () => {
  it("is tried on the rows seen, of which nothing is known but whether a cell is filled", () => {
    expect(suggestionOf({ seenRows: rows(38, 12) })).toMatchObject({
      byId: "!{{f_email}}",
      verdicts: { condition: "!{{f_email}}", run: 12, skip: 38, unknown: 0, passingRow: 39, failingRow: 1 },
      rows: { before: { likely: 100, high: 100 }, after: { likely: 24 } },
    });
  });

  it("is exact where every row was seen and no cell holds a result", () => {
    const statuses = { [exampleId("Find work email")]: {} };
    expect(suggestionOf({ seenRows: rows(38, 12), rows: 50, statuses })?.rows).toEqual({
      before: { low: 50, likely: 50, high: 50 },
      after: { low: 12, likely: 12, high: 12 },
    });
  });

  it("opens the rows again that the present condition has stopped", () => {
    const columns = [...FINDER.columns.slice(0, 2), ai("Research", { condition: "{{Domain}} & {{Email}}" })];
    const statuses = { [exampleId("Research")]: { ERROR_RUN_CONDITION_NOT_MET: 60, SUCCESS: 40 } };
    const seenRows = rows(5, 5).map((row) => ({ ...row, cells: { ...row.cells, [exampleId("Domain")]: FILLED } }));
    const { findings } = analyse({ ...INPUT, table: { ...FINDER, columns }, statuses, seenRows });
    expect(findings.find(({ rule }) => rule === "run-condition-precedence")?.condition).toMatchObject({
      byName: "{{Domain}} && {{Email}}",
      verdicts: { run: 5, skip: 5 },
      rows: { before: { low: 0, likely: 0, high: 0 }, after: { likely: 30 } },
    });
  });

  it("has no figures where no row was seen for it, or none could be judged", () => {
    expect(suggestionOf({})).toMatchObject({ verdicts: null, rows: null });
    expect(suggestionOf({ seenRows: [{ id: "r", number: 1, cells: {} }] })).toMatchObject({
      verdicts: null,
      rows: null,
    });
    const unclear: RowSight = { id: "r", number: 1, cells: { [exampleId("Email")]: { state: "unknown" } } };
    expect(suggestionOf({ seenRows: [unclear] })).toMatchObject({ verdicts: { unknown: 1 }, rows: null });
  });

  it("is taken from before when the rows are gone", () => {
    const counts = { condition: "!{{f_email}}", run: 12, skip: 38, unknown: 0, passingRow: 39, failingRow: 1 };
    expect(suggestionOf({ verdicts: { [counts.condition]: counts } })).toMatchObject({
      verdicts: counts,
      rows: { after: { likely: 24 } },
    });
    expect(judgeConditions({ ...INPUT, seenRows: rows(38, 12) })).toMatchObject({ [counts.condition]: counts });
    expect(judgeConditions({ ...INPUT, seenRows: [] })).toMatchObject({ [counts.condition]: null });
  });

  it.each([
    ["that no row could meet", "{{Email}} & !{{Email}}"],
    ["that closes a circle", "{{Email}} & {{Research}}"],
  ])("is not offered as one %s", (_, condition) => {
    const columns = [...FINDER.columns.slice(0, 2), ai("Research", { condition })];
    const { findings } = analyse({ ...INPUT, table: { ...FINDER, columns } });
    expect(findings.find(({ rule }) => rule === "run-condition-precedence")?.condition).toBeNull();
  });

  it("parses, depends on its row, reads columns of the table and closes no circle, whatever the table", () => {
    let offered = 0;
    fc.assert(
      fc.property(tables, sights, (any, rest) => {
        const ids = new Set(any.columns.map(({ id }) => id));
        const reads = transitiveReads(any);
        for (const { condition, columnId } of analyse({ table: any, workspace: null, ...rest }).findings) {
          if (condition === null) continue;
          offered += 1;
          expect(parseExpression(condition.byId).ok).toBe(true);
          expect(analyseRunCondition(condition.byId, ids).state).toBe("depends");
          for (const id of referencedColumnIds(condition.byId)) {
            expect(id).not.toBe(columnId);
            expect(reads.get(id)?.has(columnId ?? "")).not.toBe(true);
          }
        }
      }),
      { numRuns: 1_000 },
    );
    expect(offered).toBeGreaterThan(5);
  });
});
