import { boundsOf, learntElsewhere, rateBetween } from "../../estimate/rate.ts";
import type { HitPrior } from "../../estimate/run-subject.ts";
import type { Action } from "../../model/table.ts";
import type { WorkspaceHistory } from "../../model/workspace-history.ts";
import { kindOfAction } from "../../prices/find-action.ts";
import { provenanceOf } from "../../prices/record.ts";
import { priceKeyOf } from "../column-prices/price-request.ts";
import { answersEveryTime, publishedHits } from "./published-hits.ts";

/** Nothing is published for most actions. Wide, so that a table's own runs soon weigh more (docs/estimates.md). */
const UNMEASURED: HitPrior = {
  low: 0.45,
  likely: 0.75,
  high: 0.95,
  basis: "How often it finds something is not published: 45 to 95 % of the runs are taken for it.",
  rests: "assumed",
  provenance: null,
};
/** A function bills its own steps, and of those some may find nothing. */
const OF_FUNCTION: HitPrior = {
  low: 0.6,
  likely: 0.85,
  high: 1,
  basis: "Steps of the function that find nothing are not billed: 60 to 100 % of Clay's own estimate are taken for it.",
  rests: "assumed",
  provenance: null,
};

/**
 * How often an action is expected to find something before its own table has shown it: by what the workspace's other tables found in the
 * same role, each weighed against what is published. Null for an action that answers every time.
 */
export function hitPriorOf(action: Action, isLater: boolean, history: WorkspaceHistory | null): HitPrior | null {
  if (kindOfAction(action.packageId, action.key) === "function") return OF_FUNCTION;
  if (answersEveryTime(action)) return null;
  const published = publishedPrior(action, isLater);
  const elsewhere = history?.[priceKeyOf(action)]?.[isLater ? "later" : "first"] ?? null;
  if (elsewhere === null) return published;
  const rate = learntElsewhere(rateBetween(published.low, published.likely, published.high), elsewhere);
  const { found, done, tables } = elsewhere;
  const where = tables === 1 ? "In another table" : `In ${tables} other tables`;
  const count = (runs: number) => runs.toLocaleString("en-US");
  return {
    ...boundsOf(rate),
    basis: `${where} of this workspace ${count(found)} of ${count(done)} such runs found something.`,
    rests: "observed",
    provenance: null,
  };
}

function publishedPrior(action: Action, isLater: boolean): HitPrior {
  const prior = publishedHits(action, isLater);
  if (prior === null) return UNMEASURED;
  const { low, likely, high } = prior.rate;
  const percent = (share: string) => Math.round(Number(share) * 100);
  return {
    low: Number(low),
    likely: Number(likely),
    high: Number(high),
    basis: `Elsewhere ${percent(low)} to ${percent(high)} % of such runs find something (${prior.basis}).`,
    rests: "published",
    provenance: provenanceOf(prior.from),
  };
}
