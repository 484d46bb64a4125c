import { combine, middleOf } from "../../estimate/spread.ts";
import { acceptedOf } from "../../estimate/waterfall-economics.ts";
import type { StepReadings } from "../../estimate/waterfall-readings.ts";
import { formatUsd } from "../../format.ts";
import type { Factor } from "../../model/breakdown.ts";
import { isKnown, type KnownQuantity, type Quantity } from "../../model/quantity.ts";
import type { WaterfallFacts } from "../../model/waterfall-facts.ts";
import { exact, factor } from "../breakdown/factor.ts";
import { outcome } from "../reckoning/reckoning-factors.ts";
import { savedFactors, stepFactors } from "../reckoning/waterfall-reckoning.ts";
import { costOfColumns, sayingOf } from "./waterfall-savings.ts";
import type { TableStudy, WaterfallStudy } from "./waterfall-study.ts";

/** Ten times what a mobile number costs in Clay's own waterfall, the dearest datum that most tables buy: 9.9 credits at 0.05 dollars (pricing.md section 4). */
export const DEFAULT_LIMIT = "5";
/** Below so many tries a hit rate is one that others published (users-and-peers.md section 1.3, numbers 24 and 26). */
const FEWEST_TRIES = 30;

/** The last steps of which each extra result costs more than the user's limit even at the favourable end; never the first step. */
export function dearTailOf(study: WaterfallStudy, table: TableStudy): WaterfallFacts["tail"] {
  const { steps, report } = study;
  const own = table.input.terms?.usdPerHitLimit ?? null;
  const limit = Number(own ?? DEFAULT_LIMIT);
  const isDear = ({ columnId }: StepReadings, at: number) => {
    const each = report.steps[at]?.perAccepted.usd;
    const tries = table.scene.subjects.get(columnId)?.gate.cells?.done ?? 0;
    return at > 0 && tries >= FEWEST_TRIES && each !== undefined && isKnown(each) && each.low > limit;
  };
  const dear = steps.findLastIndex((step, at) => !isDear(step, at)) + 1;
  const tail = steps.slice(dear);
  const ids = tail.flatMap(({ columnId, check, validationColumnId }) => [
    columnId,
    check === null ? null : validationColumnId,
  ]);
  const saves = costOfColumns(ids, table);
  const likely = saves === null ? null : saves.usd;
  if (tail.length === 0 || saves === null || likely === null || !isKnown(likely) || likely.likely <= 0) return null;
  return {
    columnIds: tail.map(({ columnId }) => columnId),
    perHit: formatUsd(cheapest(report.steps.slice(dear).map(({ perAccepted }) => perAccepted.usd)), "en-US"),
    limit: formatUsd({ low: limit, likely: limit, high: limit }, "en-US"),
    isOwnLimit: own !== null,
    hitsPer100: per100(tail),
    saves: sayingOf(saves, "usd", table),
    reckoning: [
      ...stepFactors(study, table, tail),
      limitFactor(own),
      outcome("cost", { label: "Found by nobody else", quantity: foundBy(tail), unit: "share", text: OF_ENTERING }),
      ...savedFactors(saves, "What these steps come to in the next run, with their validations.", table),
    ],
  };
}

const OF_ENTERING = "Of the rows that enter the waterfall, those that only these steps find.";

function limitFactor(own: string | null): Factor {
  return factor({
    kind: "rate",
    label: "Most for one more result",
    quantity: exact(Number(own ?? DEFAULT_LIMIT)),
    unit: "usd",
    text: own === null ? TEN_MOBILES : `You set it. Otherwise $${DEFAULT_LIMIT} would count: ${TEN_MOBILES}`,
    basis: own === null ? "assumed" : "typed",
    override: { of: { kind: "rate", rate: "usdPerHitLimit" }, typed: own },
  });
}

const TEN_MOBILES = "Ten times what a mobile number costs in Clay's own waterfall.";

function cheapest(prices: readonly Quantity[]): Quantity {
  return prices.filter(isKnown).sort((a, b) => a.likely - b.likely)[0] ?? { unknown: "" };
}

/** Two digits, which is what can be told of so few. */
function foundBy(tail: readonly StepReadings[]): KnownQuantity {
  const found = middleOf(combine(tail.map(acceptedOf), (...shares) => shares.reduce((sum, share) => sum + share, 0)));
  const digits = (share: number) => Number(share.toPrecision(2));
  return { low: digits(found.low), likely: digits(found.likely), high: digits(found.high) };
}

function per100(tail: readonly StepReadings[]): string {
  const { low, high } = foundBy(tail);
  const [least, most] = [low, high].map((share) => Number((100 * share).toPrecision(2)));
  return least === most ? `${least}` : `${least}-${most}`;
}
