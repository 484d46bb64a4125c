import type { Bill } from "./world.ts";

/**
 * What the other methods are given of one paid column of the next run: all that Fettle knows of its price, key and plan, and how many of
 * its rows have not run, so that they differ in the way of counting alone.
 */
export interface PaidColumn {
  id: string;
  /** One run that finds something. */
  price: Bill;
  /** Rows without any status in this column. */
  openRows: number;
  /** The native waterfall that it is a part of, and as what; null outside one. */
  waterfall: { id: string; isCheck: boolean } | null;
  /**
   * What those of the first 50 rows that ran were billed per row in this column; null when none of them ran. A cell without data counts as not
   * billed, as table readers assume (users-and-peers.md section 3.2).
   */
  firstRows: Bill | null;
  /** The same with what cells without data were billed. */
  firstCharges: Bill | null;
}

const NOTHING: Bill = { dataCredits: 0, actions: 0 };
const FIRST_ROWS = 50;
/** Actions that a row of an e-mail or phone waterfall is said to take (clay-api.md section 6.3 step 9). */
const WATERFALL_ACTIONS = 3;

/** Price × rows: what a spreadsheet does, and the credit estimators at their default rate of 100 % (users-and-peers.md section 3.2). */
export function priceTimesRows(columns: readonly PaidColumn[]): Bill {
  return columns.reduce((sum, { price, openRows }) => plus(sum, price, openRows), NOTHING);
}

/**
 * The mean of a waterfall's steps, each with its validation, and three actions a row; every other column at its price; all times the
 * share of rows that the user types: what scoping tools do (users-and-peers.md section 3.2).
 *
 * @param rate typed, from 0 to 1
 */
export function meanOfSteps(columns: readonly PaidColumn[], rate: number): Bill {
  const outside = columns.filter(({ waterfall }) => waterfall === null);
  const groups = new Set(columns.flatMap(({ waterfall }) => (waterfall === null ? [] : [waterfall.id])));
  let sum = priceTimesRows(outside);
  for (const id of groups) {
    const members = columns.filter(({ waterfall }) => waterfall?.id === id);
    const steps = members.filter(({ waterfall }) => waterfall?.isCheck === false);
    const credits = members.reduce((total, { price }) => total + price.dataCredits, 0) / Math.max(1, steps.length);
    const hasActions = steps.some(({ price }) => price.actions > 0);
    const perRow = { dataCredits: credits, actions: hasActions ? WATERFALL_ACTIONS : 0 };
    sum = plus(sum, perRow, Math.max(0, ...steps.map(({ openRows }) => openRows)));
  }
  return { dataCredits: sum.dataCredits * rate, actions: sum.actions * rate };
}

/**
 * What the first 50 rows were billed, per row, times the rows: what table readers do, which count the cells that carry a status
 * (users-and-peers.md section 3.2). A column that none of them ran drops out; null when every one does.
 *
 * @param by what of those rows is counted
 */
export function firstRowsAverage(
  columns: readonly PaidColumn[],
  by: "firstRows" | "firstCharges" = "firstRows",
): Bill | null {
  const ran = columns.filter((column) => column[by] !== null);
  if (ran.length === 0) return null;
  return ran.reduce((sum, column) => plus(sum, column[by] ?? NOTHING, column.openRows), NOTHING);
}

/** What those of the first 50 rows that ran were billed on average, from the figure on each cell; null when none of them ran. */
export function billOfFirstRows(cells: readonly (Bill | "ran" | "never ran")[]): Bill | null {
  const ran = cells.slice(0, FIRST_ROWS).filter((cell) => cell !== "never ran");
  if (ran.length === 0) return null;
  return ran.reduce<Bill>((sum, cell) => (cell === "ran" ? sum : plus(sum, cell, 1 / ran.length)), NOTHING);
}

function plus(sum: Bill, price: Bill, times: number): Bill {
  return {
    dataCredits: sum.dataCredits + price.dataCredits * times,
    actions: sum.actions + price.actions * times,
  };
}
