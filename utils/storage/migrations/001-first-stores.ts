import type { Migration } from "./chain.ts";

/** The six stores of version 1. Every record is `{ key, seenAt, value }`; `tables` can be asked by workspace. */
export const firstStores: Migration = (database) => {
  const tables = database.createObjectStore("tables", { keyPath: "key" });
  tables.createIndex("byWorkspace", "value.workspaceId");
  for (const name of ["accounts", "workspaces", "row-counts", "run-statuses", "drift"]) {
    database.createObjectStore(name, { keyPath: "key" });
  }
};
