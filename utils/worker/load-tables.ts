import type { Table } from "../model/table.ts";
import type { Repositories } from "../storage/repositories.ts";
import type { TableSearch } from "./reachable-tables.ts";

/** Runs a search over the tables that are kept, inside one transaction. */
export async function loadTables(search: TableSearch, { tables }: Repositories): Promise<Table[]> {
  let step = search.next();
  while (step.done !== true) {
    const records = await Promise.all(step.value.map((id) => tables.get(id)));
    step = search.next(records.flatMap((record) => (record === null ? [] : [record.value])));
  }
  return step.value;
}
