import Big from "big.js";
import { between, type DecimalRange, exactly, isKnownRange, isZero, toQuantity } from "../model/decimal-range.ts";
import { isKnown } from "../model/quantity.ts";
import type { Cost, EstimateReport } from "../model/report.ts";
import type { CostReadings } from "./column-cost.ts";
import { type ExactCost, plus } from "./cost.ts";
import { combine, middleOf, type Spread, steady } from "./spread.ts";

/** One priced part of an estimate, in most cases a column. */
export interface LineItem {
  /** Null for a part that is no column of the table. */
  columnId: string | null;
  columnName: string;
  cost: ExactCost;
  /** What the cost may come to, reading by reading; left out where its own bounds are all that is known. */
  readings?: CostReadings | null;
}

export type Total = Cost & Pick<EstimateReport, "unknown">;

/**
 * Adds the columns up, each meter for itself. What is unknown is left out of the sums and listed with its reason; where nothing
 * is left to add, the total itself is unknown. Between low and high lie the middle 80 % of what may be: that every column comes to its
 * own extreme at once is less likely than for one alone. Prices and counts of rows that are open themselves go to their ends together.
 */
export function totalOf(items: readonly LineItem[]): Total {
  const total = sums(items);
  const missing = items.map((item) => missingOf(item) ?? missingDollars(item, total)).filter((it) => it !== null);
  return { ...total, unknown: group(missing) };
}

interface Missing {
  item: LineItem;
  meters: string;
  reason: string;
}

function missingOf(item: LineItem): Missing | null {
  const { dataCredits, actions } = item.cost;
  if (!isKnownRange(dataCredits)) {
    return { item, meters: isKnownRange(actions) ? "data credits" : "cost", reason: dataCredits.unknown };
  }
  return isKnownRange(actions) ? null : { item, meters: "actions", reason: actions.unknown };
}

// Where no dollars are known at all, the total says so itself.
function missingDollars(item: LineItem, total: Cost): Missing | null {
  const { usd } = item.cost;
  return isKnownRange(usd) || !isKnown(total.usd) ? null : { item, meters: DOLLARS, reason: usd.unknown };
}

const DOLLARS = "dollars";

// A fact that the whole table lacks is one line, not one line per column.
const MOST_OF_ONE_REASON = 2;

function group(missing: readonly Missing[]): Total["unknown"] {
  return [...new Set(missing.map((it) => it.reason))].flatMap((reason): Total["unknown"] => {
    const alike = missing.filter((it) => it.reason === reason);
    if (alike.length > MOST_OF_ONE_REASON) {
      const meters = new Set(alike.map((it) => it.meters));
      const unknown = meters.size === 1 ? [...meters][0] : "cost wholly or partly";
      return [{ columnId: null, reason: `${alike.length} columns: ${unknown} unknown. ${reason}` }];
    }
    return alike.map(({ item, meters }) => ({
      columnId: item.columnId,
      reason: `${item.columnName}: ${meters} unknown. ${reason}`,
    }));
  });
}

function sums(items: readonly LineItem[]): Cost {
  const sum = (meter: keyof ExactCost): DecimalRange => {
    const amounts = items.map((item) => item.cost[meter]);
    const known = narrowed(amounts.filter(isKnownRange).reduce<DecimalRange>(plus, exactly(0)), items, meter);
    const missing = amounts.find((amount) => !isKnownRange(amount));
    // Nothing but zeros beside something unknown must not read as a bill of zero.
    return missing !== undefined && isZero(known) ? missing : known;
  };
  return {
    dataCredits: toQuantity(sum("dataCredits")),
    actions: toQuantity(sum("actions")),
    usd: toQuantity(sum("usd")),
  };
}

/** The bounds of a sum by the readings of all its items together, reading by reading; its likely value stays. */
function narrowed(sum: DecimalRange, items: readonly LineItem[], meter: keyof ExactCost): DecimalRange {
  const known = items.filter((item) => isKnownRange(item.cost[meter]));
  const isInDoubt = known.some((item) => item.readings?.[meter] != null);
  if (!isKnownRange(sum) || sum.low === sum.high || !isInDoubt) return sum;
  const readings = (end: "low" | "high"): Spread => {
    const parts = known.map((item) => readingsOf(item, meter, end));
    return parts.reduce((total, part) => combine([total, part], (sum, amount) => sum + amount), steady(0));
  };
  const within = (amount: number) => {
    const rounded = new Big(amount).round(DIGITS[meter]);
    return rounded.lt(sum.low) ? new Big(sum.low) : rounded.gt(sum.high) ? new Big(sum.high) : rounded;
  };
  const [low, high] = [within(middleOf(readings("low")).low), within(middleOf(readings("high")).high)];
  const likely = new Big(sum.likely);
  return between(low.gt(likely) ? likely : low, likely, high.lt(likely) ? likely : high);
}

// Actions are whole, and finer than a hundredth would pretend to know.
const DIGITS: Record<keyof ExactCost, number> = { dataCredits: 2, actions: 0, usd: 4 };

function readingsOf({ cost, readings }: LineItem, meter: keyof ExactCost, end: "low" | "high"): Spread {
  const amount = cost[meter];
  return readings?.[meter]?.[end] ?? steady(isKnownRange(amount) ? Number(amount[end]) : 0);
}
