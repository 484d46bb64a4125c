import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Observation } from "../model/observation.ts";
import type { Source } from "../model/source.ts";
import { closeDatabase } from "../storage/database.ts";
import { deleteEverything } from "../storage/delete-everything.ts";
import { inOneTransaction, type Repositories } from "../storage/repositories.ts";
import { applyObservations } from "./apply-observations.ts";
import { RUNS_KEPT } from "./keep-activity.ts";
import { loadTable } from "./load-table.ts";
import { ACTION, CATALOGUE_ENTRY, COLUMN, TABLE } from "./sample.ts";

const apply = (now: number, ...observations: Observation[]) =>
  inOneTransaction((repositories) => applyObservations(repositories, observations, now));
const kept = <Value>(read: (repositories: Repositories) => Promise<{ value: Value } | null>) =>
  inOneTransaction(async (repositories) => (await read(repositories))?.value ?? null);
const BARE = { displayName: null, providerType: null, requiresOwnKey: null, pricing: null, outputs: [] };

function listOf(tables: (typeof TABLE)[], trimmedTableIds: string[] = []): Observation {
  return { kind: "workbook-tables", workbookId: "wb_a", list: { tables, trimmedTableIds } };
}

beforeEach(deleteEverything);
afterEach(closeDatabase);

describe("the tables of a workbook", () => {
  const bare = {
    ...TABLE,
    isAutoRunOn: null,
    columns: [{ ...COLUMN, name: "Renamed", action: { ...ACTION, ...BARE } }],
  };

  it("do not wipe what is known of a table, and renew what they tell", async () => {
    await apply(10, { kind: "table", table: TABLE });
    const applied = await apply(20, listOf([bare], ["t_trimmed"]));
    expect(applied.tableIds).toEqual(["t_a"]);
    const table = await kept(({ tables }) => tables.get("t_a"));
    expect(table).toEqual({ ...TABLE, workbookId: "wb_a", columns: [{ ...COLUMN, name: "Renamed" }] });
    expect(await kept(({ workbookTables }) => workbookTables.get("wb_a"))).toEqual(["t_a", "t_trimmed"]);
  });

  it("stand behind the table's own answer in the same batch, whichever came first", async () => {
    await apply(10, { kind: "table", table: TABLE }, listOf([bare]));
    expect(await kept(({ tables }) => tables.get("t_a"))).toEqual(TABLE);
    await apply(20, listOf([bare]), { kind: "table", table: TABLE });
    expect(await kept(({ tables }) => tables.get("t_a"))).toEqual(TABLE);
  });
});

describe("sources", () => {
  const source = (id: string, ...feeds: string[]): Source => ({
    id,
    type: "csv",
    billing: "free",
    records: 1,
    feeds: feeds.map((tableId) => ({ tableId, columnId: null })),
    action: null,
    hasScheduleSettings: false,
    signalId: null,
    signalType: null,
  });
  const ids = async () => (await kept(({ sources }) => sources.get("t_a")))?.map(({ id }) => id);

  it("of a table replace what was known", async () => {
    await apply(10, { kind: "sources", tableId: "t_a", sources: [source("s_1"), source("s_2")] });
    await apply(20, { kind: "sources", tableId: "t_a", sources: [source("s_3")] });
    expect(await ids()).toEqual(["s_3"]);
  });

  it("that came without their table are merged where they feed", async () => {
    await apply(10, { kind: "sources", tableId: "t_a", sources: [source("s_1"), source("s_2", "t_a")] });
    const more = [{ ...source("s_2", "t_a", "t_a"), records: 9 }, source("s_3", "t_a", "t_b"), source("s_4", "t_c")];
    const applied = await apply(20, { kind: "sources", tableId: null, sources: more });
    expect(applied.tableIds).toEqual(["t_a", "t_b", "t_c"]);
    expect(await kept(({ sources }) => sources.get("t_a"))).toEqual([source("s_1"), more[0], more[1]]);
  });
});

describe("functions and signals", () => {
  const cost = (tableId: string, credits: string) => ({ tableId, sourceId: null, credits, actions: null });
  const functions = (isWhole: boolean, ...list: ReturnType<typeof cost>[]): Observation => ({
    kind: "functions",
    workspaceId: "1",
    isWhole,
    functions: list,
  });

  it("are merged by id when the list is not whole, else replaced", async () => {
    await apply(10, { kind: "table", table: TABLE }, functions(true, cost("t_1", "1"), cost("t_2", "2")));
    const applied = await apply(20, functions(false, cost("t_2", "3")));
    expect(applied.tableIds).toEqual(["t_a"]);
    expect((await kept(({ functions }) => functions.get("1")))?.map(({ credits }) => credits)).toEqual(["1", "3"]);
    await apply(30, functions(true, cost("t_2", "4")));
    expect((await kept(({ functions }) => functions.get("1")))?.map(({ credits }) => credits)).toEqual(["4"]);
  });
});

describe("what happened in a table", () => {
  it("keeps the last runs, oldest first", async () => {
    const request = { columnIds: ["f_a"], rows: { kind: "rows" as const, rows: 1 }, isForced: null, isPreview: null };
    const run: Observation = { kind: "run-started", tableId: "t_a", request, reply: null };
    for (let at = 0; at <= RUNS_KEPT; at += 1) await apply(at, run);
    const runs = await kept(({ runs }) => runs.get("t_a"));
    expect([runs?.length, runs?.[0]?.at, runs?.at(-1)?.at]).toEqual([RUNS_KEPT, 1, RUNS_KEPT]);
  });

  it("keeps the census of many rows when one row is opened", async () => {
    const census = (records: number): Observation => ({
      kind: "records",
      tableId: "t_a",
      census: { records, columns: {} },
    });
    await apply(10, census(200));
    await apply(20, census(1));
    expect(await kept(({ censuses }) => censuses.get("t_a"))).toMatchObject({ records: 200 });
    await apply(30, census(50));
    expect(await kept(({ censuses }) => censuses.get("t_a"))).toMatchObject({ records: 50 });
  });

  it("has a table analysed again when results of it are out of date, or no longer are", async () => {
    const census = (stale: number): Observation => {
      const column = { statuses: { SUCCESS: 9 }, withoutStatus: 0, stale, upfront: null, additional: null };
      return { kind: "records", tableId: "t_a", census: { records: 9, columns: { f_a: column } } };
    };
    expect((await apply(10, census(0))).tableIds).toEqual([]);
    expect((await apply(20, census(2))).tableIds).toEqual(["t_a"]);
    expect((await apply(30, census(0))).tableIds).toEqual(["t_a"]);
  });

  it("joins the two counts of a view", async () => {
    const count = (viewRows: number | null, tableRows: number | null): Observation => ({
      kind: "view-count",
      tableId: "t_a",
      viewId: "gv_a",
      count: { viewRows, tableRows },
    });
    await apply(10, count(3, 9), count(4, null));
    expect(await kept(({ viewCounts }) => viewCounts.get("t_a/gv_a"))).toEqual({ viewRows: 4, tableRows: 9 });
  });

  it("counts how often a form of an answer was met", async () => {
    const shape: Observation = { kind: "shape", endpoint: "table", shape: "bare", times: 2 };
    await apply(10, shape, shape);
    expect(await kept(({ shapes }) => shapes.get("table/bare"))).toMatchObject({ times: 4 });
  });
});

describe("an analysis", () => {
  it("gets the catalogue's entries for the actions of its table, and the catalogue names its tables", async () => {
    await apply(10, { kind: "table", table: TABLE });
    const other = { ...CATALOGUE_ENTRY, key: "other" };
    const applied = await apply(20, { kind: "catalogue", workspaceId: "1", actions: [CATALOGUE_ENTRY, other] });
    expect(applied.tableIds).toEqual(["t_a"]);
    const records = await inOneTransaction((repositories) => loadTable(repositories, "t_a"));
    expect(records.catalogue).toEqual([CATALOGUE_ENTRY]);
  });
});
