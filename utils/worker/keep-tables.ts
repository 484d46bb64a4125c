import type { Table } from "../model/table.ts";
import type { Repositories } from "../storage/repositories.ts";
import type { Keepers } from "./keeper.ts";
import { withColumn, withListed, withoutColumn, withSettings } from "./table-edits.ts";

/** What a table is: read whole, in its workbook's list, or changed by a save. */
export const TABLE_KEEPERS: Keepers<
  "table" | "table-settings" | "column-saved" | "column-removed" | "workbook-tables"
> = {
  async table({ tables }, { table }, now) {
    await tables.put(table.id, table, now);
    return [table.id];
  },
  "table-settings": (repositories, saved) => edit(repositories, saved.tableId, (table) => withSettings(table, saved)),
  "column-saved": (repositories, { tableId, column }) =>
    edit(repositories, tableId, (table) => withColumn(table, column)),
  "column-removed": (repositories, { tableId, columnId }) =>
    edit(repositories, tableId, (table) => withoutColumn(table, columnId)),
  async "workbook-tables"({ tables, workbookTables }, { workbookId, list }, now) {
    const changed: string[] = [];
    for (const listed of list.tables) {
      const known = await tables.get(listed.id);
      // The same batch holds the table's own answer, which says more.
      if (known?.seenAt === now) continue;
      const inWorkbook = { ...listed, workbookId: listed.workbookId ?? workbookId };
      await tables.put(listed.id, known === null ? inWorkbook : withListed(known.value, inWorkbook), now);
      changed.push(listed.id);
    }
    await workbookTables.put(workbookId, [...list.tables.map(({ id }) => id), ...list.trimmedTableIds], now);
    return changed;
  },
};

// An edit of a table that was never read whole tells nothing about the rest of it, so it is not kept.
async function edit({ tables }: Repositories, tableId: string, change: (table: Table) => Table): Promise<string[]> {
  const record = await tables.get(tableId);
  if (record === null) return [];
  // The time stays that of the last whole reading: a good edit does not mend a reading that went wrong (see blind.ts).
  await tables.put(tableId, change(record.value), record.seenAt);
  return [tableId];
}
