import { countVerdicts } from "../expressions/verdicts.ts";
import type { CellCensus } from "../model/gate.ts";
import type { CellSight, VerdictCounts } from "../model/row-cells.ts";
import type { Column } from "../model/table.ts";
import type { FoundWaterfall } from "../model/waterfall.ts";
import { nativeWaterfalls, stepsBefore } from "./find-waterfalls.ts";
import { type Needs, needsOf } from "./needs.ts";
import { learnt, type Rate, rateBetween } from "./rate.ts";
import type { SeenVerdicts } from "./rows-that-pass.ts";
import type { RunScene, RunSubject } from "./run-subject.ts";

/** Before any row was judged: conditions of real tables let through from under 1 % to about 85 % (real-tables.md section 5). */
export const ANY_SHARE: Rate = rateBetween(0.1, 0.5, 0.9);
/** Rows that have the plain values that an input needs. An assumption (docs/estimates.md). */
const FILLED: Rate = rateBetween(0.9, 0.96, 1);
/** The same where rows were seen, which then decide: lists differ more than that. An assumption too. */
const FILLED_AT_SIGHT: Rate = rateBetween(0.5, 0.9, 1);
const CERTAIN: Rate = { mean: 1, deviation: 0 };

/**
 * What share of all rows holds the plain values that run conditions and inputs ask for: by the rows that the page has loaded, or by the statuses
 * of columns that ask the same, whichever are more.
 */
export class ValueShares {
  readonly #needs = new Map<string, Needs>();
  /** What was counted on the rows seen, by what was asked of them. Figures only. */
  readonly counts = new Map<string, VerdictCounts>();

  readonly #native: readonly FoundWaterfall[];

  constructor(private readonly scene: RunScene) {
    this.#native = nativeWaterfalls(scene.table);
  }

  /** What a row must have for the column to run on it. */
  needsOf(column: Column): Needs {
    const needs = this.#needs.get(column.id) ?? needsOf(column, this.scene);
    this.#needs.set(column.id, needs);
    return needs;
  }

  /** The rows that meet the part of a column's condition that reads nothing that the run changes. */
  passes(column: Column, { gate, verdicts }: RunSubject): Rate {
    const needs = this.needsOf(column);
    const { settled } = needs;
    if (settled.length === 0 || gate.condition.state !== "depends") return CERTAIN;
    const text = settled.map((part) => `(${part})`).join(" && ");
    const seen = asksOfValuesAlone(needs)
      ? verdicts
      : this.#counted(text, () => countVerdicts(text, this.scene.seenRows));
    return this.#ofAllRows(more(seen, this.#judgedElsewhere(column.id, settled)), ANY_SHARE);
  }

  /** The rows that have the plain values that a column's inputs need. */
  inputs(column: Column): Rate {
    const { plain } = this.needsOf(column);
    if (plain.length === 0) return CERTAIN;
    const counts = more(this.#filledOnSeenRows(plain), this.#filledElsewhere(plain));
    return counts === null || counts.run + counts.skip === 0 ? FILLED : this.#ofAllRows(counts, FILLED_AT_SIGHT);
  }

  // What was counted before comes first, since the rows in memory may be fewer by now.
  #counted(asked: string, count: () => VerdictCounts | null): VerdictCounts | null {
    const kept = this.scene.counted[asked];
    const counts = kept?.condition === asked ? kept : count();
    if (counts !== null) this.counts.set(asked, counts);
    return counts;
  }

  /** What the statuses of another column say of these parts of a condition, which are the whole of its own; null when none has run. */
  #judgedElsewhere(columnId: string, settled: readonly string[]): SeenVerdicts | null {
    return this.scene.table.columns.reduce<SeenVerdicts | null>((best, column) => {
      const cells = this.scene.subjects.get(column.id)?.gate.cells ?? null;
      if (cells === null || column.id === columnId || stepsBefore(column.id, this.#native).length > 0) return best;
      const needs = this.needsOf(column);
      const isSame = asksOfValuesAlone(needs) && needs.settled.toSorted().join() === settled.toSorted().join();
      return isSame ? more(best, { run: hadInputs(cells), skip: cells.conditionNotMet, unknown: 0 }) : best;
    }, null);
  }

  #filledElsewhere(plain: readonly string[]): SeenVerdicts | null {
    return this.scene.table.columns.reduce<SeenVerdicts | null>((best, column) => {
      const cells = this.scene.subjects.get(column.id)?.gate.cells ?? null;
      if (cells === null || this.needsOf(column).plain.join() !== plain.join()) return best;
      return more(best, { run: cells.done + cells.uncertain, skip: cells.missingInput, unknown: 0 });
    }, null);
  }

  #filledOnSeenRows(plain: readonly string[]): VerdictCounts | null {
    // No condition reads so, and none is kept under it.
    const asked = `filled: ${plain.join(", ")}`;
    return this.#counted(asked, () => {
      if (this.scene.seenRows.length === 0) return null;
      const counts = { condition: asked, run: 0, skip: 0, unknown: 0, passingRow: null, failingRow: null };
      for (const { cells } of this.scene.seenRows) {
        const filled = plain.map((id) => isFilled(cells[id]));
        counts[filled.includes(null) ? "unknown" : filled.includes(false) ? "skip" : "run"] += 1;
      }
      return counts;
    });
  }

  /** The rows that were judged count as they are, and as a sample of the others. */
  #ofAllRows(counts: SeenVerdicts | null, expected: Rate): Rate {
    const judged = counts === null ? 0 : counts.run + counts.skip;
    if (counts === null || judged === 0) return expected;
    const { tableRows } = this.scene;
    const others = learnt(expected, counts.run, judged);
    const part = counts.unknown === 0 && tableRows !== null ? Math.min(1, judged / tableRows) : 0;
    return { mean: part * (counts.run / judged) + (1 - part) * others.mean, deviation: (1 - part) * others.deviation };
  }
}

/** Whether a condition asks nothing of what the run brings. */
function asksOfValuesAlone({ filled, answered, empty, unanswered, asking }: Needs): boolean {
  return filled.length + answered.length + empty.length + unanswered.length + asking === 0;
}

function isFilled(cell: CellSight | undefined): boolean | null {
  if (cell === undefined || cell.state === "unknown") return null;
  return cell.state === "object" || (cell.state === "value" && cell.value !== null && cell.value !== "");
}

/** The counts of more rows. */
function more(one: SeenVerdicts | null, other: SeenVerdicts | null): SeenVerdicts | null {
  const judged = (counts: SeenVerdicts | null) => (counts === null ? 0 : counts.run + counts.skip);
  return judged(other) > judged(one) ? other : (one ?? other);
}

// Rows that came as far as their inputs have met the condition.
function hadInputs({ done, uncertain, missingInput }: CellCensus): number {
  return done + uncertain + missingInput;
}
