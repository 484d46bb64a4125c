import { describe, expect, it } from "vitest";
import fixture from "../../../tests/fixtures/clay/2026-11-21-table-every-shape.json" with { type: "json" };
import type { Observation } from "../../model/observation.ts";
import { decode } from "./decode.ts";

const ids = { tableId: "t_1", workspaceId: "7" };
const seeAll = (endpoint: string, response: unknown, request: unknown = null, params = {}): Observation[] =>
  decode({
    endpoint,
    params: { ...ids, ...params },
    request: request === null ? null : JSON.stringify(request),
    response: JSON.stringify(response),
  });
/** Without the count of known shapes, which has a test of its own. */
const see: typeof seeAll = (...exchange) => seeAll(...exchange).filter(({ kind }) => kind !== "shape");

describe("decode", () => {
  it("says whether a list of functions or signals is the workspace's whole list", () => {
    const list = { subroutines: [{ table: { id: "t_2" }, cost: 1 }] };
    expect(see("functions", list)).toMatchObject([{ kind: "functions", isWhole: true, functions: [{ credits: "1" }] }]);
    expect(see("functions-some", list)).toMatchObject([{ kind: "functions", isWhole: false }]);
    expect(see("signals", [{ id: "td_1" }])).toMatchObject([{ kind: "signals", isWhole: true }]);
    expect(see("signal", { id: "td_1" })).toMatchObject([
      { kind: "signals", isWhole: false, signals: [{ id: "td_1" }] },
    ]);
  });

  it("says for which span of time usage was asked", () => {
    const rows = [{ fieldId: "f_a", creditsSpent: 2 }];
    expect(see("usage-by-column", rows, null, { days: "30" })).toMatchObject([
      { kind: "column-usage", tableId: "t_1", span: { from: null, to: null, days: 30 } },
    ]);
    expect(see("usage-by-run", [], null, { from: "2026-11-01", to: "2026-11-21" })).toMatchObject([
      { kind: "run-usage", span: { from: "2026-11-01", to: "2026-11-21", days: null } },
    ]);
  });

  it("counts the rows of a view by their ids, and knows no more of the table", () => {
    expect(see("record-ids", { results: ["r_1", "r_2"] }, null, { viewId: "gv_1" })).toEqual([
      { kind: "view-count", tableId: "t_1", viewId: "gv_1", count: { viewRows: 2, tableRows: null } },
    ]);
  });

  it("knows that a run was started even when the answer cannot be read", () => {
    const request = { fieldIds: ["f_a"], runRecords: { recordIds: ["r_1"] }, forceRun: true };
    const started = { kind: "run-started", tableId: "t_1", request: { columnIds: ["f_a"], isForced: true } };
    expect(see("run", { recordCount: 1, runMode: "BULK" }, request)).toMatchObject([
      { ...started, reply: { rows: 1, isRunning: true } },
    ]);
    const unread = decode({ endpoint: "run", params: ids, request: JSON.stringify(request), response: "" });
    expect(unread[0]).toMatchObject({ ...started, reply: null });
  });

  it("says of sources whether they were asked for by table", () => {
    const source = { id: "s_1", type: "csv" };
    expect(see("sources", [source])).toMatchObject([{ kind: "sources", tableId: "t_1" }]);
    const all = decode({ endpoint: "sources", params: { workspaceId: "7" }, request: null, response: "[]" });
    expect(all[0]).toMatchObject({ kind: "sources", tableId: null });
    expect(see("source", source)).toMatchObject([{ kind: "sources", tableId: null, sources: [{ billing: "free" }] }]);
  });

  it("reads the tables of a workbook without the definitions that embed prices", () => {
    const field = { id: "f_x", type: "action", typeSettings: { actionKey: "k", actionPackageId: "p" } };
    const body = [{ id: "t_2", workspaceId: 7, fields: [field] }, { id: "t_3" }];
    expect(see("workbook-tables", body, null, { workbookId: "wb_1" })).toMatchObject([
      {
        kind: "workbook-tables",
        workbookId: "wb_1",
        list: { tables: [{ columns: [{ action: { key: "k", pricing: null } }] }], trimmedTableIds: ["t_3"] },
      },
    ]);
  });

  it("counts which known shape was met", () => {
    expect(seeAll("table", fixture).filter(({ kind }) => kind === "shape")).toEqual([
      { kind: "shape", endpoint: "table", shape: "table wrapped", times: 1 },
    ]);
    const body = [fixture.table, fixture.table];
    expect(
      seeAll("workbook-tables", body, null, { workbookId: "wb_1" }).filter(({ kind }) => kind === "shape"),
    ).toEqual([
      { kind: "shape", endpoint: "workbook-tables", shape: "bare", times: 1 },
      { kind: "shape", endpoint: "workbook-tables", shape: "table bare", times: 2 },
    ]);
  });
});
