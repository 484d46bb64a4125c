import Big from "big.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inputs } from "../../../tests/fixtures/arbitrary-input.ts";
import { analyse } from "../../analysis.ts";
import { transitiveReads } from "../../expressions/dependencies.ts";
import type { EstimateLine } from "../../model/breakdown.ts";
import { isKnown } from "../../model/quantity.ts";
import { tableReportSchema } from "../../model/report.ts";
import type { AnalysisInput } from "../analysis-input.ts";

const METERS = ["dataCredits", "actions", "usd"] as const;

const breakdownOf = (input: AnalysisInput): EstimateLine => {
  const { breakdown } = analyse(input).estimate;
  if (breakdown === null) throw new Error("a table that was analysed has one");
  return breakdown;
};
const linesOf = (line: EstimateLine): EstimateLine[] => [line, ...line.parts.flatMap(linesOf)];
const columnsOf = (line: EstimateLine) => linesOf(line).filter(({ kind }) => kind === "column");

describe("the breakdown of any table", () => {
  it("adds up: the likely figures of the parts that are known are that of the whole, in each meter", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        for (const line of linesOf(breakdownOf(input)).filter(({ parts }) => parts.length > 0)) {
          for (const meter of METERS) {
            const known = line.parts.map((part) => part[meter]).filter(isKnown);
            const sum = known.reduce((all, { likely }) => all.plus(likely), new Big(0));
            const whole = line[meter];
            if (isKnown(whole)) expect(sum.round(9).toNumber()).toBeCloseTo(whole.likely, 9);
            else expect(sum.toNumber()).toBe(0);
          }
        }
      }),
    );
  });

  it("names each line once, and each column that costs something in one line", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const lines = linesOf(breakdownOf(input));
        expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
        const { columns } = analyse(input);
        const costly = columns.filter(({ cost, paid }) =>
          cost === null ? paid === null : METERS.some((meter) => !isNothing(cost[meter])),
        );
        const ids = columnsOf(breakdownOf(input))
          .filter((line) => METERS.some((meter) => !isNothing(line[meter])))
          .map(({ columnId }) => columnId);
        expect([...ids].sort()).toEqual(costly.map(({ id }) => id).sort());
        const parked = columns.filter((column) => column.parked).map(({ id }) => id);
        expect(ids.filter((id) => id !== null && parked.includes(id))).toEqual([]);
      }),
    );
  });

  it("has one line for each column that has a price: those that take nothing of this run stand beside it", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { columns, idle = [] } = analyse(input);
        const priced = columns.filter(({ price }) => price !== null).map(({ id }) => id);
        const inTree = columnsOf(breakdownOf(input)).map(({ id }) => id);
        const ids = [...inTree.filter((id) => priced.includes(id)), ...idle.map(({ id }) => id)];
        expect(ids.sort()).toEqual(priced.sort());
        for (const line of idle) {
          expect(METERS.filter((meter) => isKnown(line[meter]) && !isNothing(line[meter]))).toEqual([]);
          expect(line.factors.map(({ kind }) => kind)).toEqual(
            expect.arrayContaining(["rows", "price", "key", "plan"]),
          );
        }
      }),
    );
  });

  it("comes to the same whatever the order of the columns", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        // Columns that read each other in a circle, as copies of tables can hold, have no first one.
        const reads = transitiveReads(input.table);
        fc.pre(input.table.columns.every(({ id }) => reads.get(id)?.has(id) !== true));
        const turned = { ...input, table: { ...input.table, columns: [...input.table.columns].reverse() } };
        const [one, other] = [breakdownOf(input), breakdownOf(turned)];
        for (const meter of METERS) expect(figure(other[meter])).toEqual(figure(one[meter]));
        const costs = (line: EstimateLine) =>
          columnsOf(line)
            .map(({ id, dataCredits, actions }) => ({ id, costs: [dataCredits, actions].map(figure) }))
            .sort((a, b) => a.id.localeCompare(b.id));
        expect(costs(other)).toEqual(costs(one));
      }),
    );
  });

  it("keeps to the report's schema", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        expect(tableReportSchema.safeParse(analyse(input)).success).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

function isNothing(quantity: EstimateLine["usd"]): boolean {
  return isKnown(quantity) && quantity.high === 0;
}

// Which of several reasons comes first goes by the order of the columns.
function figure(quantity: EstimateLine["usd"]) {
  return isKnown(quantity) ? quantity : null;
}
