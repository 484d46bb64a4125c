import { accuracyOf } from "../estimate/compare-forecast.ts";
import type { Accuracy } from "../model/run-forecast.ts";
import type { Table } from "../model/table.ts";
import { addUpHistory, type TableHistory, type WorkspaceHistory } from "../model/workspace-history.ts";
import type { Repositories } from "../storage/repositories.ts";

/** What one table teaches. */
export interface Taught {
  tableId: string;
  history: TableHistory;
  /** ISO date on which it last changed. */
  asOf: string;
}

// By workspace. In memory only: a worker that was restarted reads anew.
const taught = new Map<string, readonly Taught[]>();

/** Forgets what was read, because something may be another now. */
export function forgetLessons(): void {
  taught.clear();
}

/** What the tables of a workspace teach, each by itself. Reads once until something changes. */
export async function lessonsIn(repositories: Repositories, workspaceId: string | null): Promise<readonly Taught[]> {
  if (workspaceId === null) return [];
  const known = taught.get(workspaceId);
  if (known !== undefined) return known;
  const ids = await repositories.tables.idsOfWorkspace(workspaceId);
  const records = await Promise.all(ids.map((id) => repositories.tableHistory.get(id)));
  const read = records.flatMap((record) =>
    record === null
      ? []
      : [{ tableId: record.key, history: record.value, asOf: new Date(record.seenAt).toISOString().slice(0, 10) }],
  );
  taught.set(workspaceId, read);
  return read;
}

/** What the other tables of its workspace teach about the actions of one. */
export function lessonsFor(table: Table, all: readonly Taught[]): WorkspaceHistory {
  return addUpHistory(
    all.filter(({ tableId }) => tableId !== table.id),
    table,
  );
}

/** How far the forecasts of tables of one workspace were from their bills; null when none was compared. */
export function accuracyIn(taught: readonly Taught[]): Accuracy | null {
  return accuracyOf(taught.flatMap(({ history }) => history.runs));
}
