import type { Migration } from "./chain.ts";

const FIRST_STORES = ["tables", "accounts", "workspaces", "row-counts", "run-statuses", "drift"] as const;
const NEW_STORES = [
  "workbooks",
  "workbook-tables",
  "default-credit-limits",
  "views",
  "view-counts",
  "record-censuses",
  "runs",
  "catalogue",
  "model-costs",
  "billing-plans",
  "action-tiers",
  "workspace-usage",
  "column-usage",
  "run-usage",
  "time-usage",
  "sources",
  "signals",
  "signal-costs",
  "functions",
  "page-parts",
  "shapes",
  "upkeep",
] as const;

/**
 * Stores for what version 2 reads besides, and in every store an index by the time of the last sight, which the retention
 * asks. Tables of version 1 get the two lists that they lack, empty: nothing was judged about them yet.
 */
export const moreKinds: Migration = async (database, transaction) => {
  for (const name of NEW_STORES) database.createObjectStore(name, { keyPath: "key" });
  for (const name of [...FIRST_STORES, ...NEW_STORES]) transaction.objectStore(name).createIndex("bySeenAt", "seenAt");
  const tables = transaction.objectStore("tables");
  for (let cursor = await tables.openCursor(); cursor !== null; cursor = await cursor.continue()) {
    await cursor.update(withLists(cursor.value));
  }
};

// A record of another form stays as it is: whoever reads it next throws it away and says so.
function withLists(record: unknown): unknown {
  if (!isObject(record) || !isObject(record.value)) return record;
  const { columns } = record.value;
  const judged = Array.isArray(columns) ? { columns: columns.map(withSecrets) } : {};
  return { ...record, value: { sameInputs: [], ...record.value, ...judged } };
}

function withSecrets(column: unknown): unknown {
  if (!isObject(column) || !isObject(column.action)) return column;
  return { ...column, action: { secretsIn: [], ...column.action } };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
