import { describe, expect, it } from "vitest";
import replyFixture from "../../../tests/fixtures/clay/2026-11-21-run-reply.json" with { type: "json" };
import viewFixture from "../../../tests/fixtures/clay/2026-11-21-run-request.json" with { type: "json" };
import rowsFixture from "../../../tests/fixtures/clay/2026-11-21-run-request-record-ids.json" with { type: "json" };
import { DriftLog } from "./drift-log.ts";
import { decodeRunReply, decodeRunRequest } from "./run-request.ts";

const ask = (runRecords: unknown, log = new DriftLog("run")) =>
  decodeRunRequest({ fieldIds: ["f_a"], runRecords }, log)?.rows;

describe("a run request", () => {
  it("as Clay's page sends it names the first rows of a view", () => {
    const log = new DriftLog("run");
    expect(decodeRunRequest(viewFixture, log)).toEqual({
      columnIds: ["f_mail", "f_ai"],
      rows: { kind: "view", viewId: "gv_0fixture", limit: 100 },
      isForced: false,
      isPreview: false,
    });
    expect([...log.shapes]).toEqual([["viewIdTopRecords", 1]]);
    expect(log.drifts).toEqual([]);
  });

  it("by rows keeps their number, with or without the table", () => {
    const log = new DriftLog("run");
    expect(decodeRunRequest(rowsFixture, log)).toEqual({
      columnIds: ["f_mail"],
      rows: { kind: "rows", rows: 3 },
      isForced: true,
      isPreview: null,
    });
    expect(ask({ recordIds: [] })).toEqual({ kind: "rows", rows: 0 });
    expect([...log.shapes]).toEqual([["recordIds", 1]]);
    expect(log.drifts).toEqual([]);
  });

  it("takes a missing number for the whole view, and an unreadable one for unknown", () => {
    const wholeView = { kind: "view", viewId: "gv_0", limit: null };
    expect(ask({ viewIdTopRecords: { viewId: "gv_0" } })).toEqual(wholeView);
    expect(ask({ viewId: "gv_0" })).toEqual(wholeView);
    const log = new DriftLog("run");
    expect(ask({ viewIdTopRecords: { viewId: "gv_0", numRecords: "many" } }, log)).toEqual({ kind: "unknown" });
    expect(log.drifts.map(({ path }) => path)).toEqual(["request.runRecords.viewIdTopRecords.numRecords"]);
  });

  it("whose rows are named in another way is a drift, not a run of no rows", () => {
    const log = new DriftLog("run");
    expect(ask({ filterId: "x" }, log)).toEqual({ kind: "unknown" });
    expect(ask(undefined, log)).toEqual({ kind: "unknown" });
    expect(log.drifts.map(({ path }) => path)).toEqual(["request.runRecords.viewIdTopRecords", "request.runRecords"]);
  });
});

describe("its reply", () => {
  it("says how many rows run, or that nothing does", () => {
    const log = new DriftLog("run");
    expect(decodeRunReply(replyFixture, log)).toEqual({ rows: 100, isRunning: true });
    expect(decodeRunReply({ runMode: "NONE" }, log)).toEqual({ rows: null, isRunning: false });
    expect(decodeRunReply({}, log)).toEqual({ rows: null, isRunning: null });
    expect(log.drifts).toEqual([]);
  });
});
