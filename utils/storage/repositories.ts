import type { Account, RunStatuses, Workspace } from "../model/workspace.ts";
import { accountStore } from "./accounts.ts";
import { codedFailure, openDatabase, STORE_NAMES } from "./database.ts";
import { type DriftStore, driftStore } from "./drift.ts";
import type { RecordStore, Transaction } from "./record-store.ts";
import { rowCountStore } from "./row-counts.ts";
import { runStatusStore } from "./run-statuses.ts";
import { type TableStore, tableStore } from "./tables.ts";
import { workspaceStore } from "./workspaces.ts";

/** All records, seen through one transaction. */
export interface Repositories {
  tables: TableStore;
  accounts: RecordStore<Account[]>;
  workspaces: RecordStore<Workspace>;
  rowCounts: RecordStore<number>;
  runStatuses: RecordStore<RunStatuses>;
  drift: DriftStore;
}

/**
 * Runs `work` in one transaction over all stores: all of it is kept or none, and no two of these interleave.
 * `work` may wait for the repositories only; the browser ends a transaction that waits for anything else.
 * Rejects with a CodedError.
 */
export async function inOneTransaction<Result>(work: (repositories: Repositories) => Promise<Result>): Promise<Result> {
  const database = await openDatabase();
  try {
    const transaction = database.transaction([...STORE_NAMES], "readwrite");
    return await commit(transaction, work);
  } catch (failure) {
    throw codedFailure(failure);
  }
}

async function commit<Result>(
  transaction: Transaction,
  work: (repositories: Repositories) => Promise<Result>,
): Promise<Result> {
  // Read after the work, but it may fail before: without this the browser would call the failure unhandled.
  transaction.done.catch(() => {});
  try {
    const result = await work(repositoriesOf(transaction));
    await transaction.done;
    return result;
  } catch (failure) {
    abort(transaction);
    throw failure;
  }
}

function abort(transaction: Transaction) {
  try {
    transaction.abort();
  } catch {
    // Already aborted: that is what made the work fail.
  }
}

function repositoriesOf(transaction: Transaction): Repositories {
  return {
    tables: tableStore(transaction),
    accounts: accountStore(transaction),
    workspaces: workspaceStore(transaction),
    rowCounts: rowCountStore(transaction),
    runStatuses: runStatusStore(transaction),
    drift: driftStore(transaction),
  };
}
