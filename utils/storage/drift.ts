import type { Drift } from "../model/observation.ts";
import { KINDS, type ValueOf } from "./kinds.ts";
import { recordStore, type Transaction } from "./record-store.ts";

export type DriftCount = ValueOf<"drift">;

/** Paths come from the shape of foreign responses; this many kinds say enough about what is broken. */
export const DRIFT_KINDS_KEPT = 200;

export interface DriftStore {
  all(): Promise<DriftCount[]>;
  /** Counts one event. Returns true when this kind was never seen before; past `DRIFT_KINDS_KEPT` new kinds are not kept. */
  add(drift: Drift, now: number): Promise<boolean>;
}

/** What could not be read of Clay's responses: counted by endpoint and path, never with a value. */
export function driftStore(transaction: Transaction): DriftStore {
  const records = recordStore(transaction, "drift", KINDS.drift.schema);
  return {
    all: async () => (await records.all()).map((record) => record.value),
    async add({ endpoint, path }, now) {
      const key = JSON.stringify([endpoint, path]);
      const known = (await records.get(key))?.value;
      if (known === undefined && (await records.count()) >= DRIFT_KINDS_KEPT) return false;
      const value: DriftCount = {
        endpoint,
        path,
        count: (known?.count ?? 0) + 1,
        firstSeenAt: known?.firstSeenAt ?? now,
        lastSeenAt: now,
      };
      await records.put(key, value, now);
      return known === undefined;
    },
  };
}
