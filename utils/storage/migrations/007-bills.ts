import type { Migration } from "./chain.ts";

/** Stores for what was foretold of runs, beside what they were billed, and for what a table teaches about others of its workspace. */
export const bills: Migration = (database) => {
  for (const name of ["run-forecasts", "table-history"]) {
    database.createObjectStore(name, { keyPath: "key" }).createIndex("bySeenAt", "seenAt");
  }
};
