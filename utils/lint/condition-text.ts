import { cellForms } from "../expressions/cell-forms.ts";
import { analyseRunCondition } from "../expressions/run-condition.ts";
import type { ColumnFacts, TableFacts } from "../model/facts.ts";
import type { Trap } from "../model/gate.ts";
import type { ConditionText } from "../model/report.ts";

/** A run condition's text with the columns' names in the place of their ids. A column that is gone keeps its id. */
export function withNames(text: string, facts: TableFacts): string {
  return text.replace(/\{\{(f_[A-Za-z0-9_]+)\}\}/g, (_, id: string) => `{{${nameOf(id, facts)}}}`);
}

/** A column's name, or its id where no column of the table has it. */
export function nameOf(id: string, facts: TableFacts): string {
  return facts.columns.find((it) => it.column.id === id)?.column.name ?? id;
}

/**
 * A run condition for `target` to paste, given with ids, in both ways of writing. Null when it must not be offered: it does not parse,
 * reads a column that is gone, says the same of every row, or closes a circle, which Clay refuses.
 */
export function toPaste(byId: string, { column }: ColumnFacts, facts: TableFacts): ConditionText | null {
  const { table, columns, reads } = facts;
  const objects = new Set(columns.flatMap((it) => (it.resultPath.length > 0 ? [it.column.id] : [])));
  const { state, traps } = analyseRunCondition(byId, new Set(table.columns.map(({ id }) => id)), {
    columnId: column.id,
    reads,
    formOf: cellForms(table, ({ id }) => objects.has(id)),
  });
  const isCircle = traps.some(({ kind }) => kind === "self" || kind === "downstream");
  return state === "depends" && !isCircle ? { byName: withNames(byId, facts), byId } : null;
}

/** The part of a column's run condition that goes wrong, as the user reads it. */
export function culpritOf({ gate }: ColumnFacts, { start, end }: Trap, facts: TableFacts): string {
  return shorten(withNames(gate?.condition.text?.slice(start, end) ?? "", facts));
}

/** Whether a part of a condition stands behind a `!`, as far as the text before it says so; `!!x` asks for the same as `x`. */
export function isNegatedAt(text: string, start: number): boolean {
  return /(?:^|[^!])(?:!!)*!\(*$/.test(text.slice(0, start).replace(/\s/g, ""));
}

/** A text cut to what fits into a sentence. */
export function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** A path behind a reference, in the safe way of writing: `?.jobs?.[0]`. */
export function pathText(path: readonly string[]): string {
  return path.map(pathStep).join("");
}

function pathStep(key: string): string {
  if (/^\d+$/.test(key)) return `?.[${key}]`;
  return /^[A-Za-z_$][\w$]*$/.test(key) ? `?.${key}` : `?.[${JSON.stringify(key)}]`;
}
