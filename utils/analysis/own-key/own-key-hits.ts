import { EVERY_RUN, type HitRate } from "../../estimate/bills.ts";
import { typedSentence } from "../../estimate/explain-forecast.ts";
import { passRate } from "../../estimate/rows-that-pass.ts";
import type { Basis } from "../../model/breakdown.ts";
import type { Provenance } from "../../model/provenance.ts";
import type { Action } from "../../model/table.ts";
import { kindOfAction } from "../../prices/find-action.ts";
import { provenanceOf } from "../../prices/record.ts";
import type { AnalysisInput } from "../analysis-input.ts";
import { hitPriorOf } from "../learning/hit-prior.ts";
import { answersEveryTime, publishedHits } from "../learning/published-hits.ts";

/** How often a column finds something, and what says so; no rate where nothing does. */
export interface SeenHits {
  rate: HitRate | null;
  sentence: string;
}

/** The same with what a figure shows of where it comes from. */
export interface ColumnHits extends SeenHits {
  /** The sentence without its source. */
  text: string;
  rests: Basis;
  /** Of a rate that others published; null for any other. */
  provenance: Provenance | null;
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
): ColumnHits {
  if (answersEveryTime(action)) {
    const what = kindOfAction(action.packageId, action.key) === "ai" ? "An AI column" : "This action";
    return resting("assumed", EVERY_RUN, `${what} answers every time: each run is billed and counts as a find.`);
  }
  const [found, missed] = [statuses?.[columnId]?.SUCCESS ?? 0, statuses?.[columnId]?.SUCCESS_NO_DATA ?? 0];
  const seen = passRate({ run: found, skip: missed, unknown: 0 });
  if (seen !== null && found + missed >= FEWEST_RUNS) {
    const count = (rows: number) => rows.toLocaleString("en-US");
    const sentence = `${count(found)} of ${count(found + missed)} runs of this column found something.`;
    return resting("seen", rateOf(seen.low, seen.likely, seen.high), sentence);
  }
  const expected = hitPriorOf(action, isLater, history);
  if (expected?.rests === "observed") {
    return resting("observed", rateOf(expected.low, expected.likely, expected.high), expected.basis);
  }
  const prior = publishedHits(action, isLater);
  if (prior === null) return resting("assumed", null, HITS_NOT_KNOWN);
  const percent = (share: string) => Math.round(Number(share) * 100);
  const { low, likely, high } = prior.rate;
  const [said, span] = [
    `About ${percent(likely)} % of runs are taken to find something`,
    `${percent(low)} to ${percent(high)} %`,
  ];
  return {
    ...resting("published", rateOf(Number(low), Number(likely), Number(high)), `${said} (${span}, ${prior.from[0]}).`),
    text: `${said} (${span}).`,
    provenance: provenanceOf(prior.from),
  };
}

/** The same with the user's own figure in its place, where there is one. */
export function withTypedHits(hits: ColumnHits, typed: number | null): SeenHits {
  return typed === null ? hits : { rate: rateOf(typed, typed, typed), sentence: typedSentence("hits", typed) };
}

function resting(rests: Basis, rate: HitRate | null, sentence: string): ColumnHits {
  return { rate, sentence, text: sentence, rests, provenance: null };
}

function rateOf(low: number, likely: number, high: number): HitRate {
  const atLeast = (rate: number) => String(Math.max(LOWEST_RATE, Number(rate.toFixed(6))));
  return { low: atLeast(low), likely: atLeast(likely), high: atLeast(high) };
}
