import type { SavedTable } from "./load-folder.ts";
import type { Field, RunStatusResponse } from "./wire.ts";

/** Status of each row of one column, in row order; undefined where the cell never ran. */
type ColumnStatuses = (string | undefined)[];

/** The run status of every cell of one table, and the runs that are still under way. */
export class CellStatuses {
  readonly #columns = new Map<string, ColumnStatuses>();
  readonly #pendingColumns = new Set<string>();
  /** Outcomes that nobody has seen yet, by column and row. */
  readonly #running = new Map<string, Map<number, string>>();

  constructor(saved: Pick<SavedTable, "statuses">) {
    for (const [fieldId, counts] of Object.entries(saved.statuses ?? {})) {
      if (counts === "_pending") this.#pendingColumns.add(fieldId);
      else if (counts.length > 0) this.#columns.set(fieldId, spread(counts));
    }
  }

  at(fieldId: string, row: number): string | undefined {
    return this.#columns.get(fieldId)?.[row];
  }

  /** What a cell shows once its run has ended: later columns are decided on it. */
  outcomeAt(fieldId: string, row: number): string | undefined {
    return this.#running.get(fieldId)?.get(row) ?? this.at(fieldId, row);
  }

  get isRunning(): boolean {
    return this.#running.size > 0;
  }

  /** Shows a cell as RUNNING until `settle` gives it its outcome. */
  begin(fieldId: string, row: number, outcome: string): void {
    const column = this.#columns.get(fieldId) ?? [];
    column[row] = "RUNNING";
    this.#columns.set(fieldId, column);
    const outcomes = this.#running.get(fieldId) ?? new Map<number, string>();
    outcomes.set(row, outcome);
    this.#running.set(fieldId, outcomes);
  }

  /** Ends every run under way. */
  settle(): void {
    for (const [fieldId, outcomes] of this.#running) {
      const column = this.#columns.get(fieldId);
      for (const [row, outcome] of outcomes) if (column !== undefined) column[row] = outcome;
    }
    this.#running.clear();
  }

  /** "Stop" takes back what is queued: cells that have not ended never ran. */
  stop(): void {
    for (const [fieldId, outcomes] of this.#running) {
      const column = this.#columns.get(fieldId);
      for (const row of outcomes.keys()) if (column !== undefined) column[row] = "CANCELLED";
    }
    this.#running.clear();
  }

  forget(fieldId: string): void {
    this.#columns.delete(fieldId);
    this.#running.delete(fieldId);
  }

  /** The census that Clay answers; columns that never ran have an empty list, and a folder without statuses gives none. */
  counts(fields: readonly Field[], isKnown: boolean): RunStatusResponse["statusCountsByField"] {
    const shown = fields.filter((field) => isKnown || this.#columns.has(field.id));
    return Object.fromEntries(
      shown.map((field) => [field.id, this.#pendingColumns.has(field.id) ? "_pending" : this.count(field.id)]),
    );
  }

  count(fieldId: string): { status: string; count: number }[] {
    const counts = new Map<string, number>();
    for (const status of this.#columns.get(fieldId) ?? []) {
      if (status !== undefined) counts.set(status, (counts.get(status) ?? 0) + 1);
    }
    return [...counts].map(([status, count]) => ({ status, count }));
  }
}

/** Gives the first rows of a column the saved statuses, mixed evenly, so that every screenful shows all of them. */
function spread(counts: { status: string; count: number }[]): ColumnStatuses {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const placed = counts.map(() => 0);
  return Array.from({ length: total }, (_, row) => {
    const behind = counts.map(({ count }, index) => ((row + 1) * count) / total - (placed[index] as number));
    const next = behind.indexOf(Math.max(...behind));
    placed[next] = (placed[next] as number) + 1;
    return counts[next]?.status;
  });
}
