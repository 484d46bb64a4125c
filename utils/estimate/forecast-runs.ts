import type { Gate } from "../model/gate.ts";
import { isKnown, type KnownQuantity, type Quantity } from "../model/quantity.ts";
import { type ForecastParts, openPart, partsOf, sentencesOf } from "./forecast-parts.ts";
import { type OpenRows, openRowsOf } from "./open-rows.ts";
import { type RowShares, TableShares } from "./row-shares.ts";
import type { RunScene, RunSubject } from "./run-subject.ts";
import { combine, deviationsOf, isInDoubt, middleOf, type Spread, steady, yesOrNo } from "./spread.ts";
import { WaitingRows } from "./waiting-rows.ts";

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

/** Which rows of one column a run may start. */
export type OpensRows = (gate: Gate, columnId: string) => OpenRows;

/** Foretells the next full run of a table, column by column: every row that has no result yet, by what is known of each. */
export function forecastRuns(scene: RunScene): Map<string, RunForecast> {
  return new TableForecast(scene).runs((gate) => openRowsOf(gate, scene.tableRows), scene.tableRows);
}

/** Foretells runs of one table. What does not depend on which rows are open is worked out once, for however many runs. */
export class TableForecast {
  readonly #columns = new Map<string, ColumnForecast>();
  /** What becomes of a row that a column has never run on. */
  readonly shares: TableShares;

  constructor(scene: RunScene) {
    this.shares = new TableShares(scene);
    for (const [id, subject] of scene.subjects) {
      this.#columns.set(id, new ColumnForecast(id, subject, this.shares.of(id)));
    }
  }

  /**
   * What a run does in each column that opens so many rows.
   *
   * @param within of how many rows the run is: what it repeats may open rows that waited for it. Null where it opens no others
   */
  runs(opens: OpensRows, within: number | null): Map<string, RunForecast> {
    const open = new Map([...this.#columns].map(([id, { gate }]) => [id, { gate, open: opens(gate, id) }]));
    const all = within === null ? null : new WaitingRows(open, this.shares, within);
    return new Map(
      [...this.#columns].map(([id, column]) => [id, column.runs(all?.openOf(id) ?? opens(column.gate, id))]),
    );
  }
}

type Figures = Pick<RunForecast, "rows" | "billed" | "spread">;

class ColumnForecast {
  readonly gate: Gate;
  readonly #parts: Omit<ForecastParts, "open">;
  readonly #shares: SharesOfRows;
  readonly #known = new Map<string, Figures>();

  constructor(id: string, subject: RunSubject, shares: RowShares) {
    const estimated = yesOrNo(subject.missBilling.share, `${subject.actionKey} bills misses`);
    this.gate = subject.gate;
    this.#parts = partsOf(subject, shares, estimated);
    this.#shares = sharesOfRows(id, shares, this.#parts, estimated);
  }

  runs(open: OpenRows): RunForecast {
    const parts = { open: openPart(open), ...this.#parts };
    const { fresh, again } = open;
    if (!isKnown(fresh)) return { rows: fresh, billed: fresh, spread: null, explanation: open.explanation, parts };
    const isIdle = fresh.high + again.high === 0;
    const explanation = [...open.explanation, ...(isIdle ? [] : sentencesOf(parts))];
    return { ...this.#figures(fresh, again), explanation, parts };
  }

  // Several runs open the same rows of a column.
  #figures(fresh: KnownQuantity, again: KnownQuantity): Figures {
    const key = [fresh.low, fresh.likely, fresh.high, again.low, again.likely, again.high].join();
    const figures = this.#known.get(key) ?? this.#reckon(fresh, again);
    this.#known.set(key, figures);
    return figures;
  }

  #reckon(fresh: KnownQuantity, again: KnownQuantity): Figures {
    const { runs, billed } = this.#shares;
    const at = (end: keyof KnownQuantity) => {
      const open = { fresh: fresh[end], again: again[end] };
      return { runs: countOf(runs, open), billed: countOf(billed, open) };
    };
    const [low, likely, high] = [at("low"), at("likely"), at("high")];
    const spread = { low: low.billed, likely: likely.billed, high: high.billed };
    const rows = quantityOf({ low: low.runs, likely: likely.runs, high: high.runs });
    return { rows, billed: quantityOf(spread), spread };
  }
}

/** A share of the rows that a column has never run on; of those on which it did, which pass their gate; and what chance adds. */
interface ShareOfRows {
  ofFresh: Spread;
  ofAgain: Spread;
  luck: Spread;
}

interface SharesOfRows {
  runs: ShareOfRows;
  billed: ShareOfRows;
}

function sharesOfRows(
  id: string,
  shares: RowShares,
  parts: Omit<ForecastParts, "open">,
  estimated: Spread,
): SharesOfRows {
  const billedMiss = parts.misses?.typed == null ? estimated : steady(parts.misses.typed);
  const luckOf = (isDecided: boolean) => (isDecided ? steady(0) : deviationsOf(`${id} luck`));
  // What the user typed is the share of these very rows.
  const runsAreTyped = parts.passes.typed !== null && parts.reach === null;
  const billsAreTyped =
    runsAreTyped && parts.hits.typed !== null && (parts.misses?.typed != null || !isInDoubt(estimated));
  const billed = combine([shares.finds, shares.misses, billedMiss], (find, miss, isBilled) => find + miss * isBilled);
  const perRun = (share: Spread) => combine([share, shares.runs], (part, run) => (run === 0 ? 0 : part / run));
  return {
    runs: { ofFresh: shares.runs, ofAgain: perRun(shares.runs), luck: luckOf(runsAreTyped) },
    billed: { ofFresh: billed, ofAgain: perRun(billed), luck: luckOf(billsAreTyped) },
  };
}

function countOf({ ofFresh, ofAgain, luck }: ShareOfRows, { fresh, again }: { fresh: number; again: number }): Spread {
  if (fresh + again === 0) return steady(0);
  // What a share is of so many rows is chance besides.
  return combine([ofFresh, ofAgain, luck], (part, each, z) => {
    const rows = part * fresh + each * again + z * Math.sqrt(fresh * part * (1 - part));
    return Math.max(0, Math.min(fresh + again, rows));
  });
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
