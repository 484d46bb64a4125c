import { analyse } from "../../../utils/analysis.ts";
import { isKnown, type Quantity } from "../../../utils/model/quantity.ts";
import type { TableReport } from "../../../utils/model/report.ts";
import { Dice } from "./dice.ts";
import { type Case, makeCase } from "./make-table.ts";
import { oracleBill } from "./oracle.ts";
import { firstRowsAverage, type PaidColumn, priceTimesRows } from "./other-methods.ts";
import { paidColumns } from "./paid-columns.ts";
import { showTo } from "./show.ts";
import { BenchWorld, type Bill } from "./world.ts";

/** One case: what each method said before the run, and what the run took. */
export interface Measured {
  mark: string;
  given: Pick<Case, "era" | "stage"> & { rows: number };
  estimate: Pick<TableReport["estimate"], Meter | "unknown">;
  columns: PaidColumn[];
  bill: Bill;
  timesRows: Bill;
  /** What the bill would be expected to be, were all known but the dice. Null where it was not worked out. */
  oracle: Bill | null;
  firstRows: Bill | null;
  /** The same with what misses were billed, which such tools take for nothing. */
  firstCharges: Bill | null;
}

/** It takes twice as long as all the rest of a case, and what it says of the dice is the same in any case. */
const CASES_PER_ORACLE = 4;

/** Makes a case, lets Fettle and the other methods look at it, runs it. The same seed and index always give the same. */
export function measureCase(seed: number, index: number): Measured {
  const mark = `${seed.toString(36)}x${index.toString(36).padStart(3, "0")}`;
  const dice = seed * 100_003 + index;
  const given = makeCase(mark, new Dice(dice));
  const world = new BenchWorld(given);
  const report = analyse(showTo(world));
  const columns = paidColumns(world, report);
  const bill = world.runAll();
  const { dataCredits, actions, unknown } = report.estimate;
  return {
    mark,
    given: { era: given.era, stage: given.stage, rows: world.table.rows ?? 0 },
    estimate: { dataCredits, actions, unknown },
    columns,
    bill,
    oracle: index % CASES_PER_ORACLE === 0 ? oracleBill(mark, dice) : null,
    timesRows: priceTimesRows(columns),
    firstRows: firstRowsAverage(columns),
    firstCharges: firstRowsAverage(columns, "firstCharges"),
  };
}

export type Meter = keyof Bill;

/** Fettle's figure of one meter; null when it says that it does not know. */
export function fettleFigure(
  { estimate }: Measured,
  meter: Meter,
): { low: number; likely: number; high: number } | null {
  const quantity: Quantity = estimate[meter];
  return isKnown(quantity) ? quantity : null;
}
