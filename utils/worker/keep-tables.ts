import type { TableEdit } from "../model/observation.ts";
import type { Repositories } from "../storage/repositories.ts";
import { arrivalOf, isOvertaken, NO_ARRIVALS, withArrivedEdit, withLaterEdits } from "./arrivals.ts";
import { keepPrices } from "./keep-prices.ts";
import type { Keepers } from "./keeper.ts";
import { withEdit, withListed } from "./table-edits.ts";

/**
 * What a table is: read whole, in its workbook's list, or changed by a save. Tabs hand over what came to them sooner or later, so a
 * reading may come here after an edit that it knows nothing of, or after a newer reading: it undoes neither.
 */
export const TABLE_KEEPERS: Keepers<
  "table" | "table-settings" | "column-saved" | "column-removed" | "workbook-tables"
> = {
  async table(repositories, reading, now) {
    const { table } = reading;
    const arrivals = await arrivalsOf(repositories, table.id);
    const at = arrivalOf(reading, now);
    if (isOvertaken(arrivals, at, now)) return [];
    await repositories.tables.put(table.id, withLaterEdits(table, arrivals, at, now), now);
    await repositories.arrivals.put(table.id, { ...arrivals, readAt: at }, now);
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
      const inWorkbook = { ...listed, workbookId: listed.workbookId ?? workbookId };
      const read = known === null ? inWorkbook : withListed(known.value, inWorkbook);
      await repositories.tables.put(listed.id, withLaterEdits(read, arrivals, at, now), now);
      changed.push(listed.id);
    }
    const ids = [...list.tables.map(({ id }) => id), ...list.trimmedTableIds];
    await repositories.workbookTables.put(workbookId, ids, now);
    return changed;
  },
};

async function keepEdit(repositories: Repositories, edit: TableEdit, now: number): Promise<string[]> {
  const arrivals = await arrivalsOf(repositories, edit.tableId);
  await repositories.arrivals.put(edit.tableId, withArrivedEdit(arrivals, edit, now), now);
  const record = await repositories.tables.get(edit.tableId);
  // An edit of a table that was never read whole tells nothing about the rest of it, so it makes no table.
  if (record === null) return [];
  // The time stays that of the last whole reading: a good edit does not mend a reading that went wrong (see blind.ts).
  await repositories.tables.put(edit.tableId, withEdit(record.value, edit), record.seenAt);
  return [edit.tableId];
}

async function arrivalsOf({ arrivals }: Repositories, tableId: string) {
  return (await arrivals.get(tableId))?.value ?? NO_ARRIVALS;
}
