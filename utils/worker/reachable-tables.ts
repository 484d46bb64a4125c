import { sendsOf } from "../model/sends.ts";
import type { Table } from "../model/table.ts";

/** A function may call another, and a table send on what was sent to it; a chain of more than this is left unknown. */
const DEEPEST = 3;

/** Source: clay-api.md section 10. */
const FUNCTION_CALL = "execute-subroutine";

/** Yields the ids of tables to read, and is given those of them that are known: who reads them may have to wait, and need not. */
export type TableSearch = Generator<string[], Table[], readonly Table[]>;

/** The tables behind the functions that a table calls, and behind those that they call. */
export function functionTablesOf(table: Table | null): TableSearch {
  return reachable(table, tablesCalled);
}

/** The tables to which a table sends rows, and to which those send theirs. */
export function tablesSentTo(table: Table | null): TableSearch {
  return reachable(table, (it) => sendsOf(it).flatMap(({ tableId }) => tableId ?? []));
}

function* reachable(table: Table | null, named: (table: Table) => string[]): TableSearch {
  const found = new Map<string, Table>();
  let from: readonly Table[] = table === null ? [] : [table];
  for (let depth = 0; depth < DEEPEST && from.length > 0; depth += 1) {
    from = yield [...new Set(from.flatMap(named))].filter((id) => id !== table?.id && !found.has(id));
    for (const it of from) found.set(it.id, it);
  }
  return [...found.values()];
}

// Other actions name a table too, such as look-ups: their tables are not steps of theirs.
function tablesCalled({ columns }: Table): string[] {
  return columns.flatMap(({ action }) =>
    action?.key === FUNCTION_CALL && action.literals.tableId !== undefined ? [action.literals.tableId] : [],
  );
}

/** Runs a search over tables that are all at hand. */
export function searchAmong(search: TableSearch, tables: ReadonlyMap<string, Table>): Table[] {
  let step = search.next();
  while (step.done !== true) step = search.next(step.value.flatMap((id) => tables.get(id) ?? []));
  return step.value;
}
