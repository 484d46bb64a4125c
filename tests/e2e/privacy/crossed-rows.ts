import { referencedColumnIds } from "../../../utils/model/reference.ts";
import type { RowSight } from "../../../utils/model/row-cells.ts";
import type { Table } from "../../clay-stand-in/server/wire.ts";

/**
 * Takes the rows that the bridge handed to the worker out of recorded messages: the one place where cells may stand.
 *
 * @param messages one message a line, as `recordFettle` gives them
 */
export function takeCrossedRows(messages: string): { rest: string; rows: RowSight[] } {
  const rows: RowSight[] = [];
  const withoutRows = (_key: string, value: unknown) => {
    if (typeof value !== "object" || value === null || Reflect.get(value, "kind") !== "row-sights") return value;
    rows.push(...(Reflect.get(value, "rows") as RowSight[]));
    return "rows";
  };
  const lines = messages.split("\n").map((line) => JSON.parse(line.slice(line.indexOf(" "))));
  return { rest: lines.map((line) => JSON.stringify(line, withoutRows)).join("\n"), rows };
}

/** Ids of the columns that the run conditions of these tables read. */
export function columnsOfConditions(tables: readonly Table[]): Set<string> {
  const conditions = tables.flatMap(({ fields }) =>
    fields.map(({ typeSettings }) => String(typeSettings.conditionalRunFormulaText ?? "")),
  );
  return new Set(conditions.flatMap(referencedColumnIds));
}
