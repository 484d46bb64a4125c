import { describe, expect, it } from "vitest";
import viewFixture from "../../../tests/fixtures/clay/2026-11-21-view.json" with { type: "json" };
import workbookFixture from "../../../tests/fixtures/clay/2026-11-21-workbook.json" with { type: "json" };
import tablesFixture from "../../../tests/fixtures/clay/2026-11-21-workbook-tables.json" with { type: "json" };
import { DriftLog } from "./drift-log.ts";
import { decodeView } from "./view.ts";
import { decodeWorkbook } from "./workbook.ts";
import { decodeWorkbookTables } from "./workbook-tables.ts";

describe("the tables of a workbook", () => {
  it("are read like single ones; deleted ones are left out and trimmed ones named", () => {
    const log = new DriftLog("workbook-tables");
    const found = decodeWorkbookTables(tablesFixture, log);
    expect(found?.trimmedTableIds).toEqual(["t_0trimmed"]);
    expect(found?.tables.map(({ id, isAutoRunOn, columns }) => [id, isAutoRunOn, columns.length])).toEqual([
      ["t_0first", true, 2],
    ]);
    expect(log.drifts).toEqual([]);
    expect(decodeWorkbookTables({ tables: tablesFixture }, log)).toEqual(found);
    expect([...log.shapes]).toEqual([
      ["bare", 1],
      ["table bare", 2],
      ["{tables}", 1],
    ]);
  });
});

describe("a workbook", () => {
  it("has a credit limit and a default for auto-run", () => {
    const log = new DriftLog("workbook");
    const workbook = { id: "wb_0fixture", creditLimit: "1500", startsTablesWithAutoRun: false };
    expect(decodeWorkbook(workbookFixture, log)).toEqual(workbook);
    expect(decodeWorkbook({ workbook: workbookFixture }, log)).toEqual(workbook);
    expect(decodeWorkbook({ id: "wb_0" }, log)).toEqual({
      id: "wb_0",
      creditLimit: null,
      startsTablesWithAutoRun: null,
    });
    expect(log.drifts).toEqual([]);
    expect(decodeWorkbook({ id: "wb_0", creditLimit: { credits: 5 } }, log)?.creditLimit).toBeNull();
    expect(log.drifts).toEqual([{ endpoint: "workbook", path: "creditLimit" }]);
  });
});

describe("a view", () => {
  const view = {
    id: "gv_0fixture",
    rowLimit: 100,
    rowOffset: 20,
    filteredColumnIds: ["f_name", "f_email"],
    hiddenColumnIds: ["f_step1"],
  };

  it("limits rows, hides columns, and filters by columns whose filter is on", () => {
    const log = new DriftLog("view");
    expect(decodeView(viewFixture, log)).toEqual(view);
    expect(decodeView({ result: viewFixture }, log)).toEqual(view);
    expect(log.drifts).toEqual([]);
  });

  it("without a limit, an offset or a filter has none", () => {
    const bare = { id: "gv_0", limit: null, offset: null, filter: null };
    expect(decodeView(bare, new DriftLog("view"))).toEqual({
      id: "gv_0",
      rowLimit: null,
      rowOffset: null,
      filteredColumnIds: [],
      hiddenColumnIds: [],
    });
  });

  it("shows a column that nobody says is hidden", () => {
    const fields = { f_a: { isVisible: null }, f_b: {}, f_c: null, f_d: { isVisible: false } };
    expect(decodeView({ id: "gv_0", fields }, new DriftLog("view"))?.hiddenColumnIds).toEqual(["f_d"]);
  });

  it("survives filters that lie deep in one another", () => {
    let filter: Record<string, unknown> = { fieldId: "f_deep" };
    for (let depth = 0; depth < 5_000; depth += 1) filter = { items: [filter] };
    expect(decodeView({ id: "gv_0", filter }, new DriftLog("view"))?.filteredColumnIds).toEqual([]);
  });
});
