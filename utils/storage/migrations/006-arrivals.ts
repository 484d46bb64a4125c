import type { Migration } from "./chain.ts";

/** A store for when a table's last reading and its last edits came, so that a reading that is handed over late undoes no edit. */
export const arrivals: Migration = (database) => {
  database.createObjectStore("arrivals", { keyPath: "key" }).createIndex("bySeenAt", "seenAt");
};
