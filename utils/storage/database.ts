import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { CodedError } from "../diagnostics/coded-error.ts";
import type { ErrorCode } from "../diagnostics/codes.ts";
import type { StoreName } from "./kinds.ts";
import { MIGRATIONS, migrate } from "./migrations/chain.ts";

export const DATABASE_NAME = "fettle";
export const DATABASE_VERSION = MIGRATIONS.length;

/** What every store holds. `value` is unknown until its schema has accepted it. */
export interface RawRecord {
  key: string;
  /** Epoch milliseconds. */
  seenAt: number;
  value: unknown;
}

/** Every store has the same index by time; only tables can be asked by workspace. */
export type FettleSchema = DBSchema & {
  [Name in StoreName]: {
    key: string;
    value: RawRecord;
    indexes: Name extends "tables" ? { bySeenAt: number; byWorkspace: string } : { bySeenAt: number };
  };
};

export type FettleDatabase = IDBPDatabase<FettleSchema>;

let connection: Promise<FettleDatabase> | null = null;

/**
 * The one connection of this context; opened on the first call and again after it was closed under us.
 * Only the worker may call this: a content script's IndexedDB is the page's. Rejects with a CodedError
 * (`database-blocked`, `database-newer`, `database-full`, `database-unavailable`); the next call tries again.
 */
export function openDatabase(): Promise<FettleDatabase> {
  if (connection !== null) return connection;
  const opening: Promise<FettleDatabase> = connect(() => forget(opening));
  connection = opening;
  opening.catch(() => forget(opening));
  return opening;
}

/** Closes the connection, if there is one. The next `openDatabase` makes a new one. */
export async function closeDatabase(): Promise<void> {
  const closing = connection;
  connection = null;
  (await closing?.catch(() => null))?.close();
}

function forget(gone: Promise<FettleDatabase>) {
  if (connection === gone) connection = null;
}

function connect(onGone: () => void): Promise<FettleDatabase> {
  return new Promise<FettleDatabase>((resolve, reject) => {
    let isGivenUp = false;
    const request = openDB<FettleSchema>(DATABASE_NAME, DATABASE_VERSION, {
      upgrade: (database, oldVersion, _newVersion, transaction) => {
        const upgrading = transaction as unknown as Parameters<typeof migrate>[2];
        // A step that throws must leave the old version behind, not half of the new one.
        migrate(database as unknown as IDBPDatabase, oldVersion, upgrading).catch(() => abort(upgrading));
        // The request itself tells of the failure; without this the browser would call it unhandled as well.
        upgrading.done.catch(() => {});
      },
      // Another connection holds an older version open. The request would wait for it without an end and without a word.
      blocked: () => {
        isGivenUp = true;
        reject(new CodedError("database-blocked"));
      },
      blocking: (_current, _blocked, event) => {
        onGone();
        (event.target as IDBDatabase).close();
      },
      terminated: onGone,
    });
    request.then((database) => (isGivenUp ? database.close() : resolve(database)), reject);
  }).catch((failure: unknown) => {
    throw codedFailure(failure);
  });
}

/** Takes back everything that a transaction did, if it has not ended by itself. */
export function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // Already aborted: that is what made the work fail.
  }
}

/** Turns what IndexedDB rejects with into one of our codes. A CodedError stays what it is. */
export function codedFailure(failure: unknown): CodedError {
  if (failure instanceof CodedError) return failure;
  const name = failure instanceof Error || failure instanceof DOMException ? failure.name : "";
  return new CodedError(CODE_BY_NAME[name] ?? "database-unavailable");
}

const CODE_BY_NAME: Readonly<Record<string, ErrorCode>> = {
  VersionError: "database-newer",
  QuotaExceededError: "database-full",
};
