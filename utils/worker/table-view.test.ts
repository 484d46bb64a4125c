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
  census: null,
  verdicts: null,
  viewRows: { gv_a: 12 },
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
    ledger: {},
    functionTables: [],
    signals: null,
  },
  lessons: [],
  blindness: { unread: new Map(), parts: new Map() },
};

beforeEach(clearLog);

describe("makeTableView", () => {
  it("asks for a reload when the table was never seen", () => {
    const view = makeTableView("t_a", { ...RECORDS, table: null }, () => REPORT);
    expect(view).toEqual({ state: "nothing-captured", tableId: "t_a", blind: [] });
  });

  it("does not send the user to reload what it cannot read", () => {
    const blindness = { unread: new Map([["all of this table's settings", 5]]), parts: new Map() };
    const view = makeTableView("t_a", { ...RECORDS, table: null, blindness }, () => REPORT);
    expect(view).toMatchObject({
      state: "nothing-captured",
      blind: [expect.stringContaining("could not read all of this table's settings since")],
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
    const notSeen = {
      accounts: null,
      statuses: null,
      loaded: null,
      verdicts: null,
      viewRows: { gv_a: 12 },
      sentTo: [],
      catalogue: null,
      functions: null,
      sources: null,
      columnUsage: null,
      runUsage: null,
      history: {},
    };
    expect(given).toEqual({ ...RECORDS.prices, table: TABLE, workspace: WORKSPACE, rows: 0, ...notSeen });
    expect(view).toEqual({ state: "ready", report: REPORT, seenAt: NOON, blind: [], accuracy: null });
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
