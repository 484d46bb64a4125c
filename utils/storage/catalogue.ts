import type { CatalogueAction } from "../model/catalogue.ts";
import { KINDS, keyOf } from "./kinds.ts";
import { recordStore, type Transaction } from "./record-store.ts";

/** What names an action: its key, and its package where that is known. */
export interface ActionName {
  key: string;
  packageId: string | null;
}

export interface CatalogueStore {
  /** Keeps entries of a workspace's catalogue; null: the page did not say whose. */
  add(workspaceId: string | null, actions: readonly CatalogueAction[], seenAt: number): Promise<void>;
  /** Entries of one action: by package and key, or every package's when the package is not known. */
  find(workspaceId: string | null, action: ActionName): Promise<CatalogueAction[]>;
  /** The whole catalogue of a workspace. */
  all(workspaceId: string | null): Promise<CatalogueAction[]>;
  /** When an entry of the workspace, or one that came without a workspace, was last seen; null: none was. */
  newest(workspaceId: string | null): Promise<number | null>;
}

/**
 * Clay's catalogue, one record an action, so that an analysis loads what it needs of some 1,400. The key stands before the
 * package, so that it can be looked up alone.
 */
export function catalogueStore(transaction: Transaction): CatalogueStore {
  const { store, schema } = KINDS.catalogue;
  const records = recordStore(transaction, store, schema);
  const valuesBelow = async (key: string) => (await records.all(key)).map(({ value }) => value);
  return {
    async add(workspaceId, actions, seenAt) {
      const put = (action: CatalogueAction) =>
        records.put(keyOf(workspaceId ?? "", action.key, action.packageId ?? ""), action, seenAt);
      await Promise.all(actions.map(put));
    },
    async find(workspaceId, { key, packageId }) {
      if (packageId === null) return valuesBelow(keyOf(workspaceId ?? "", key));
      const record = await records.get(keyOf(workspaceId ?? "", key, packageId));
      return record === null ? [] : [record.value];
    },
    all: (workspaceId) => valuesBelow(workspaceId ?? ""),
    async newest(workspaceId) {
      const times = await Promise.all([workspaceId ?? "", ""].map((owner) => records.newest(owner)));
      return times.reduce((a, b) => (a === null || b === null ? (a ?? b) : Math.max(a, b)));
    },
  };
}
