import type { Table } from "../model/table.ts";

/** A function may call another; a chain of more than this is left unknown. */
const DEEPEST = 3;

/** Source: clay-api.md section 10. */
const FUNCTION_CALL = "execute-subroutine";

/**
 * The tables behind the functions that a table calls, and behind those that they call. Yields the ids of tables to read, and is given
 * those of them that are known: who reads them may have to wait, and need not.
 */
export function* functionTablesOf(table: Table | null): Generator<string[], Table[], readonly Table[]> {
  const found = new Map<string, Table>();
  let callers: readonly Table[] = table === null ? [] : [table];
  for (let depth = 0; depth < DEEPEST && callers.length > 0; depth += 1) {
    callers = yield [...new Set(callers.flatMap(tablesCalled))].filter((id) => id !== table?.id && !found.has(id));
    for (const it of callers) found.set(it.id, it);
  }
  return [...found.values()];
}

// Other actions name a table too, such as look-ups: their tables are not steps of theirs.
function tablesCalled({ columns }: Table): string[] {
  return columns.flatMap(({ action }) =>
    action?.key === FUNCTION_CALL && action.literals.tableId !== undefined ? [action.literals.tableId] : [],
  );
}
