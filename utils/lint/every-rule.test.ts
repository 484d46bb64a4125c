import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sights, tables } from "../../tests/fixtures/arbitrary-table.ts";
import { analyse } from "../analysis.ts";

const seen = fc.tuple(tables, sights).map(([table, rest]) => ({ table, workspace: null, ...rest }));

// Rules that tell an earlier column from a later one, and those that take over what they leave.
const BY_ORDER = [
  "duplicate-column",
  "waterfall-step-ungated",
  "missing-only-if-empty",
  "run-condition-wrong-column",
  "auto-run-ungated",
  "auto-run-on-ai-column",
  "dearer-than-twin",
  "mixed-accounts",
  "formula-hides-errors",
];

describe("every rule", () => {
  it("comes through any table", () => {
    fc.assert(
      fc.property(seen, (input) => {
        expect(analyse(input).notChecked.filter(({ reason }) => reason.startsWith("The rule failed"))).toEqual([]);
      }),
    );
  });

  it("speaks of columns that the table has, and of the table at most once", () => {
    fc.assert(
      fc.property(seen, (input) => {
        const { findings, notChecked } = analyse(input);
        const ids = new Set(input.table.columns.map(({ id }) => id));
        const said = [...findings, ...notChecked];
        expect(said.filter(({ columnId }) => columnId !== null && !ids.has(columnId))).toEqual([]);
        const keys = said.map(({ rule, columnId }) => `${rule} ${columnId}`);
        expect(keys).toEqual([...new Set(keys)]);
      }),
    );
  });

  it("says the same in whatever order the columns stand, unless the order is the point", () => {
    const shuffled = seen.chain((input) => {
      const { columns } = input.table;
      return fc.tuple(fc.constant(input), fc.shuffledSubarray(columns, { minLength: columns.length }));
    });
    const verdicts = (input: Parameters<typeof analyse>[0]) =>
      analyse(input)
        .findings.filter(({ rule }) => !BY_ORDER.includes(rule))
        .map(({ rule, columnId, class: proof, severity }) => [rule, columnId, proof, severity].join(" "))
        .sort();
    fc.assert(
      fc.property(shuffled, ([input, columns]) => {
        expect(verdicts({ ...input, table: { ...input.table, columns } })).toEqual(verdicts(input));
      }),
    );
  });

  it("never calls a finding proven that rests on a mode which nobody has seen", () => {
    fc.assert(
      fc.property(seen, (input) => {
        const ofTable = analyse(input).findings.filter(({ columnId }) => columnId === null);
        expect(ofTable.map((finding) => finding.class)).toEqual(ofTable.map(() => "review"));
      }),
    );
  });
});
