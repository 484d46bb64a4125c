import { mergedColumns } from "../expressions/merged-columns.ts";
import type { Column, Table } from "../model/table.ts";

const MAX_FORMULAS_DEEP = 10;

/** Which enrichments a column shows the results of. */
export class Results {
  readonly #columns: ReadonlyMap<string, Column>;

  constructor(private readonly table: Table) {
    this.#columns = new Map(table.columns.map((column) => [column.id, column]));
  }

  isEnrichment(columnId: string): boolean {
    return this.#columns.get(columnId)?.action != null;
  }

  /** Itself for an enrichment, those that it merges for a formula; none for anything else. */
  behind(columnId: string, depth = 0): string[] {
    const column = this.#columns.get(columnId);
    if (column === undefined || depth > MAX_FORMULAS_DEEP) return [];
    if (column.action !== null) return [columnId];
    const native = this.table.waterfalls.find(({ mergeColumnId }) => mergeColumnId === columnId);
    const merged = native?.steps.map((step) => step.columnId) ?? mergedColumns(column.formula?.text ?? "") ?? [];
    return [...new Set(merged.flatMap((id) => this.behind(id, depth + 1)))];
  }
}
