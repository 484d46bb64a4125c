import { expect, it } from "vitest";
import { billOfFirstRows, firstRowsAverage, meanOfSteps, type PaidColumn, priceTimesRows } from "./other-methods.ts";

const bill = (dataCredits: number, actions: number) => ({ dataCredits, actions });

/**
 * Decided by hand: 1,000 rows, of which the first 400 have run in the company column and none in the waterfall. Its two steps take 2 and 4
 * data credits and one action, the check of each 1 data credit and one action.
 */
const company: PaidColumn = {
  id: "company",
  price: bill(0.5, 1),
  openRows: 600,
  waterfall: null,
  firstRows: bill(0.4, 0.8),
  firstCharges: bill(0.5, 1),
};
const part = (id: string, credits: number, isCheck: boolean): PaidColumn => ({
  id,
  price: bill(credits, 1),
  openRows: 1_000,
  waterfall: { id: "email", isCheck },
  firstRows: null,
  firstCharges: null,
});
const COLUMNS = [
  company,
  part("first", 2, false),
  part("first check", 1, true),
  part("second", 4, false),
  part("second check", 1, true),
];

it("price × rows counts every column on each of its open rows", () => {
  expect(priceTimesRows(COLUMNS)).toEqual(bill(0.5 * 600 + 8 * 1_000, 600 + 4_000));
});

it("the mean of steps takes a waterfall at the mean of a step with its check, and at three actions", () => {
  // (2 + 1 + 4 + 1) / 2 = 4 a row.
  expect(meanOfSteps(COLUMNS, 1)).toEqual(bill(300 + 4_000, 600 + 3_000));
  expect(meanOfSteps(COLUMNS, 0.5)).toEqual(bill(2_150, 1_800));
});

it("the mean of steps takes no action where the plan bills none", () => {
  const legacy = COLUMNS.map((column) => ({ ...column, price: bill(column.price.dataCredits, 0) }));
  expect(meanOfSteps(legacy, 1)).toEqual(bill(4_300, 0));
});

it("the first rows' average stretches what 50 rows took over the rows, and drops what none of them ran", () => {
  expect(firstRowsAverage(COLUMNS)).toEqual(bill(0.4 * 600, 0.8 * 600));
  expect(firstRowsAverage(COLUMNS, "firstCharges")).toEqual(bill(0.5 * 600, 600));
  expect(firstRowsAverage(COLUMNS.slice(1))).toBeNull();
});

it("the first rows' bill is the average of 50 rows, runs that took nothing among them and rows that never ran not", () => {
  const cells = Array.from({ length: 60 }, (_, row) => (row % 2 === 0 ? bill(1, 1) : ("ran" as const)));
  expect(billOfFirstRows(cells)?.dataCredits).toBeCloseTo(0.5);
  expect(billOfFirstRows([bill(1, 2), ...Array<"never ran">(49).fill("never ran")])).toEqual(bill(1, 2));
  expect(billOfFirstRows(["ran", "never ran"])).toEqual(bill(0, 0));
  expect(billOfFirstRows(["never ran", "never ran"])).toBeNull();
});
