import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { clearLog, noted } from "../diagnostics/log.ts";
import { TABLE, WORKSPACE } from "../worker/sample.ts";
import { closeDatabase, openDatabase } from "./database.ts";
import { deleteEverything } from "./delete-everything.ts";
import { DRIFT_KINDS_KEPT } from "./drift.ts";
import { inOneTransaction } from "./repositories.ts";
import { settingsItem } from "./settings.ts";

beforeEach(async () => {
  clearLog();
  await deleteEverything();
});
afterEach(closeDatabase);

describe("records", () => {
  it("come back as they were put, with the time they were seen", async () => {
    await inOneTransaction(async ({ tables, accounts, workspaces, rowCounts, runStatuses }) => {
      await tables.put("t_a", TABLE, 5);
      await accounts.put("1", [{ id: "aa_1", providerType: "openai", isShared: null }], 6);
      await workspaces.put("1", WORKSPACE, 7);
      await rowCounts.put("t_a", 4812, 8);
      await runStatuses.put("t_a", { f_a: { SUCCESS: 12 } }, 9);
    });
    await closeDatabase();
    const records = await inOneTransaction(async ({ tables, accounts, workspaces, rowCounts, runStatuses }) => [
      await tables.get("t_a"),
      await accounts.get("1"),
      await workspaces.get("1"),
      await rowCounts.get("t_a"),
      await runStatuses.get("t_a"),
    ]);
    expect(records).toEqual([
      { key: "t_a", seenAt: 5, value: TABLE },
      { key: "1", seenAt: 6, value: [{ id: "aa_1", providerType: "openai", isShared: null }] },
      { key: "1", seenAt: 7, value: WORKSPACE },
      { key: "t_a", seenAt: 8, value: 4812 },
      { key: "t_a", seenAt: 9, value: { f_a: { SUCCESS: 12 } } },
    ]);
  });

  it("that were never put are null, not empty", async () => {
    expect(await inOneTransaction(({ rowCounts }) => rowCounts.get("t_a"))).toBeNull();
  });

  it("that do not fit their schema are dropped and noted, and the others stay", async () => {
    await putRaw("tables", { key: "t_bad", seenAt: 5, value: { id: "t_bad", columns: "gone" } });
    await putRaw("tables", { key: "t_timeless", seenAt: "yesterday", value: TABLE });
    await inOneTransaction(({ tables }) => tables.put("t_a", TABLE, 5));
    expect(await inOneTransaction(({ tables }) => tables.get("t_bad"))).toBeNull();
    expect((await inOneTransaction(({ tables }) => tables.all())).map((record) => record.key)).toEqual(["t_a"]);
    expect(await (await openDatabase()).getAllKeys("tables")).toEqual(["t_a"]);
    expect(noted()).toEqual([{ code: "record-dropped", where: "storage/tables", detail: "", count: 2 }]);
  });

  it("are kept together or not at all", async () => {
    const failing = inOneTransaction(async ({ tables }) => {
      await tables.put("t_a", TABLE, 5);
      throw new Error("SECRET");
    });
    await expect(failing).rejects.toMatchObject({ code: "database-unavailable" });
    expect(await inOneTransaction(({ tables }) => tables.get("t_a"))).toBeNull();
  });

  it("wait for each other when two of them read, change and write the same one", async () => {
    const addOne = () =>
      inOneTransaction(async ({ rowCounts }) => {
        const rows = (await rowCounts.get("t_a"))?.value ?? 0;
        await rowCounts.put("t_a", rows + 1, 1);
      });
    await Promise.all([addOne(), addOne(), addOne()]);
    expect((await inOneTransaction(({ rowCounts }) => rowCounts.get("t_a")))?.value).toBe(3);
  });

  it("finds the tables of a workspace, and only those", async () => {
    const ids = await inOneTransaction(async ({ tables }) => {
      await tables.put("t_a", TABLE, 5);
      await tables.put("t_b", { ...TABLE, id: "t_b", workspaceId: "2" }, 5);
      await tables.put("t_c", { ...TABLE, id: "t_c", workspaceId: null }, 5);
      return tables.idsOfWorkspace("1");
    });
    expect(ids).toEqual(["t_a"]);
  });

  it("and settings are gone after everything was deleted", async () => {
    await inOneTransaction(({ tables }) => tables.put("t_a", TABLE, 5));
    await settingsItem.setValue({ showsMarks: false });
    await deleteEverything();
    expect(await inOneTransaction(({ tables }) => tables.all())).toEqual([]);
    expect(await settingsItem.getValue()).toEqual({ showsMarks: true });
  });
});

describe("drift", () => {
  it("is counted by endpoint and path, with its first and last time", async () => {
    const add = (path: string, now: number) =>
      inOneTransaction(({ drift }) => drift.add({ endpoint: "table", path }, now));
    expect([await add("fields.0", 10), await add("fields.0", 20), await add("name", 30)]).toEqual([true, false, true]);
    expect(await inOneTransaction(({ drift }) => drift.all())).toEqual([
      { endpoint: "table", path: "fields.0", count: 2, firstSeenAt: 10, lastSeenAt: 20 },
      { endpoint: "table", path: "name", count: 1, firstSeenAt: 30, lastSeenAt: 30 },
    ]);
  });

  it("stops keeping new kinds at its cap, and still counts the known ones", async () => {
    await inOneTransaction(async ({ drift }) => {
      for (let kind = 0; kind < DRIFT_KINDS_KEPT; kind += 1) await drift.add({ endpoint: "table", path: `${kind}` }, 1);
    });
    const [isNew, known] = await inOneTransaction(async ({ drift }) => [
      await drift.add({ endpoint: "table", path: "one more" }, 2),
      await drift.add({ endpoint: "table", path: "0" }, 2),
    ]);
    const all = await inOneTransaction(({ drift }) => drift.all());
    expect([isNew, known, all.length]).toEqual([false, false, DRIFT_KINDS_KEPT]);
    expect(all.find(({ path }) => path === "0")?.count).toBe(2);
  });
});

async function putRaw(store: "tables", record: unknown) {
  await (await openDatabase()).put(store, record as never);
}
