import { referencedColumnIds } from "../model/reference.ts";
import type { Column, Table } from "../model/table.ts";

/** Ids of the columns that a column reads directly: its formula, its inputs and its run condition. */
export function directReads(column: Column): string[] {
  const condition = column.action?.runCondition ? referencedColumnIds(column.action.runCondition) : [];
  return [...new Set([...readForContents(column), ...condition])];
}

function readForContents({ formula, action }: Column): string[] {
  const inputs = action?.inputs.flatMap((input) => input.references.map(({ columnId }) => columnId)) ?? [];
  return [...(formula === null ? [] : referencedColumnIds(formula.text)), ...inputs];
}

/**
 * For each column, the ids of all the columns it reads, directly or through others. Cycles, which other tables' copies can
 * hold, end the walk instead of the program.
 */
export function transitiveReads(table: Table): Map<string, ReadonlySet<string>> {
  return closure(table, directReads);
}

/**
 * The same of what a column's contents are made from: its formula and its inputs, and not its run condition. A step that is empty says nothing
 * of the column that its condition reads, since it may not have run.
 */
export function madeFrom(table: Table): Map<string, ReadonlySet<string>> {
  return closure(table, readForContents);
}

function closure(table: Table, readsOf: (column: Column) => string[]): Map<string, ReadonlySet<string>> {
  const direct = new Map(
    table.columns.map((column) => [column.id, [...readsOf(column), ...mergedSteps(table, column.id)]]),
  );
  return new Map(table.columns.map((column) => [column.id, reach(column.id, direct)]));
}

/** The steps behind a native waterfall's merge column, whose formula may be a prompt that says nothing (clay-api.md section 3.8). */
export function mergedSteps({ waterfalls }: Table, columnId: string): string[] {
  const merged = waterfalls.filter((waterfall) => waterfall.mergeColumnId === columnId);
  return merged.flatMap((waterfall) => waterfall.steps.map((step) => step.columnId));
}

function reach(start: string, direct: ReadonlyMap<string, string[]>): ReadonlySet<string> {
  const seen = new Set<string>();
  const waiting = [...(direct.get(start) ?? [])];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    waiting.push(...(direct.get(id) ?? []));
  }
  return seen;
}
