import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { TABLE } from "../worker/sample.ts";
import { closeDatabase } from "./database.ts";
import { deleteEverything } from "./delete-everything.ts";
import { inOneTransaction } from "./repositories.ts";
import { DAYS_KEPT, TABLES_KEPT } from "./retention.ts";

const DAY = 86_400_000;
const NOW = 1_000 * DAY;
const tableIds = () => inOneTransaction(({ tables }) => tables.ids());
const putTable = (id: string, seenAt: number) =>
  inOneTransaction(async ({ tables, rowCounts, viewCounts }) => {
    await tables.put(id, { ...TABLE, id }, seenAt);
    await rowCounts.put(id, 1, NOW);
    await viewCounts.put(`${id}/gv_a`, { viewRows: 1, tableRows: null }, NOW);
  });
const dropExpired = () => inOneTransaction(({ retention }) => retention.dropExpired(NOW));

beforeEach(deleteEverything);
afterEach(closeDatabase);

describe("dropExpired", () => {
  it("lets a table go with all that hangs on it, once it was not seen for its days", async () => {
    await putTable("t_old", NOW - DAYS_KEPT.asTables * DAY - 1);
    await putTable("t_old2", NOW - DAYS_KEPT.asTables * DAY);
    await dropExpired();
    const left = await inOneTransaction(async ({ rowCounts, viewCounts }) =>
      [...(await rowCounts.all()), ...(await viewCounts.all())].map(({ key }) => key),
    );
    expect([await tableIds(), left]).toEqual([["t_old2"], ["t_old2", "t_old2/gv_a"]]);
  });

  it("lets faults and forms go sooner, and never the date of its own last time", async () => {
    const before = NOW - DAYS_KEPT.asDrift * DAY;
    await inOneTransaction(async ({ drift, shapes, upkeep, accounts }) => {
      await drift.add({ endpoint: "table", path: "old" }, before - 1);
      await drift.add({ endpoint: "table", path: "new" }, before);
      await shapes.put("table/bare", { endpoint: "table", shape: "bare", times: 1 }, before - 1);
      await upkeep.put("retention", 1, 1);
      await accounts.put("1", [], before - 1);
    });
    await dropExpired();
    const left = await inOneTransaction(async ({ drift, shapes, upkeep, accounts }) => [
      (await drift.all()).map(({ path }) => path),
      await shapes.count(),
      await upkeep.count(),
      await accounts.count(),
    ]);
    expect(left).toEqual([["new"], 0, 1, 1]);
  });

  it("keeps no more than so many tables, the last seen", async () => {
    await inOneTransaction(async ({ tables }) => {
      const puts = Array.from({ length: TABLES_KEPT + 2 }, (_, n) => tables.put(`t_${n}`, TABLE, NOW - n));
      await Promise.all(puts);
    });
    await dropExpired();
    const ids = await tableIds();
    expect([ids.length, ids.includes("t_0"), ids.includes(`t_${TABLES_KEPT}`)]).toEqual([TABLES_KEPT, true, false]);
  });
});

describe("dropOlderHalf", () => {
  it("takes the tables that were not seen for longest, and none that it must leave", async () => {
    for (const [n, id] of ["t_a", "t_b", "t_c", "t_d"].entries()) await putTable(id, n);
    const drop = () => inOneTransaction(({ retention }) => retention.dropOlderHalf(new Set(["t_a"])));
    expect([await drop(), await tableIds()]).toEqual([2, ["t_a", "t_d"]]);
    expect([await drop(), await tableIds()]).toEqual([1, ["t_a"]]);
    expect(await drop()).toBe(0);
  });
});
