import { describe, expect, it } from "vitest";
import recordFixture from "../../../tests/fixtures/clay/2026-11-21-record.json" with { type: "json" };
import idsFixture from "../../../tests/fixtures/clay/2026-11-21-record-ids.json" with { type: "json" };
import recordsFixture from "../../../tests/fixtures/clay/2026-11-21-records.json" with { type: "json" };
import countFixture from "../../../tests/fixtures/clay/2026-11-21-view-count.json" with { type: "json" };
import type { RecordCensus } from "../../model/records.ts";
import { DriftLog } from "./drift-log.ts";
import { decodeRecord } from "./record.ts";
import { decodeRecordIds } from "./record-ids.ts";
import { decodeRecords } from "./records.ts";
import { decodeViewCount } from "./view-count.ts";

/** Takes all steps and gives what comes of them. */
function decodeAll(text: string, log: DriftLog): RecordCensus | null {
  const rows = decodeRecords(text, log, () => {});
  let step = rows.next();
  while (step.done !== true) step = rows.next();
  return step.value;
}

describe("several rows", () => {
  it("become counts by column and status, and exact credit totals", () => {
    const log = new DriftLog("records");
    const census = decodeAll(JSON.stringify(recordsFixture), log);
    expect(census).toEqual({
      records: 3,
      columns: {
        f_mail: {
          statuses: { SUCCESS: 2 },
          withoutStatus: 1,
          stale: 1,
          upfront: { total: "0.3", cells: 2 },
          additional: { total: "-0.05", cells: 1 },
        },
        f_ai: {
          statuses: { ERROR_RUN_CONDITION_NOT_MET: 1 },
          withoutStatus: 0,
          stale: 0,
          upfront: null,
          additional: null,
        },
      },
    });
    expect(decodeAll(JSON.stringify(recordsFixture.results), log)).toEqual(census);
    expect(log.drifts).toEqual([]);
  });

  it("say how many results the labels of finds count, and nothing else of a label", () => {
    const cell = (value: unknown, status = "SUCCESS") => ({ value, metadata: { status } });
    const rows = [
      cell("Found 3 object(s)"),
      cell("Found 1 object(s)"),
      cell("Found 4 object(s) in Berlin"),
      cell("Found 9 object(s)", "SUCCESS_NO_DATA"),
      cell({ Found: 7 }),
    ].map((it) => ({ cells: { f_list: it } }));
    const census = decodeAll(JSON.stringify({ results: rows }), new DriftLog("records"));
    expect(census?.columns.f_list?.results).toEqual({ total: 4, cells: 2 });
  });

  it("without a readable status are counted as such, and a row without cells not at all", () => {
    const log = new DriftLog("records");
    const cell = {
      metadata: { status: "Failed for jane@example.com" },
      externalContent: { upfrontCreditUsage: { totalCost: 1 } },
    };
    const census = decodeAll(JSON.stringify({ results: [{ cells: { f_a: cell } }, { id: "r_1" }, 7] }), log);
    expect(census).toMatchObject({ records: 1, columns: { f_a: { statuses: {}, withoutStatus: 1 } } });
    expect(log.drifts.map(({ path }) => path)).toEqual([
      "results[].cells.*.metadata.status",
      "results[].cells",
      "results[]",
    ]);
  });

  it("give nothing but a drift when the list is missing or broken", () => {
    for (const [text, path] of [
      ['{"rows":[]}', "results"],
      ['{"results":[{"cells":{}},', "(not JSON)"],
      ["<html>", "(not JSON)"],
    ] as const) {
      const log = new DriftLog("records");
      expect(decodeAll(text, log)).toBeNull();
      expect(log.drifts).toEqual([{ endpoint: "records", path }]);
    }
  });
});

describe("a single row", () => {
  it("carries the credits of each cell, bare or wrapped", () => {
    const log = new DriftLog("record");
    const census = decodeRecord(recordFixture, log, () => {});
    expect(census).toEqual({
      records: 1,
      columns: {
        f_ai: {
          statuses: { SUCCESS: 1 },
          withoutStatus: 0,
          stale: 0,
          upfront: { total: "3", cells: 1 },
          additional: { total: "1.25", cells: 1 },
        },
      },
    });
    expect(decodeRecord({ record: recordFixture }, log, () => {})).toEqual(census);
    expect(decodeRecord({ cells: 1 }, log, () => {})).toBeNull();
    expect(decodeRecord({ id: "r_1" }, new DriftLog("record"), () => {})).toBeNull();
  });
});

describe("row counts", () => {
  it("come from either key of a view's count", () => {
    const log = new DriftLog("view-count");
    expect(decodeViewCount(countFixture, log)).toEqual({ viewRows: 812, tableRows: 4812 });
    expect(decodeViewCount({ tableTotalRecordsCount: 5 }, log)).toEqual({ viewRows: null, tableRows: 5 });
    expect(decodeViewCount({ viewTotalRecordsCount: 0 }, log)).toEqual({ viewRows: 0, tableRows: null });
    expect(log.drifts).toEqual([]);
    expect(decodeViewCount({}, log)).toBeNull();
    expect(log.drifts).toEqual([{ endpoint: "view-count", path: "viewTotalRecordsCount" }]);
  });

  it("refuse what cannot be a number of rows", () => {
    const log = new DriftLog("view-count");
    expect(decodeViewCount({ viewTotalRecordsCount: -1, tableTotalRecordsCount: 1.5 }, log)).toBeNull();
  });

  it("come from the list of a view's ids", () => {
    const log = new DriftLog("record-ids");
    expect(decodeRecordIds(idsFixture, log)).toHaveLength(3);
    expect(decodeRecordIds(["r_0"], log)).toEqual(["r_0"]);
    expect(log.drifts).toEqual([]);
    expect(decodeRecordIds({ results: [{ id: "r_0" }] }, log)).toBeNull();
    expect(log.drifts).toEqual([{ endpoint: "record-ids", path: "results[]" }]);
  });
});
