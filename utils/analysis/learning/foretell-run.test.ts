import { describe, expect, it } from "vitest";
import { analyse } from "../../analysis.ts";
import { action, table, value } from "../../lint/example.ts";
import type { RunRequest } from "../../model/run-request.ts";
import type { Table } from "../../model/table.ts";
import { seenForTests } from "../draft/draft-for-tests.ts";
import { foretellRun, type StartingRun } from "./foretell-run.ts";

const ROWS = 1000;
const DONE = { SUCCESS: 600, SUCCESS_NO_DATA: 400 };
const FINDER = action("Find email", "findymail-find-work-email", { reads: ["Domain"] });
const PHONE = action("Find phone", "findymail-find-phone", { reads: ["Find email"] });
const TABLE = table([value("Domain"), FINDER, PHONE]);

const request = (part: Partial<RunRequest> = {}): RunRequest => ({
  columnIds: [],
  rows: { kind: "view", viewId: "gv_a", limit: null },
  isForced: false,
  isPreview: null,
  ...part,
});
const run = (columnIds: string[], part: Partial<StartingRun> = {}): StartingRun => ({
  columnIds,
  request: request(),
  viewRows: ROWS,
  ...part,
});
const input = (statuses: Record<string, Record<string, number>>, its: Table = TABLE) =>
  seenForTests({ table: its, rows: ROWS, statuses: { f_find_email: {}, f_find_phone: {}, ...statuses } });

describe("foretellRun", () => {
  it("foretells the columns that were asked for as the table's own estimate has them", () => {
    const seen = input({});
    const foretold = foretellRun(seen, run(["f_find_email"]));
    const { rows, cost } = analyse(seen).columns.find(({ id }) => id === "f_find_email") ?? {};
    expect(foretold).toMatchObject({
      scenario: "next-run",
      columns: [{ columnId: "f_find_email", rows, dataCredits: cost?.dataCredits, actions: cost?.actions }],
    });
  });

  it("leaves a column out that reads one with open rows which does not run with it", () => {
    expect(foretellRun(input({}), run(["f_find_phone"]))).toBeNull();
    expect(foretellRun(input({}), run(["f_find_email", "f_find_phone"]))?.columns).toHaveLength(2);
    expect(foretellRun(input({ f_find_email: DONE }), run(["f_find_phone"]))?.columns).toHaveLength(1);
  });

  it("foretells the steps and validations of a waterfall that is run by its merge column", () => {
    const steps = [{ columnId: "f_find_email", validationColumnId: null }];
    const merged = table([value("Domain"), FINDER, value("Email")], {
      waterfalls: [{ id: "w", name: null, attribute: null, steps, mergeColumnId: "f_email" }],
    });
    expect(foretellRun(input({}, merged), run(["f_email"]))?.columns).toMatchObject([{ columnId: "f_find_email" }]);
  });

  it("says that a column with nothing left to run comes to nothing", () => {
    expect(foretellRun(input({ f_find_email: DONE }), run(["f_find_email"]))?.columns).toMatchObject([
      { dataCredits: { low: 0, likely: 0, high: 0 }, actions: { low: 0, likely: 0, high: 0 } },
    ]);
  });

  it("tells nothing of rows that no scenario is about", () => {
    const ids = ["f_find_email"];
    const seen = input({});
    expect(foretellRun(seen, run(ids, { viewRows: null }))).toBeNull();
    expect(foretellRun(seen, run(ids, { request: request({ rows: { kind: "rows", rows: 3 } }) }))).toBeNull();
    expect(foretellRun(seen, run(ids, { request: request({ isPreview: true }) }))).toBeNull();
    const limited = { kind: "view", viewId: "gv_a", limit: 10 } as const;
    expect(foretellRun(seen, run(ids, { request: request({ rows: limited, isForced: true }) }))).toBeNull();
    expect(foretellRun(seen, run(ids, { viewRows: 40, request: request({ rows: limited }) }))).toBeNull();
  });

  it("knows the first rows, the rows of a view, and all of them forced", () => {
    const ids = ["f_find_email"];
    const seen = input({ f_find_email: DONE });
    const limited = { kind: "view", viewId: "gv_a", limit: 10 } as const;
    const scenario = (part: Partial<RunRequest>, viewRows = ROWS) =>
      foretellRun({ ...seen, viewRows: { gv_a: viewRows } }, run(ids, { viewRows, request: request(part) }))?.scenario;
    expect(scenario({ rows: limited })).toBe("first-10");
    expect(scenario({ isForced: true })).toBe("all-forced");
    expect(scenario({}, 40)).toBe("view:gv_a");
    const enough = { ...limited, limit: ROWS };
    expect(scenario({ rows: enough })).toBe("next-run");
  });
});
