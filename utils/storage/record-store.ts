import type { IDBPTransaction } from "idb";
import * as z from "zod/mini";
import { note } from "../diagnostics/log.ts";
import type { FettleSchema } from "./database.ts";
import type { StoreName } from "./kinds.ts";

export type Transaction = IDBPTransaction<FettleSchema, StoreName[], "readwrite">;

/** One record as it is kept: what was seen, when (epoch milliseconds), under which key. */
export interface StoredRecord<Value> {
  key: string;
  seenAt: number;
  value: Value;
}

/** The records of one kind, inside one transaction. Rejects only with what IndexedDB rejects with. */
export interface RecordStore<Value> {
  /** The record, or null when there is none or when the one that was there did not fit its schema: that one is dropped. */
  get(key: string): Promise<StoredRecord<Value> | null>;
  /** Every record, or those whose key starts with `below` and a slash. What does not fit is dropped. */
  all(below?: string): Promise<StoredRecord<Value>[]>;
  put(key: string, value: Value, seenAt: number): Promise<void>;
  count(): Promise<number>;
  /** When the newest record with this key, or with a key below it, was seen; null when there is none. */
  newest(key: string): Promise<number | null>;
}

/** All keys that start with `key/`. */
export function rangeBelow(key: string): IDBKeyRange {
  return IDBKeyRange.bound(`${key}/`, `${key}/\uffff`);
}

/** Joins a store's name and the schema of its values. What does not fit is dropped and noted: it can be observed again. */
export function recordStore<Value>(
  transaction: Transaction,
  name: StoreName,
  valueSchema: z.ZodMiniType<Value>,
): RecordStore<Value> {
  const store = transaction.objectStore(name);
  const schema = z.object({ key: z.string(), seenAt: z.number(), value: valueSchema });

  async function accept(raw: unknown, key: string): Promise<StoredRecord<Value> | null> {
    const record = z.safeParse(schema, raw);
    if (record.success) return record.data as StoredRecord<Value>;
    await store.delete(key);
    note("record-dropped", `storage/${name}`);
    return null;
  }

  return {
    async get(key) {
      const raw = await store.get(key);
      return raw === undefined ? null : accept(raw, key);
    },
    async all(below) {
      const range = below === undefined ? null : rangeBelow(below);
      const [keys, raws] = await Promise.all([store.getAllKeys(range), store.getAll(range)]);
      const records: StoredRecord<Value>[] = [];
      for (const [index, raw] of raws.entries()) {
        const record = await accept(raw, keys[index] as string);
        if (record !== null) records.push(record);
      }
      return records;
    },
    async put(key, value, seenAt) {
      await store.put({ key, seenAt, value });
    },
    count: () => store.count(),
    async newest(key) {
      const raws = [await store.get(key), ...(await store.getAll(rangeBelow(key)))];
      const times = raws.flatMap((raw) => (raw === undefined ? [] : [raw.seenAt]));
      return times.length === 0 ? null : times.reduce((a, b) => Math.max(a, b));
    },
  };
}
