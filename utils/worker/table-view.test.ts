import { beforeEach, describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { clearLog, noted } from "../diagnostics/log.ts";
import { tableViewSchema } from "../messaging/protocol.ts";
import type { TableRecords } from "./load-table.ts";
import { TABLE, WORKSPACE } from "./sample.ts";
import { makeTableView } from "./table-view.ts";
import { unanalysedReport } from "./unanalysed-report.ts";

const REPORT = unanalysedReport(TABLE, "not asked");
const NOON = Date.parse("2026-11-21T12:00:00Z");
const RECORDS: TableRecords = {
  table: { key: "t_a", seenAt: NOON, value: TABLE },
  accounts: null,
  workspace: null,
  rows: null,
  statuses: null,
  drift: [],
};

function drift(endpoint: string, lastSeenAt: number, firstSeenAt = lastSeenAt) {
  return { endpoint, path: "fields", count: 1, firstSeenAt, lastSeenAt };
}

function blindOf(records: Partial<TableRecords>): string[] {
  const view = makeTableView("t_a", { ...RECORDS, ...records }, () => REPORT);
  return view.state === "ready" ? view.blind : [view.state];
}

beforeEach(clearLog);

describe("makeTableView", () => {
  it("asks for a reload when the table was never seen", () => {
    const view = makeTableView("t_a", { ...RECORDS, table: null }, () => REPORT);
    expect(view).toEqual({ state: "nothing-captured", tableId: "t_a", blind: [] });
  });

  it("does not send the user to reload what it cannot read", () => {
    const drift = [{ endpoint: "table", path: "fields", count: 1, firstSeenAt: 5, lastSeenAt: 5 }];
    const view = makeTableView("t_a", { ...RECORDS, table: null, drift }, () => REPORT);
    expect(view).toMatchObject({
      state: "nothing-captured",
      blind: [expect.stringContaining("could not read all of this table")],
    });
  });

  it("gives the analysis what was seen, and null for what was not", () => {
    let given: unknown;
    const rows = { key: "t_a", seenAt: 1, value: 0 };
    const workspace = { key: "1", seenAt: 1, value: WORKSPACE };
    const view = makeTableView("t_a", { ...RECORDS, rows, workspace }, (input) => {
      given = input;
      return REPORT;
    });
    expect(given).toEqual({ table: TABLE, accounts: null, workspace: WORKSPACE, rows: 0, statuses: null });
    expect(view).toEqual({ state: "ready", report: REPORT, seenAt: NOON, blind: [] });
  });

  it("says that it is blind, and nothing else, when the analysis fails", () => {
    const view = makeTableView("t_a", RECORDS, () => {
      throw new Error("PLANTED");
    });
    expect(z.safeParse(tableViewSchema, view).success).toBe(true);
    expect(view).toMatchObject({ report: { checkedRules: [], estimate: { usd: { unknown: expect.any(String) } } } });
    expect(view).toMatchObject({ blind: [expect.stringContaining("could not analyse")] });
    expect(noted()).toMatchObject([{ code: "analysis-failed" }]);
    expect(JSON.stringify([view, noted()])).not.toContain("PLANTED");
  });
});

describe("blind", () => {
  it("says what could not be read and since when, once for an endpoint", () => {
    const early = Date.parse("2026-11-03T08:00:00Z");
    const blind = blindOf({ drift: [drift("workspace", NOON), drift("workspace", NOON, early)] });
    expect(blind).toEqual([expect.stringMatching(/^Fettle could not read .*plan and balance since .*3.*2026/)]);
  });

  it("holds a reading that came with a fault for not read", () => {
    expect(blindOf({ drift: [drift("table", NOON)] })).toHaveLength(1);
  });

  it("is over once the same thing was read again", () => {
    expect(blindOf({ drift: [drift("table", NOON - 1)] })).toEqual([]);
    const accounts = { key: "1", seenAt: NOON, value: [] };
    expect(blindOf({ drift: [drift("app-accounts", NOON - 1)], accounts })).toEqual([]);
  });

  it("stays while only something else was read", () => {
    expect(blindOf({ drift: [drift("app-accounts", NOON - 1)] })).toHaveLength(1);
  });

  it("tells of an edit that could not be read until the table is read whole", () => {
    expect(blindOf({ drift: [drift("field-patch", NOON + 1)] })).toHaveLength(1);
    expect(blindOf({ drift: [drift("field-patch", NOON - 1)] })).toEqual([]);
  });
});
