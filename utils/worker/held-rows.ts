import type { Observation } from "../model/observation.ts";
import type { RowSight } from "../model/row-cells.ts";
import { tableTabs } from "./clay-tabs.ts";

/** Most rows of a table that are held. */
export const ROWS_HELD = 5_000;

// By table and row. In memory and nowhere else: they go with the worker.
const tables = new Map<string, Map<string, RowSight>>();

/**
 * Holds the rows that were seen, the newest sight of each, of tables that a tab shows; those of any other table go. Returns the ids of
 * the tables of which there are new sights.
 */
export async function holdRows(observations: readonly Observation[]): Promise<string[]> {
  const seen = observations.filter((observation) => observation.kind === "row-sights");
  if (seen.length === 0 && tables.size === 0) return [];
  const shown = await shownTables();
  dropAllBut(shown);
  for (const { tableId, rows } of seen) {
    if (!shown.has(tableId)) continue;
    const held = tables.get(tableId) ?? new Map<string, RowSight>();
    tables.set(tableId, held);
    for (const row of rows) if (held.has(row.id) || held.size < ROWS_HELD) held.set(row.id, row);
  }
  return [...new Set(seen.map(({ tableId }) => tableId))].filter((id) => tables.has(id));
}

/** The rows of a table that are held now. */
export function heldRows(tableId: string): RowSight[] {
  return [...(tables.get(tableId)?.values() ?? [])];
}

/** Drops the rows of tables that no tab shows any more. Never rejects. */
export async function dropUnshownRows(): Promise<void> {
  if (tables.size > 0) dropAllBut(await shownTables());
}

/** Drops all rows. */
export function dropAllRows(): void {
  tables.clear();
}

function dropAllBut(shown: ReadonlySet<string>): void {
  for (const id of tables.keys()) if (!shown.has(id)) tables.delete(id);
}

async function shownTables(): Promise<ReadonlySet<string>> {
  return new Set((await tableTabs().catch(() => [])).map(({ tableId }) => tableId));
}
