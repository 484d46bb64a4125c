import { type CatalogueStore, catalogueStore } from "./catalogue.ts";
import { abort, codedFailure, openDatabase } from "./database.ts";
import { type DriftStore, driftStore } from "./drift.ts";
import { KINDS, type KindName, STORE_NAMES, type ValueOf } from "./kinds.ts";
import { type RecordStore, recordStore, type Transaction } from "./record-store.ts";
import { type Retention, retentionOf } from "./retention.ts";
import { type TableStore, tableStore } from "./tables.ts";

/** Kinds that can be asked for more than their records, and what lets records go. */
interface SpecialStores {
  tables: TableStore;
  catalogue: CatalogueStore;
  drift: DriftStore;
  retention: Retention;
}

/** All records, seen through one transaction: one store a kind. */
export type Repositories = SpecialStores & {
  [Name in Exclude<KindName, keyof SpecialStores>]: RecordStore<ValueOf<Name>>;
};

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

function repositoriesOf(transaction: Transaction): Repositories {
  const plain = Object.entries(KINDS).map(([name, { store, schema }]) => [
    name,
    recordStore<unknown>(transaction, store, schema),
  ]);
  return {
    ...(Object.fromEntries(plain) as Repositories),
    tables: tableStore(transaction),
    catalogue: catalogueStore(transaction),
    drift: driftStore(transaction),
    retention: retentionOf(transaction),
  };
}
