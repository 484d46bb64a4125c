import { EVERY_RUN, type HitRate } from "../estimate/bills.ts";
import { passRate } from "../estimate/rows-that-pass.ts";
import type { Action } from "../model/table.ts";
import { kindOfAction } from "../prices/find-action.ts";
import type { AnalysisInput } from "./analysis-input.ts";
import { hitPriorOf } from "./hit-prior.ts";
import { answersEveryTime, publishedHits } from "./published-hits.ts";

/** How often a column finds something, and what says so; no rate where nothing does. */
export interface SeenHits {
  rate: HitRate | null;
  sentence: string;
}

const HITS_NOT_KNOWN = "How often it finds something is not known yet, so each run counts as a find.";

/** Fewer runs than these say less than the prior does. */
const FEWEST_RUNS = 20;
/** Costs per find are divided by the rate, and nobody goes on with a provider that finds less. */
const LOWEST_RATE = 0.01;

/**
 * The share of runs that find something: from the column's own run statuses, else what other tables of the workspace found, else the
 * bundled prior of the provider and kind of data (pricing.md section 8).
 */
export function hitsOf(
  columnId: string,
  action: Action,
  isLater: boolean,
  { statuses, history = null }: Pick<AnalysisInput, "statuses" | "history">,
): SeenHits {
  if (answersEveryTime(action)) {
    const what = kindOfAction(action.packageId, action.key) === "ai" ? "An AI column" : "This action";
    return { rate: EVERY_RUN, sentence: `${what} answers every time: each run is billed and counts as a find.` };
  }
  const [found, missed] = [statuses?.[columnId]?.SUCCESS ?? 0, statuses?.[columnId]?.SUCCESS_NO_DATA ?? 0];
  const seen = passRate({ run: found, skip: missed, unknown: 0 });
  if (seen !== null && found + missed >= FEWEST_RUNS) {
    const count = (rows: number) => rows.toLocaleString("en-US");
    const sentence = `${count(found)} of ${count(found + missed)} runs of this column found something.`;
    return { rate: rateOf(seen.low, seen.likely, seen.high), sentence };
  }
  const expected = hitPriorOf(action, isLater, history);
  if (expected?.rests === "observed") {
    return { rate: rateOf(expected.low, expected.likely, expected.high), sentence: expected.basis };
  }
  const prior = publishedHits(action, isLater);
  if (prior === null) return { rate: null, sentence: HITS_NOT_KNOWN };
  const percent = (share: string) => Math.round(Number(share) * 100);
  const { low, likely, high } = prior.rate;
  const sentence = `About ${percent(likely)} % of runs are taken to find something (${percent(low)} to ${percent(high)} %, ${prior.from[0]}).`;
  return { rate: rateOf(Number(low), Number(likely), Number(high)), sentence };
}

function rateOf(low: number, likely: number, high: number): HitRate {
  const atLeast = (rate: number) => String(Math.max(LOWEST_RATE, Number(rate.toFixed(6))));
  return { low: atLeast(low), likely: atLeast(likely), high: atLeast(high) };
}
