import "fake-indexeddb/auto";
import { forceCloseDatabase } from "fake-indexeddb";
import { deleteDB, openDB, unwrap } from "idb";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { closeDatabase, codedFailure, DATABASE_NAME, DATABASE_VERSION, openDatabase } from "./database.ts";
import { STORE_NAMES } from "./kinds.ts";
import { MIGRATIONS } from "./migrations/chain.ts";

beforeEach(async () => {
  await closeDatabase();
  await deleteDB(DATABASE_NAME);
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe("openDatabase", () => {
  it("makes every store on the first opening", async () => {
    const database = await openDatabase();
    expect([...database.objectStoreNames]).toEqual([...STORE_NAMES].sort());
    expect(database.version).toBe(DATABASE_VERSION);
  });

  it("gives callers of the same turn one connection", async () => {
    const opened = vi.spyOn(indexedDB, "open");
    const [first, second] = await Promise.all([openDatabase(), openDatabase()]);
    expect(first).toBe(second);
    expect(opened).toHaveBeenCalledTimes(1);
  });

  it("rejects with a retryable code while an older connection blocks it, and asks anew afterwards", async () => {
    const older = await openDB(DATABASE_NAME, 1, {
      upgrade: (database, _old, _new, transaction) => void MIGRATIONS[0]?.(database, transaction as never),
    });
    await expect(openDatabase()).rejects.toMatchObject({ code: "database-blocked", isRetryable: true });
    older.close();
    expect((await openDatabase()).version).toBe(DATABASE_VERSION);
  });

  it("leaves a database as it was when a migration fails, and says that it cannot open it", async () => {
    // Version 1 without its stores.
    (await openDB(DATABASE_NAME, 1)).close();
    await expect(openDatabase()).rejects.toMatchObject({ code: "database-unavailable" });
    const left = await openDB(DATABASE_NAME);
    expect([left.version, left.objectStoreNames.length]).toEqual([1, 0]);
    left.close();
  });

  it("closes for another version, so that it blocks nobody, and refuses the newer database afterwards", async () => {
    await openDatabase();
    const newer = await openDB(DATABASE_NAME, DATABASE_VERSION + 1);
    await expect(openDatabase()).rejects.toMatchObject({ code: "database-newer", isRetryable: false });
    newer.close();
  });

  it("opens again after the connection was closed under it", async () => {
    const first = await openDatabase();
    await deleteDB(DATABASE_NAME);
    const second = await openDatabase();
    expect(second).not.toBe(first);
    expect([...second.objectStoreNames]).toHaveLength(STORE_NAMES.length);
  });

  it("opens again after the browser ended the connection", async () => {
    const first = await openDatabase();
    forceCloseDatabase(unwrap(first) as unknown as Parameters<typeof forceCloseDatabase>[0]);
    await vi.waitFor(async () => expect(await openDatabase()).not.toBe(first), 5_000);
  });

  it("does not remember a failed opening", async () => {
    vi.spyOn(indexedDB, "open").mockImplementationOnce(() => {
      throw new DOMException("", "UnknownError");
    });
    await expect(openDatabase()).rejects.toMatchObject({ code: "database-unavailable" });
    await expect(openDatabase()).resolves.toBeDefined();
  });
});

describe("codedFailure", () => {
  it("names a full disk", () => {
    expect(codedFailure(new DOMException("", "QuotaExceededError")).code).toBe("database-full");
  });
});
