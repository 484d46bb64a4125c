import type { Column, Table } from "../model/table.ts";
import { fillingOf } from "./filled-formula.ts";
import type { FormOf } from "./settled-comparisons.ts";

// Formula results are texts (clay-api.md section 3.7), but a column that shows numbers or boxes is taken for what it shows.
const TEXTS = ["text", "email", "url"];
const VALUE_FORMS: Record<string, "number" | "checkbox"> = { number: "number", boolean: "checkbox" };

/** What the cells of a table's columns hold, as far as a comparison is concerned; `holdsObject` as for `effectiveGates`. */
export function cellForms(table: Table, holdsObject: (column: Column) => boolean): FormOf {
  const columns = new Map(table.columns.map((column) => [column.id, column]));
  return (id) => {
    const column = columns.get(id);
    if (column === undefined) return null;
    if (column.action !== null) return holdsObject(column) ? "object" : "result";
    const typed = column.kind === "value" ? VALUE_FORMS[column.dataType ?? ""] : undefined;
    if (typed !== undefined) return typed;
    if (column.formula === null || !TEXTS.includes(column.dataType ?? "")) return null;
    return fillingOf(column.formula.text) ?? "text";
  };
}
