import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Observation } from "../model/observation.ts";
import { closeDatabase } from "../storage/database.ts";
import { deleteEverything } from "../storage/delete-everything.ts";
import { inOneTransaction } from "../storage/repositories.ts";
import { applyObservations } from "./apply-observations.ts";
import { loadTable } from "./load-table.ts";
import { ACTION, COLUMN, TABLE, WORKSPACE } from "./sample.ts";

const apply = (observations: Observation[], now: number) =>
  inOneTransaction((repositories) => applyObservations(repositories, observations, now));
const load = (tableId: string) => inOneTransaction((repositories) => loadTable(repositories, tableId));

beforeEach(deleteEverything);
afterEach(closeDatabase);

describe("applyObservations", () => {
  it("keeps one of each kind, and names the table that it bears on", async () => {
    const applied = await apply(
      [
        { kind: "table", table: TABLE },
        { kind: "accounts", workspaceId: "1", accounts: [] },
        { kind: "workspace", workspace: WORKSPACE },
        { kind: "row-count", tableId: "t_a", rows: 40 },
        { kind: "run-statuses", tableId: "t_a", statuses: { f_a: { SUCCESS: 3 } } },
      ],
      10,
    );
    expect(applied).toEqual({ tableIds: ["t_a"], isBlindChanged: false });
    expect(await load("t_a")).toEqual({
      table: { key: "t_a", seenAt: 10, value: TABLE },
      accounts: { key: "1", seenAt: 10, value: [] },
      workspace: { key: "1", seenAt: 10, value: WORKSPACE },
      rows: { key: "t_a", seenAt: 10, value: 40 },
      statuses: { key: "t_a", seenAt: 10, value: { f_a: { SUCCESS: 3 } } },
      census: null,
      verdicts: null,
      viewRows: {},
      sentTo: [],
      catalogue: null,
      functions: null,
      sources: null,
      columnUsage: null,
      runUsage: null,
      timeUsage: null,
      prices: {
        terms: null,
        billingPlan: null,
        actionTiers: null,
        modelCosts: null,
        ledger: { "p1/find-email": [{ firstSeenAt: 10, lastSeenAt: 10, ...ACTION.pricing }] },
        functionTables: [],
        signals: null,
      },
      lessons: [],
      blindness: { unread: new Map(), parts: new Map() },
    });
  });

  it("edits the stored table, and leaves the time of its last whole reading", async () => {
    await apply([{ kind: "table", table: TABLE }], 10);
    const settings = { kind: "table-settings", tableId: "t_a", name: "Leads 2", isAutoRunOn: false } as const;
    const applied = await apply(
      [
        { ...settings, keepsExistingResults: null },
        { kind: "column-saved", tableId: "t_a", column: { ...COLUMN, id: "f_b", name: "New" } },
        { kind: "column-removed", tableId: "t_a", columnId: "f_a" },
      ],
      20,
    );
    const stored = (await load("t_a")).table;
    expect(applied.tableIds).toEqual(["t_a"]);
    expect(stored?.seenAt).toBe(10);
    expect(stored?.value).toMatchObject({ name: "Leads 2", isAutoRunOn: false, columns: [{ id: "f_b" }] });
  });

  it("keeps no edit of a table that was never read whole", async () => {
    const applied = await apply([{ kind: "column-saved", tableId: "t_a", column: COLUMN }], 10);
    expect(applied.tableIds).toEqual([]);
    expect((await load("t_a")).table).toBeNull();
  });

  it("names every stored table of a workspace whose plan or connections were seen, and no other", async () => {
    await apply(
      [
        { kind: "table", table: TABLE },
        { kind: "table", table: { ...TABLE, id: "t_b" } },
        { kind: "table", table: { ...TABLE, id: "t_c", workspaceId: "2" } },
      ],
      10,
    );
    expect((await apply([{ kind: "workspace", workspace: WORKSPACE }], 20)).tableIds).toEqual(["t_a", "t_b"]);
    expect((await apply([{ kind: "accounts", workspaceId: "2", accounts: [] }], 20)).tableIds).toEqual(["t_c"]);
  });

  it("loses no edit when several messages arrive at once", async () => {
    await apply([{ kind: "table", table: { ...TABLE, columns: [] } }], 10);
    const ids = ["f_1", "f_2", "f_3", "f_4"];
    await Promise.all(
      ids.map((id) => apply([{ kind: "column-saved", tableId: "t_a", column: { ...COLUMN, id } }], 20)),
    );
    expect((await load("t_a")).table?.value.columns.map((column) => column.id)).toEqual(ids);
  });

  it("counts drift and tells the first of a kind from the next", async () => {
    const drift = { kind: "drift", drift: { endpoint: "table", path: "fields" } } as const;
    expect(await apply([drift], 10)).toEqual({ tableIds: [], isBlindChanged: true });
    expect(await apply([drift], 20)).toEqual({ tableIds: [], isBlindChanged: false });
    const kept = await inOneTransaction((repositories) => repositories.drift.all());
    expect(kept).toMatchObject([{ count: 2, firstSeenAt: 10, lastSeenAt: 20 }]);
  });
});
