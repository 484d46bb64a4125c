import { combine, middleOf } from "../estimate/spread.ts";
import { acceptedOf } from "../estimate/waterfall-economics.ts";
import type { StepReadings } from "../estimate/waterfall-readings.ts";
import { formatUsd } from "../format.ts";
import { isKnown, type Quantity } from "../model/quantity.ts";
import type { WaterfallFacts } from "../model/waterfall-facts.ts";
import { costOfColumns, sayingOf } from "./waterfall-savings.ts";
import type { TableStudy, WaterfallStudy } from "./waterfall-study.ts";

/** Ten times what a mobile number costs in Clay's own waterfall, the dearest datum that most tables buy: 9.9 credits at 0.05 dollars (pricing.md section 4). */
export const DEFAULT_LIMIT = "5";
/** Below so many tries a hit rate is one that others published (users-and-peers.md section 1.3, numbers 24 and 26). */
const FEWEST_TRIES = 30;

/** The last steps of which each extra result costs more than the user's limit even at the favourable end; never the first step. */
export function dearTailOf({ steps, report }: WaterfallStudy, table: TableStudy): WaterfallFacts["tail"] {
  const own = table.input.terms?.usdPerHitLimit ?? null;
  const limit = Number(own ?? DEFAULT_LIMIT);
  const isDear = ({ columnId }: StepReadings, at: number) => {
    const each = report.steps[at]?.perAccepted.usd;
    const tries = table.scene.subjects.get(columnId)?.gate.cells?.done ?? 0;
    return at > 0 && tries >= FEWEST_TRIES && each !== undefined && isKnown(each) && each.low > limit;
  };
  const dear = steps.findLastIndex((step, at) => !isDear(step, at)) + 1;
  const tail = steps.slice(dear);
  const saves = costOfColumns(
    tail.flatMap(({ columnId, check, validationColumnId }) => [columnId, check === null ? null : validationColumnId]),
    table,
  );
  const likely = saves === null ? null : saves.usd;
  if (tail.length === 0 || saves === null || likely === null || !isKnown(likely) || likely.likely <= 0) return null;
  return {
    columnIds: tail.map(({ columnId }) => columnId),
    perHit: formatUsd(cheapest(report.steps.slice(dear).map(({ perAccepted }) => perAccepted.usd)), "en-US"),
    limit: formatUsd({ low: limit, likely: limit, high: limit }, "en-US"),
    isOwnLimit: own !== null,
    hitsPer100: per100(tail),
    saves: sayingOf(saves, "usd", table),
  };
}

function cheapest(prices: readonly Quantity[]): Quantity {
  return prices.filter(isKnown).sort((a, b) => a.likely - b.likely)[0] ?? { unknown: "" };
}

function per100(tail: readonly StepReadings[]): string {
  const hits = combine(tail.map(acceptedOf), (...shares) => 100 * shares.reduce((sum, share) => sum + share, 0));
  const { low, high } = middleOf(hits);
  const [least, most] = [low, high].map((share) => Number(share.toPrecision(2)));
  return least === most ? `${least}` : `${least}-${most}`;
}
