import { type StoreName, storesKept } from "./kinds.ts";
import { rangeBelow, type Transaction } from "./record-store.ts";

/** The limits that PRIVACY.md names. */
export const TABLES_KEPT = 2_000;
export const DAYS_KEPT = { asTables: 180, asDrift: 90 } as const;

const DAY_MS = 86_400_000;

/** Lets records go, inside one transaction. */
export interface Retention {
  /** What was not seen for the days of `DAYS_KEPT` up to `now` (epoch milliseconds), and all but the last `TABLES_KEPT` tables. */
  dropExpired(now: number): Promise<void>;
  /** The older half of the tables, at least one, except those named; and what hangs on them. Returns how many. */
  dropOlderHalf(except: ReadonlySet<string>): Promise<number>;
}

/** What goes, and when. A table goes with everything that is kept of it. */
export function retentionOf(transaction: Transaction): Retention {
  const tables = transaction.objectStore("tables").index("bySeenAt");
  const oldestFirst = () => tables.getAllKeys() as Promise<string[]>;

  async function dropTables(ids: readonly string[]): Promise<void> {
    const drops = ids.flatMap((id) => [
      transaction.objectStore("tables").delete(id),
      ...storesKept("with-table").flatMap((name) => {
        const store = transaction.objectStore(name);
        return [store.delete(id), store.delete(rangeBelow(id))];
      }),
    ]);
    await Promise.all(drops);
  }

  async function dropUnseen(names: readonly StoreName[], days: number, now: number): Promise<void> {
    const unseen = IDBKeyRange.upperBound(now - days * DAY_MS, true);
    for (const name of names) {
      const store = transaction.objectStore(name);
      const keys = await store.index("bySeenAt").getAllKeys(unseen);
      await Promise.all(keys.map((key) => store.delete(key)));
    }
  }

  return {
    async dropExpired(now) {
      const old = (await tables.getAllKeys(
        IDBKeyRange.upperBound(now - DAYS_KEPT.asTables * DAY_MS, true),
      )) as string[];
      const ids = await oldestFirst();
      await dropTables(ids.slice(0, Math.max(old.length, ids.length - TABLES_KEPT)));
      await dropUnseen([...storesKept("as-tables"), ...storesKept("with-table")], DAYS_KEPT.asTables, now);
      await dropUnseen(storesKept("as-drift"), DAYS_KEPT.asDrift, now);
    },
    async dropOlderHalf(except) {
      const ids = (await oldestFirst()).filter((id) => !except.has(id));
      const older = ids.slice(0, Math.ceil(ids.length / 2));
      await dropTables(older);
      return older.length;
    },
  };
}
