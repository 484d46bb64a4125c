import type { CellCensus } from "../model/gate.ts";
import { referencedColumnIds } from "../model/reference.ts";
import type { VerdictCounts } from "../model/row-cells.ts";
import type { Column } from "../model/table.ts";
import type { FoundWaterfall } from "../model/waterfall.ts";
import { nativeWaterfalls, stepsBefore } from "./find-waterfalls.ts";
import { isResult, type Needs } from "./needs.ts";
import { learnt, type Rate, rateBetween, rateOf, readingsOf } from "./rate.ts";
import { Results } from "./results-behind.ts";
import type { RunScene, RunSubject } from "./run-subject.ts";
import { combine, type Spread, steady } from "./spread.ts";
import { ANY_SHARE, ValueShares } from "./value-shares.ts";

/** What becomes of a row that one column has never run on, as shares of all such rows. */
export interface RowShares {
  /** It runs. */
  runs: Spread;
  /** It runs and finds something. */
  finds: Spread;
  /** It runs and finds nothing; a run that fails does neither. */
  misses: Spread;
  /** It passes the condition and has its inputs, whether or not an earlier step has found already. */
  starts: Spread;
  estimates: ShareEstimates;
}

/** The shares that make up the others, as they are estimated, whatever the user typed: gate × reach is what runs, and hits × runs what finds. */
export interface ShareEstimates {
  /** Passes its gate. */
  passes: Spread;
  /** Of the rows that pass it: earlier steps have found nothing. Null where there is no earlier step. */
  reach: Spread | null;
  /** Of its runs: works and finds something. */
  hits: Spread;
}

/** Runs that do not fail. An assumption (docs/estimates.md). */
const WORKS: Rate = rateBetween(0.97, 0.99, 1);
/** Results that a validation calls valid: 85 to 94 % by provider, 80 % in one measured waterfall (pricing.md section 8). */
const VALID: Rate = rateBetween(0.75, 0.85, 0.95);

/**
 * Says of each enrichment what share of the rows that it has never run on will run, find and miss, each from the columns before it: a
 * waterfall's step runs where all earlier ones missed, and a column that needs a result where that result is found. What the column's own
 * statuses say of rows that ran already corrects this, the more rows the more.
 */
export class TableShares {
  readonly #known = new Map<string, RowShares>();
  readonly #filledIn = new Map<string, Spread>();
  readonly #values: ValueShares;
  readonly #columns: ReadonlyMap<string, Column>;
  readonly #results: Results;
  readonly #native: readonly FoundWaterfall[];

  constructor(private readonly scene: RunScene) {
    this.#values = new ValueShares(scene);
    this.#columns = new Map(scene.table.columns.map((column) => [column.id, column]));
    this.#results = new Results(scene.table);
    this.#native = nativeWaterfalls(scene.table);
  }

  /** What was counted on the rows seen, by what was asked of them: to be told again when the rows are gone. */
  get counts(): ReadonlyMap<string, VerdictCounts> {
    return this.#values.counts;
  }

  /** Of an enrichment; a column that the table does not have never runs. */
  of(columnId: string): RowShares {
    const known = this.#known.get(columnId);
    if (known !== undefined) return known;
    // A cycle, which copies of a table can hold, ends here.
    this.#known.set(columnId, NEVER);
    const [column, subject] = [this.#columns.get(columnId), this.scene.subjects.get(columnId)];
    const shares = column === undefined || subject === undefined ? NEVER : this.#work(column, subject);
    this.#known.set(columnId, shares);
    return shares;
  }

  /** What a row must have for a column to run on it; nothing for a column that the table does not have. */
  needsOf(columnId: string): Needs | null {
    const column = this.#columns.get(columnId);
    return column === undefined ? null : this.#values.needsOf(column);
  }

  /** The enrichments whose finds fill a column of results: itself, the steps that it merges, or what its formula reads. */
  fillers(columnId: string): string[] {
    if (this.scene.subjects.has(columnId)) return [columnId];
    const waterfall = this.#native.find(({ mergeColumnId }) => mergeColumnId === columnId);
    return waterfall?.steps.map((step) => step.columnId) ?? this.#resultsIn(columnId);
  }

  /** The share of what a step found that its validation calls valid. */
  valid(checkColumnId: string): Spread {
    return readingsOf(VALID, `${checkColumnId} valid`);
  }

  #work(column: Column, subject: RunSubject): RowShares {
    const { id } = column;
    const { gate, hitPrior } = subject;
    if (gate.stops.some(({ cause }) => cause === "parked") || gate.condition.state === "constant-false") return NEVER;
    const needs = this.#values.needsOf(column);
    const couldStart = this.#starts(column, subject, needs);
    const found = this.#foundBefore(id, needs, couldStart);
    const expected = combine([couldStart, found ?? steady(0)], (start, share) => start * Math.max(0, 1 - share));
    const corrected = this.#corrected(expected, subject, id);
    const passes = found === null ? corrected : combine([couldStart, corrected], Math.max);
    const reach = found === null ? null : combine([corrected, passes], (run, pass) => (pass === 0 ? 0 : run / pass));
    const { passes: typedPasses = null, hits: typedHits = null } = subject.typed ?? {};
    const starts = typedPasses === null ? couldStart : steady(typedPasses);
    const runs = typedPasses === null ? corrected : combine([starts, reach ?? steady(1)], product);
    const { done = 0, found: hits = 0, uncertain = 0 } = gate.cells ?? {};
    const works = readingsOf(learnt(WORKS, done, done + uncertain), `${id} works`);
    const prior =
      hitPrior === null ? { mean: 1, deviation: 0 } : rateBetween(hitPrior.low, hitPrior.likely, hitPrior.high);
    const hit = readingsOf(learnt(prior, hits, done), `${id} hits`);
    const estimates = { passes, reach, hits: combine([works, hit], product) };
    if (typedHits !== null && hitPrior !== null) {
      const finds = runs.map((run) => run * typedHits);
      return { starts, runs, finds, misses: runs.map((run) => run * (1 - typedHits)), estimates };
    }
    return {
      starts,
      runs,
      finds: combine([runs, works, hit], (run, work, find) => run * work * find),
      misses: combine([runs, works, hit], (run, work, find) => run * work * (1 - find)),
      estimates,
    };
  }

  #starts(column: Column, subject: RunSubject, needs: Needs): Spread {
    const { id } = column;
    // Conditions on the same columns vary together, so that a stricter one never lets through more.
    const read = [...new Set(needs.settled.flatMap(referencedColumnIds))].sort();
    const parts: Spread[] = [readingsOf(this.#values.passes(column, subject), `${read.join()} passes`)];
    for (let at = 0; at < needs.asking; at += 1) parts.push(readingsOf(ANY_SHARE, `${id} asks ${at}`));
    for (const needed of this.#furthest([...needs.filled, ...needs.answered])) {
      if (needs.filled.includes(needed)) parts.push(this.filled(needed));
      else parts.push(needs.empty.includes(needed) ? this.of(needed).misses : this.#answered(needed));
    }
    parts.push(readingsOf(this.#values.inputs(column), `${needs.plain.join()} filled`));
    return parts.reduce((all, part) => combine([all, part], product));
  }

  // What is filled where another is filled is counted once, by the one that comes last.
  #furthest(ids: readonly string[]): string[] {
    return ids.filter((id) => !ids.some((other) => other !== id && this.scene.reads.get(other)?.has(id)));
  }

  /** The share of rows on which an enrichment will have run and not failed. */
  #answered(columnId: string): Spread {
    const { finds, misses } = this.of(columnId);
    return combine([finds, misses], (find, miss) => find + miss);
  }

  /** The share of rows on which a column of results will hold one. */
  filled(columnId: string): Spread {
    if (this.scene.subjects.has(columnId)) return this.of(columnId).finds;
    const known = this.#filledIn.get(columnId);
    if (known !== undefined) return known;
    // Formulas of a copied table can go round in a circle.
    this.#filledIn.set(columnId, steady(0));
    const parts = this.fillers(columnId).map((id) => this.filled(id));
    const filled =
      parts.length === 0
        ? steady(1)
        : combine(parts, (...shares) =>
            Math.min(
              1,
              shares.reduce((a, b) => a + b, 0),
            ),
          );
    this.#filledIn.set(columnId, filled);
    return filled;
  }

  #resultsIn(columnId: string): string[] {
    const { formula } = this.#columns.get(columnId) ?? {};
    if (formula == null) return [];
    const reads = [...(this.scene.reads.get(columnId) ?? [])];
    return reads.filter((id) => formula.text.includes(`{{${id}}}`) && isResult(id, this.scene));
  }

  /**
   * Of the rows on which it could start, the share on which something before it has found already; null where nothing is before it. Steps by
   * hand count as far as its run condition asks for them: one that it does not ask may have answered the row.
   */
  #foundBefore(columnId: string, { answered, empty: asksEmpty, unanswered }: Needs, couldStart: Spread): Spread | null {
    // What has to have run and found nothing is among the rows that start.
    const empty = this.#behind(asksEmpty.filter((id) => !answered.includes(id)));
    // A condition that asks for an empty step says more than its place in the waterfall: a result that is not valid is one too.
    const asked = [...empty, ...unanswered];
    const steps = stepsBefore(columnId, this.#native).filter((step) => !asked.includes(step.columnId));
    if (steps.length + asked.length === 0) return null;
    const starts = [...steps.map((step) => step.columnId), ...asked].map((id) => this.#startsOf(id));
    const finds = [
      ...steps.map(({ columnId: id, validationColumnId: check }) =>
        check === null ? this.filled(id) : combine([this.filled(id), this.valid(check)], product),
      ),
      ...empty.map((id) => this.filled(id)),
      ...unanswered.map((id) => this.#answered(id)),
    ];
    const most = combine([couldStart, ...starts], (...shares) => Math.max(...shares));
    return combine([most, ...finds], (start, ...shares) =>
      start === 0 ? 0 : Math.min(1, shares.reduce((a, b) => a + b, 0) / start),
    );
  }

  #startsOf(columnId: string): Spread {
    return this.scene.subjects.has(columnId) ? this.of(columnId).starts : steady(1);
  }

  /** The enrichments that columns show the results of, each once; what merges none stands for itself. */
  #behind(columnIds: readonly string[]): string[] {
    const ids = columnIds.flatMap((id) => {
      const behind = this.#results.behind(id);
      return behind.length === 0 ? [id] : behind;
    });
    return [...new Set(ids)];
  }

  #corrected(expected: Spread, { gate: { cells } }: RunSubject, id: string): Spread {
    const { ran, all } = cells === null ? { ran: 0, all: 0 } : judged(cells);
    return all === 0 ? expected : readingsOf(learnt(rateOf(expected), ran, all), `${id} runs`);
  }
}

const NOTHING = steady(0);
const NEVER: RowShares = {
  runs: NOTHING,
  finds: NOTHING,
  misses: NOTHING,
  starts: NOTHING,
  estimates: { passes: NOTHING, reach: null, hits: NOTHING },
};

function product(left: number, right: number): number {
  return left * right;
}

/** Rows of which the statuses say whether they could run, and those of them that did. */
function judged({ done, uncertain, conditionNotMet, missingInput }: CellCensus): { ran: number; all: number } {
  const ran = done + uncertain;
  return { ran, all: ran + conditionNotMet + missingInput };
}
