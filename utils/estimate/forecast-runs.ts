import { isKnown, type KnownQuantity, type Quantity } from "../model/quantity.ts";
import { type ForecastParts, partsOf, sentencesOf } from "./forecast-parts.ts";
import { type RowShares, TableShares } from "./row-shares.ts";
import { openRowsOf } from "./rows-to-run.ts";
import type { RunScene, RunSubject } from "./run-subject.ts";
import { combine, deviationsOf, isInDoubt, middleOf, type Spread, steady, yesOrNo } from "./spread.ts";

/** What the next full run does in one column. */
export interface RunForecast {
  /** Rows that run. */
  rows: Quantity;
  /** Runs that are billed; with the reason where that is unknown. */
  billed: Quantity;
  /** The readings behind the billed runs: at the least, in all likelihood, and at the most rows that are open. Null when unknown. */
  spread: { low: Spread; likely: Spread; high: Spread } | null;
  /** How the figures came about, one sentence each. */
  explanation: string[];
  /** The figures that they are reckoned from. */
  parts: ForecastParts;
}

/** Foretells the next full run of a table, column by column: every row that has no result yet, by what is known of each. */
export function forecastRuns(scene: RunScene): Map<string, RunForecast> {
  const shares = new TableShares(scene);
  return new Map([...scene.subjects].map(([id, subject]) => [id, forecastOf(id, subject, shares.of(id), scene)]));
}

function forecastOf(id: string, subject: RunSubject, shares: RowShares, { tableRows }: RunScene): RunForecast {
  const open = openRowsOf(subject.gate, tableRows);
  const estimated = yesOrNo(subject.missBilling.share, `${subject.actionKey} bills misses`);
  const parts = partsOf(subject, shares, { open, billedMiss: estimated });
  if (!isKnown(open.fresh)) {
    return { rows: open.fresh, billed: open.fresh, spread: null, explanation: open.explanation, parts };
  }
  const isIdle = open.fresh.high + open.again.high === 0;
  const explanation = [...open.explanation, ...(isIdle ? [] : sentencesOf(parts))];
  const billedMiss = parts.misses?.typed == null ? estimated : steady(parts.misses.typed);
  const luckOf = (isDecided: boolean) => (isDecided ? steady(0) : deviationsOf(`${id} luck`));
  // What the user typed is the share of these very rows.
  const runsAreTyped = parts.passes.typed !== null && parts.reach === null;
  const billsAreTyped =
    runsAreTyped && parts.hits.typed !== null && (parts.misses?.typed != null || !isInDoubt(estimated));
  const readings = (fresh: number, again: number) => {
    const count = (share: Spread, luck: Spread) => {
      // Rows that ran before pass their gate; what a share is of so many rows is chance besides.
      const perRun = again === 0 ? share : combine([share, shares.runs], (part, run) => (run === 0 ? 0 : part / run));
      return combine([share, perRun, luck], (part, each, z) => {
        const rows = part * fresh + each * again + z * Math.sqrt(fresh * part * (1 - part));
        return Math.max(0, Math.min(fresh + again, rows));
      });
    };
    const billedShare = combine(
      [shares.finds, shares.misses, billedMiss],
      (find, miss, isBilled) => find + miss * isBilled,
    );
    return { runs: count(shares.runs, luckOf(runsAreTyped)), billed: count(billedShare, luckOf(billsAreTyped)) };
  };
  const { fresh, again } = { ...open, fresh: open.fresh };
  const low = readings(fresh.low, again.low);
  const likely = readings(fresh.likely, again.likely);
  const high = readings(fresh.high, again.high);
  const spread = { low: low.billed, likely: likely.billed, high: high.billed };
  const rows = quantityOf({ low: low.runs, likely: likely.runs, high: high.runs });
  return { rows, billed: quantityOf(spread), spread, explanation, parts };
}

/** Whole rows: the middle 80 % of what may be, and the middle itself. */
export function quantityOf({ low, likely, high }: NonNullable<RunForecast["spread"]>): KnownQuantity {
  const middle = Math.round(middleOf(likely).likely);
  return {
    low: Math.min(middle, Math.floor(middleOf(low).low + SLACK)),
    likely: middle,
    high: Math.max(middle, Math.ceil(middleOf(high).high - SLACK)),
  };
}

// Sums of shares miss whole numbers by their last digits.
const SLACK = 1e-6;
