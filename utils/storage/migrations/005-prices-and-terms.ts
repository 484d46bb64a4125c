import type { Migration } from "./chain.ts";

/** Stores for the prices that the page showed over time, for what the user says of them, and for the ticks of the checklist. */
export const pricesAndTerms: Migration = (database) => {
  for (const name of ["price-ledger", "user-terms", "checklist-marks"]) {
    database.createObjectStore(name, { keyPath: "key" }).createIndex("bySeenAt", "seenAt");
  }
};
