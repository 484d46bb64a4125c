import fc from "fast-check";
import { describe, it } from "vitest";
import { sights, tables } from "../../../tests/fixtures/arbitrary-table.ts";
import { isZero } from "../../format.ts";
import { isKnown, type Quantity } from "../../model/quantity.ts";
import type { Scenario } from "../../model/scenario.ts";
import { priceTable } from "../study-table.ts";
import { estimateScenario } from "./scenarios.ts";
import { TableRuns } from "./table-runs.ts";

const inputs = fc
  .record({ table: tables, seen: sights })
  .map(({ table, seen }) => ({ table, workspace: null, ...seen }));
const counts = fc.integer({ min: 1, max: 3_000 });
type Input = Parameters<typeof estimateScenario>[0];

const billedIn = (input: Input, scenario: Scenario): (Quantity | null)[] =>
  (new TableRuns(priceTable(input), input).in(scenario) ?? []).map(({ run }) => run?.billed ?? null);

function neverMore(input: Input, few: Scenario, many: Scenario, ends: readonly ("low" | "likely" | "high")[]): boolean {
  const [left, right] = [billedIn(input, few), billedIn(input, many)];
  return left.every((billed, at) => {
    const other = right[at];
    if (billed == null || other == null || !isKnown(billed) || !isKnown(other)) return true;
    return ends.every((end) => billed[end] <= other[end]);
  });
}

const whole = (kind: "next-run" | "empty-or-errored" | "exposure" | "all-forced"): Scenario => ({ kind });
const each: readonly Scenario[] = [
  whole("next-run"),
  whole("empty-or-errored"),
  whole("exposure"),
  whole("all-forced"),
  { kind: "first", rows: 10 },
];

describe("whatever the table", () => {
  it("everything again bills at least what the empty or errored rows do, at every end", () => {
    fc.assert(
      fc.property(inputs, (input) =>
        neverMore(input, whole("empty-or-errored"), whole("all-forced"), ["low", "likely", "high"]),
      ),
    );
  });

  it("everything again bills at least what the next run and auto-run do, likely and at the most", () => {
    fc.assert(
      fc.property(inputs, fc.constantFrom(whole("next-run"), whole("exposure")), (input, run) =>
        neverMore(input, run, whole("all-forced"), ["likely", "high"]),
      ),
    );
  });

  it("more new rows never bill less", () => {
    fc.assert(
      fc.property(inputs, counts, counts, (input, one, other) =>
        neverMore(input, { kind: "new", rows: Math.min(one, other) }, { kind: "new", rows: Math.max(one, other) }, [
          "low",
          "likely",
          "high",
        ]),
      ),
    );
  });

  it("the first rows start no more rows than they are", () => {
    fc.assert(
      fc.property(inputs, counts, (input, rows) =>
        (new TableRuns(priceTable(input), input).in({ kind: "first", rows }) ?? []).every(
          ({ run }) => run === null || !isKnown(run.rows) || run.rows.high <= rows,
        ),
      ),
    );
  });

  it("a table without rows costs nothing in any run of it", () => {
    fc.assert(
      fc.property(inputs, fc.constantFrom(...each), (input, scenario) => {
        const { columns } = input.table;
        const isReadable = columns.every(({ action }) => action?.runCondition == null);
        const estimate = estimateScenario({ ...input, rows: 0, statuses: null }, scenario);
        return !isReadable || (estimate !== null && isZero(estimate.actions) && isZero(estimate.dataCredits));
      }),
    );
  });

  it("a parked column starts no row in any scenario", () => {
    fc.assert(
      fc.property(inputs, counts, (input, rows) => {
        const edits = input.table.columns.map(({ id }): Scenario => ({ kind: "edit", columnId: id }));
        const runs = new TableRuns(priceTable(input), input);
        return [...each, { kind: "new", rows } as const, ...edits].every((scenario) =>
          (runs.in(scenario) ?? []).every(
            ({ facts, run }) =>
              facts.column.action?.isAutoRunOn !== false || run === null || (isKnown(run.rows) && run.rows.high === 0),
          ),
        );
      }),
    );
  });
});
