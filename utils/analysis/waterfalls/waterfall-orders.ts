import { meanOf } from "../../estimate/spread.ts";
import { mayChangePlaces } from "../../estimate/waterfall-freedom.ts";
import { amountAt, type Meter, type StepReadings } from "../../estimate/waterfall-readings.ts";
import { cheapestOrder, comparableMeter, savingOfOrder } from "../../estimate/waterfall-saving.ts";
import type { Factor } from "../../model/breakdown.ts";
import { isKnown } from "../../model/quantity.ts";
import type { Cost } from "../../model/report.ts";
import type { WaterfallFacts } from "../../model/waterfall-facts.ts";
import { orderFactors, savedFactors, stepFactors } from "../reckoning/waterfall-reckoning.ts";
import { sayingOf } from "./waterfall-savings.ts";
import type { TableStudy, WaterfallStudy } from "./waterfall-study.ts";

/**
 * What a change of order must save in the next run to be worth a quarter of an hour of somebody's work; credits at the list price of 0.05 dollars
 * (pricing.md section 2). And what share of the waterfall's cost, because less is within what prices and lists change by themselves.
 */
const WORTH: Record<Exclude<Meter, "actions">, number> = { usd: 5, dataCredits: 100 };
const WORTH_SHARE = 0.1;

/** The order that costs least, if it surely saves and is worth it; null where there is none, the reason where that cannot be told. */
export function betterOrderOf(study: WaterfallStudy, table: TableStudy): WaterfallFacts["order"] {
  const { waterfall, steps, report } = study;
  if (!isFree(study, table)) return null;
  const comparable = comparableMeter(steps);
  if ("unknown" in comparable) return comparable;
  const { meter } = comparable;
  const order = cheapestOrder(waterfall.id, steps, meter);
  if (order.every((place, at) => place === at)) return null;
  const savesARow = savingOfOrder(waterfall.id, steps, order, ONE_ROW)[meter];
  if (!isKnown(savesARow) || savesARow.low <= 0) return null;
  if (!isKnown(report.rows)) return { unknown: report.rows.unknown };
  const cost = savingOfOrder(waterfall.id, steps, order, report.rows);
  if (!isWorthIt(cost, meter, report)) return null;
  const columnIds = inOrder(steps, order);
  return { columnIds, saves: sayingOf(cost, meter, table), reckoning: reckoningOf(study, table, { columnIds, cost }) };
}

const ONE_ROW = { low: 1, likely: 1, high: 1 };
/** An action that bills every miss, and one that bills none, as far as that is known (miss-billing.ts). */
const BILLS = 0.9;
const REFUNDS = 0.1;
/** A step finds about as much as another at nine tenths of its rate: the later one is seen on the harder rows. */
const SIMILAR = 0.9;

/** Steps that bill every miss although one behind them finds as much, refunds its misses and costs no more for a find. */
export function earlyStepsOf(study: WaterfallStudy, table: TableStudy): WaterfallFacts["early"] {
  const { waterfall, steps, report } = study;
  const comparable = comparableMeter(steps);
  if (!isFree(study, table) || "unknown" in comparable) return [];
  const { meter } = comparable;
  return steps.flatMap((step, at) => {
    if (missShare(step) < BILLS || hasOwnKey(step)) return [];
    const better = steps
      .map((other, place) => ({ other, place }))
      .filter(
        ({ other, place }) =>
          place > at &&
          missShare(other) <= REFUNDS &&
          hitRate(other) >= SIMILAR * hitRate(step) &&
          pricePerFind(other, meter) <= pricePerFind(step, meter),
      );
    const last = better.at(-1);
    if (last === undefined) return [];
    const order = steps.map((_, place) => place).filter((place) => place !== at);
    order.splice(last.place, 0, at);
    const savesARow = savingOfOrder(waterfall.id, steps, order, ONE_ROW)[meter];
    if (!isKnown(savesARow) || savesARow.low <= 0) return [];
    const cost = savingOfOrder(waterfall.id, steps, order, report.rows);
    const isSaid = isKnown(cost[meter]);
    if (isSaid && !isWorthIt(cost, meter, report)) return [];
    const before = better.map(({ other }) => other.columnId);
    const saves = isSaid ? sayingOf(cost, meter, table) : null;
    const reckoning = reckoningOf(study, table, { columnIds: inOrder(steps, order), cost: isSaid ? cost : null });
    return [{ columnId: step.columnId, before, saves, reckoning }];
  });
}

const OF_ORDER =
  "What finds and billed misses cost in the order now, less what they cost in the other, for the same rows found.";

function reckoningOf(
  study: WaterfallStudy,
  table: TableStudy,
  { columnIds, cost }: { columnIds: readonly string[]; cost: Cost | null },
): Factor[] {
  return [
    ...stepFactors(study, table),
    ...orderFactors(study, columnIds, table),
    ...(cost === null ? [] : savedFactors(cost, OF_ORDER, table)),
  ];
}

function isFree({ waterfall, steps }: WaterfallStudy, { input, scene }: TableStudy): boolean {
  const running = steps.map(({ columnId, validationColumnId }) => ({ columnId, validationColumnId }));
  return steps.length > 1 && mayChangePlaces({ ...waterfall, steps: running }, input.table, scene.reads);
}

function isWorthIt(cost: Cost, meter: Meter, { rows, perRow }: WaterfallStudy["report"]): boolean {
  const [saving, each] = [cost[meter], perRow[meter]];
  if (!isKnown(saving) || !isKnown(each) || !isKnown(rows) || saving.low <= 0) return false;
  const least = meter === "actions" ? WORTH.dataCredits : WORTH[meter];
  return saving.likely >= least && saving.likely >= WORTH_SHARE * each.likely * rows.likely;
}

const inOrder = (steps: readonly StepReadings[], order: readonly number[]) =>
  order.flatMap((at) => steps[at]?.columnId ?? []);
const missShare = ({ billed }: StepReadings) => meanOf(billed);
const hasOwnKey = ({ prices }: StepReadings) => prices.length > 1;
const hitRate = ({ finds, runs }: StepReadings) => meanOf(finds) / Math.max(meanOf(runs), Number.EPSILON);
const pricePerFind = ({ prices, check }: StepReadings, meter: Meter) =>
  [...prices, ...(check === null ? [] : [check])].reduce(
    (sum, { amount }) => sum + amountAt(amount[meter], "likely"),
    0,
  );
