import type { Migration } from "./chain.ts";

/** A store for what run conditions said of the rows that were seen: figures by column, never a row. */
export const verdicts: Migration = (database) => {
  database.createObjectStore("verdicts", { keyPath: "key" }).createIndex("bySeenAt", "seenAt");
};
