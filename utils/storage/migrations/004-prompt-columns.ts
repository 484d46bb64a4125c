import type { Migration } from "./chain.ts";

/** Columns of tables that version 3 kept get the list of what their prompt names, empty: nothing was judged about them yet. */
export const promptColumns: Migration = async (_database, transaction) => {
  const tables = transaction.objectStore("tables");
  for (let cursor = await tables.openCursor(); cursor !== null; cursor = await cursor.continue()) {
    await cursor.update(withList(cursor.value));
  }
};

// A record of another form stays as it is: whoever reads it next throws it away and says so.
function withList(record: unknown): unknown {
  if (!isObject(record) || !isObject(record.value) || !Array.isArray(record.value.columns)) return record;
  const columns = record.value.columns.map((column: unknown) =>
    isObject(column) && isObject(column.action)
      ? { ...column, action: { promptColumnsUnread: [], ...column.action } }
      : column,
  );
  return { ...record, value: { ...record.value, columns } };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
