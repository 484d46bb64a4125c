import type { Gate } from "../model/gate.ts";
import { isKnown, type KnownQuantity } from "../model/quantity.ts";
import { decidesByRow, type OpenRows, shutRows } from "./open-rows.ts";
import type { TableShares } from "./row-shares.ts";
import { meanOf } from "./spread.ts";

/** A column of a run, with the rows that the run opens in it by itself. */
export interface OpenColumn {
  gate: Gate;
  open: OpenRows;
}

/** None of them is certain, since a plain run may leave failed cells alone (clay-api.md, C9). */
type Waiting = Pick<KnownQuantity, "likely" | "high">;

const NONE: Waiting = { likely: 0, high: 0 };

/**
 * Rows that a column stopped because a column before it had failed there: once the run repeats the failed cell and it finds something, they
 * pass, since every run asks conditions and inputs anew (clay-api.md section 3.3).
 */
export class WaitingRows {
  readonly #known = new Map<string, Waiting>();

  /** @param within of how many rows the run is */
  constructor(
    private readonly columns: ReadonlyMap<string, OpenColumn>,
    private readonly shares: TableShares,
    private readonly within: number,
  ) {}

  /** The rows that the run opens in a column, with those that waited. */
  openOf(columnId: string): OpenRows | null {
    const column = this.columns.get(columnId);
    if (column === undefined) return null;
    const { likely, high } = this.#released(columnId);
    const { again, fresh, explanation } = column.open;
    if (likely + high === 0 || !isKnown(fresh)) return column.open;
    // That an empty input may be filled by now is in the column's own rows.
    const most = Math.min(high, stoppedByCondition(column.gate));
    const atMost = (rows: number, end: keyof KnownQuantity) => Math.min(rows, Math.max(0, this.within - fresh[end]));
    return {
      fresh,
      again: {
        low: again.low,
        likely: atMost(again.likely + likely, "likely"),
        high: atMost(again.high + most, "high"),
      },
      explanation: likely === 0 ? explanation : [...explanation, sentenceOf(likely)],
    };
  }

  #released(columnId: string): Waiting {
    const known = this.#known.get(columnId);
    if (known !== undefined) return known;
    // A cycle, which copies of a table can hold, ends here.
    this.#known.set(columnId, NONE);
    const released = this.#work(columnId);
    this.#known.set(columnId, released);
    return released;
  }

  #work(columnId: string): Waiting {
    const { gate } = this.columns.get(columnId) ?? {};
    const needs = this.shares.needsOf(columnId);
    if (gate?.cells == null || needs === null || shutRows(gate) !== null) return NONE;
    const stopped = stoppedByCondition(gate) + gate.cells.missingInput;
    if (stopped === 0) return NONE;
    const runs = meanOf(this.shares.of(columnId).runs);
    let [likely, high] = [0, 0];
    for (const id of needs.waitsFor) {
      const isAnswer = needs.answered.includes(id);
      for (const filler of this.shares.fillers(id)) {
        const repeated = this.#repeated(filler);
        const filled = isAnswer ? this.#works(filler) : meanOf(this.shares.filled(id));
        likely += repeated.likely * this.#fills(filler, id, isAnswer) * (filled === 0 ? 0 : Math.min(1, runs / filled));
        high += repeated.high;
      }
    }
    const most = Math.min(stopped, high);
    return { likely: Math.min(Math.round(likely), most), high: most };
  }

  /** Runs of an enrichment on rows on which it failed, or waited itself. */
  #repeated(columnId: string): Waiting {
    const column = this.columns.get(columnId);
    if (column?.gate.cells == null) return NONE;
    const { gate, open } = column;
    const { likely, high } = this.#released(columnId);
    const failed = gate.cells?.uncertain ?? 0;
    return {
      likely: Math.min(failed, open.again.likely) + likely,
      high: Math.min(failed, open.again.high) + high,
    };
  }

  /** How often such a run fills the column that is asked for, which no later step has filled in its place. */
  #fills(columnId: string, askedId: string, isAnswer: boolean): number {
    const { runs, finds } = this.shares.of(columnId);
    const share = meanOf(runs);
    if (share === 0) return 0;
    if (isAnswer) return this.#works(columnId) / share;
    const fillers = this.shares.fillers(askedId);
    const later = fillers
      .slice(fillers.indexOf(columnId) + 1)
      .reduce((sum, id) => sum + meanOf(this.shares.filled(id)), 0);
    const left = Math.max(share - meanOf(finds), later);
    return (meanOf(finds) / share) * (left === 0 ? 1 : 1 - later / left);
  }

  #works(columnId: string): number {
    const { finds, misses } = this.shares.of(columnId);
    return meanOf(finds) + meanOf(misses);
  }
}

// Where no condition stands any more, its rows are open by themselves.
function stoppedByCondition(gate: Gate): number {
  return decidesByRow(gate) ? (gate.cells?.conditionNotMet ?? 0) : 0;
}

function sentenceOf(rows: number): string {
  const count = rows.toLocaleString("en-US");
  return rows === 1
    ? "1 row waits for a column that failed there and may run once that is repeated."
    : `${count} rows wait for a column that failed there and may run once that is repeated.`;
}
