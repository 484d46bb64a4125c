import "fake-indexeddb/auto";
import { deleteDB, openDB } from "idb";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { closeDatabase, DATABASE_NAME } from "../database.ts";
import { STORE_NAMES } from "../kinds.ts";
import { inOneTransaction } from "../repositories.ts";
import { MIGRATIONS } from "./chain.ts";

// As version 1 kept it: without `sameInputs` and `secretsIn`.
const ACTION = {
  key: "find-email",
  packageId: "p1",
  displayName: null,
  accountId: null,
  isAutoRunOn: true,
  runCondition: null,
  hasRunConditionPrompt: false,
  literals: {},
  inputs: [],
  providerType: null,
  requiresOwnKey: null,
  pricing: null,
  outputs: [],
};
const COLUMN = { id: "f_a", name: "A", type: "action", dataType: null, kind: "action", groupId: null, formula: null };
const TABLE = {
  id: "t_a",
  workspaceId: "1",
  workbookId: null,
  firstViewId: null,
  name: "Leads",
  isAutoRunOn: true,
  keepsExistingResults: null,
  hasScheduledRuns: false,
  hasScheduledSources: false,
  columns: [
    { ...COLUMN, action: ACTION },
    { ...COLUMN, id: "f_b", kind: "value", action: null },
  ],
  waterfalls: [],
};

async function versionOne() {
  return openDB(DATABASE_NAME, 1, {
    upgrade: (database, _old, _new, transaction) => void MIGRATIONS[0]?.(database, transaction as never),
  });
}

beforeEach(async () => {
  await closeDatabase();
  await deleteDB(DATABASE_NAME);
});
afterEach(closeDatabase);

describe("a database of version 1", () => {
  it("keeps its records, and its tables get the lists that they lack", async () => {
    const old = await versionOne();
    await old.put("tables", { key: "t_a", seenAt: 5, value: TABLE });
    await old.put("row-counts", { key: "t_a", seenAt: 6, value: 4812 });
    old.close();
    const [table, rows, ids] = await inOneTransaction(async ({ tables, rowCounts }) => [
      await tables.get("t_a"),
      await rowCounts.get("t_a"),
      await tables.idsOfWorkspace("1"),
    ]);
    const columns = [{ ...COLUMN, action: { ...ACTION, secretsIn: [], promptColumnsUnread: [] } }, TABLE.columns[1]];
    expect(table).toEqual({ key: "t_a", seenAt: 5, value: { ...TABLE, columns, sameInputs: [] } });
    expect(rows).toEqual({ key: "t_a", seenAt: 6, value: 4812 });
    expect(ids).toEqual(["t_a"]);
  });

  it("is taken over with a record of another form in it", async () => {
    const old = await versionOne();
    await old.put("tables", { key: "t_a", seenAt: 5, value: TABLE });
    await old.put("tables", { key: "t_bad", seenAt: 5, value: "gone" });
    await old.put("tables", { key: "t_worse", seenAt: 5, value: { ...TABLE, columns: [null, 7] } });
    old.close();
    const kept = await inOneTransaction(({ tables }) => tables.all());
    expect(kept.map(({ key }) => key)).toEqual(["t_a"]);
  });
});

describe("the chain of migrations", () => {
  it("makes the stores that the kinds name, each with its index by time", async () => {
    await inOneTransaction(async () => {});
    const database = await openDB(DATABASE_NAME);
    expect([...database.objectStoreNames]).toEqual([...STORE_NAMES].sort());
    const indexed = STORE_NAMES.filter((name) => database.transaction(name).store.indexNames.contains("bySeenAt"));
    expect(indexed).toEqual(STORE_NAMES);
    database.close();
  });
});
