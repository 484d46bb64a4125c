import type { TableEdit } from "../model/observation.ts";
import type { Repositories } from "../storage/repositories.ts";
import { arrivalOf, isOvertaken, NO_ARRIVALS, tableOf, withChange, withReading } from "./arrivals.ts";
import { keepPrices } from "./keep-prices.ts";
import type { Keepers } from "./keeper.ts";

/**
 * What a table is: read whole, in its workbook's list, or changed by a save. Tabs hand over what came to them sooner or later, so the order in
 * which Clay's answers came to the pages counts, and not that in which they come here: nothing undoes what is younger than it.
 */
export const TABLE_KEEPERS: Keepers<
  "table" | "table-settings" | "column-saved" | "column-removed" | "workbook-tables"
> = {
  async table(repositories, reading, now) {
    const { table } = reading;
    const arrivals = await arrivalsOf(repositories, table.id);
    const at = arrivalOf(reading, now);
    if (isOvertaken(arrivals, at, now)) return [];
    const read = withReading(arrivals, table, at, now);
    await repositories.tables.put(table.id, tableOf(read) ?? table, now);
    await repositories.arrivals.put(table.id, read, now);
    await keepPrices(repositories.priceLedger, table, now);
    return [table.id];
  },
  "table-settings": keepEdit,
  "column-saved": keepEdit,
  "column-removed": keepEdit,
  async "workbook-tables"(repositories, reading, now) {
    const { workbookId, list } = reading;
    const at = arrivalOf(reading, now);
    const changed: string[] = [];
    for (const listed of list.tables) {
      const known = await repositories.tables.get(listed.id);
      const arrivals = await arrivalsOf(repositories, listed.id);
      // The same batch holds the table's own answer, which says more; or one is known that came later.
      if (known !== null && (known.seenAt === now || isOvertaken(arrivals, at, now))) continue;
      const table = { ...listed, workbookId: listed.workbookId ?? workbookId };
      const read = withChange(arrivals, known?.value ?? null, { at, edit: { kind: "listed", table } }, now);
      await repositories.tables.put(listed.id, tableOf(read) ?? table, now);
      await repositories.arrivals.put(listed.id, read, now);
      changed.push(listed.id);
    }
    const ids = [...list.tables.map(({ id }) => id), ...list.trimmedTableIds];
    await repositories.workbookTables.put(workbookId, ids, now);
    return changed;
  },
};

async function keepEdit(repositories: Repositories, edit: TableEdit, now: number): Promise<string[]> {
  const arrivals = await arrivalsOf(repositories, edit.tableId);
  const at = arrivalOf(edit, now);
  if (isOvertaken(arrivals, at, now)) return [];
  const record = await repositories.tables.get(edit.tableId);
  const edited = withChange(arrivals, record?.value ?? null, { at, edit }, now);
  await repositories.arrivals.put(edit.tableId, edited, now);
  const table = tableOf(edited);
  if (record === null || table === null) return [];
  // The time stays that of the last whole reading: a good edit does not mend a reading that went wrong (see blind.ts).
  await repositories.tables.put(edit.tableId, table, record.seenAt);
  return [edit.tableId];
}

async function arrivalsOf({ arrivals }: Repositories, tableId: string) {
  return (await arrivals.get(tableId))?.value ?? NO_ARRIVALS;
}
