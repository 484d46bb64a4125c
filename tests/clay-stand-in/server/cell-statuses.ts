import type { SavedTable } from "./load-folder.ts";
import type { Field, RunStatusResponse } from "./wire.ts";

/** Status of each row of one column, in row order; undefined where the cell never ran. */
type ColumnStatuses = (string | undefined)[];

/** The run status of every cell of one table, and the runs that are still under way. */
export class CellStatuses {
  readonly #columns = new Map<string, ColumnStatuses>();
  readonly #pendingColumns = new Set<string>();
  #running: { fieldId: string; row: number; outcome: string }[] = [];

  constructor(saved: SavedTable) {
    for (const [fieldId, counts] of Object.entries(saved.statuses ?? {})) {
      if (counts === "_pending") this.#pendingColumns.add(fieldId);
      else if (counts.length > 0) this.#columns.set(fieldId, spread(counts));
    }
  }

  at(fieldId: string, row: number): string | undefined {
    return this.#columns.get(fieldId)?.[row];
  }

  get isRunning(): boolean {
    return this.#running.length > 0;
  }

  /**
   * Runs cells in a plain way: a condition lets every second row through, a constant `true` and no condition let all
   * through. The cells are RUNNING until `settle`.
   *
   * @returns how many cells were started; finished cells are left alone unless `force`
   */
  run(field: Field, rows: readonly number[], force: boolean): number {
    const column = this.#columns.get(field.id) ?? [];
    this.#columns.set(field.id, column);
    const due = rows.filter((row) => force || !column[row]?.startsWith("SUCCESS"));
    const condition = field.typeSettings.conditionalRunFormulaText?.trim();
    for (const row of due) {
      column[row] = "RUNNING";
      const isStopped = condition === "false" || (condition && condition !== "true" && row % 2 === 1);
      this.#running.push({
        fieldId: field.id,
        row,
        outcome: isStopped ? "ERROR_RUN_CONDITION_NOT_MET" : "SUCCESS",
      });
    }
    return due.length;
  }

  /** Ends every run under way. */
  settle(): void {
    for (const { fieldId, row, outcome } of this.#running) {
      const column = this.#columns.get(fieldId);
      if (column !== undefined) column[row] = outcome;
    }
    this.#running = [];
  }

  forget(fieldId: string): void {
    this.#columns.delete(fieldId);
    this.#running = this.#running.filter((cell) => cell.fieldId !== fieldId);
  }

  /** The census that Clay answers; columns that never ran have an empty list, and a folder without statuses gives none. */
  counts(fields: readonly Field[], isKnown: boolean): RunStatusResponse["statusCountsByField"] {
    const shown = fields.filter((field) => isKnown || this.#columns.has(field.id));
    return Object.fromEntries(
      shown.map((field) => [field.id, this.#pendingColumns.has(field.id) ? "_pending" : this.#count(field.id)]),
    );
  }

  #count(fieldId: string): { status: string; count: number }[] {
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
