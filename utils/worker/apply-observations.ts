import type { Observation } from "../model/observation.ts";
import type { Table } from "../model/table.ts";
import type { Repositories } from "../storage/repositories.ts";
import { withColumn, withoutColumn, withSettings } from "./table-edits.ts";

export interface Applied {
  /** Tables whose report may be another now. */
  tableIds: string[];
  /** True when something could not be read that could be read, or was not tried, before. */
  hasNewDrift: boolean;
}

/**
 * Keeps what was observed, in the order it was observed. `now` is epoch milliseconds.
 * Must run inside one transaction (`inOneTransaction`): an edit reads a table, changes it and writes it back.
 */
export async function applyObservations(
  repositories: Repositories,
  observations: readonly Observation[],
  now: number,
): Promise<Applied> {
  const tableIds = new Set<string>();
  let hasNewDrift = false;
  for (const observation of observations) {
    if (observation.kind === "drift")
      hasNewDrift = (await repositories.drift.add(observation.drift, now)) || hasNewDrift;
    else for (const id of await keep(repositories, observation, now)) tableIds.add(id);
  }
  return { tableIds: [...tableIds], hasNewDrift };
}

type Kept = Exclude<Observation, { kind: "drift" }>;

async function keep(repositories: Repositories, observation: Kept, now: number): Promise<string[]> {
  switch (observation.kind) {
    case "table":
      await repositories.tables.put(observation.table.id, observation.table, now);
      return [observation.table.id];
    case "table-settings":
      return edit(repositories, observation.tableId, (table) => withSettings(table, observation));
    case "column-saved":
      return edit(repositories, observation.tableId, (table) => withColumn(table, observation.column));
    case "column-removed":
      return edit(repositories, observation.tableId, (table) => withoutColumn(table, observation.columnId));
    case "accounts":
      await repositories.accounts.put(observation.workspaceId, observation.accounts, now);
      return repositories.tables.idsOfWorkspace(observation.workspaceId);
    case "workspace":
      await repositories.workspaces.put(observation.workspace.id, observation.workspace, now);
      return repositories.tables.idsOfWorkspace(observation.workspace.id);
    case "row-count":
      await repositories.rowCounts.put(observation.tableId, observation.rows, now);
      return [observation.tableId];
    case "run-statuses":
      await repositories.runStatuses.put(observation.tableId, observation.statuses, now);
      return [observation.tableId];
    default:
      return [];
  }
}

// An edit of a table that was never read whole tells nothing about the rest of it, so it is not kept.
async function edit({ tables }: Repositories, tableId: string, change: (table: Table) => Table): Promise<string[]> {
  const record = await tables.get(tableId);
  if (record === null) return [];
  // The time stays that of the last whole reading: a good edit does not mend a reading that went wrong (see blind.ts).
  await tables.put(tableId, change(record.value), record.seenAt);
  return [tableId];
}
