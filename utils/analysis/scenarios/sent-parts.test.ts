import { describe, expect, it } from "vitest";
import { linkSends } from "../../../scripts/audit/link-sends.ts";
import { analyse } from "../../analysis.ts";
import { action, table, value } from "../../lint/example.ts";
import type { EstimateLine } from "../../model/breakdown.ts";
import { isKnown } from "../../model/quantity.ts";
import type { Column, Table } from "../../model/table.ts";
import { assumptionKey, NO_TERMS } from "../../model/user-terms.ts";
import type { AnalysisInput } from "../analysis-input.ts";
import { estimateScenario } from "./scenarios.ts";

const send = (to: string | null, name = "Send") =>
  action(name, "route-row", { reads: [], literals: to === null ? {} : { tableId: to } });
// HTTP calls answer every time and take one action each; 99 of 100 work.
const push = (name: string) => action(name, "http-api-v2", { reads: [] });
const of = (id: string, columns: Table["columns"], settings: Partial<Table> = {}): AnalysisInput => ({
  table: table([value("Domain"), ...columns], { id, name: id, ...settings }),
  accounts: null,
  workspace: null,
  rows: 100,
  statuses: {},
});

/** What the first table's scenario comes to; the others are those that were seen. */
function estimate(
  first: AnalysisInput,
  others: AnalysisInput[] = [],
  scenario: Parameters<typeof estimateScenario>[1] = { kind: "next-run" },
) {
  const [linked] = linkSends([first, ...others]);
  const report = linked && estimateScenario(linked, scenario);
  if (report == null) throw new Error("a scenario of the table");
  return report;
}
const parts = ({ breakdown }: ReturnType<typeof estimate>): EstimateLine[] => breakdown?.parts ?? [];

describe("rows that a run sends", () => {
  it("are new ones in the table that takes them: 100 sent, 100 runs there, 99 billed", () => {
    const report = estimate(of("t_a", [send("t_b")]), [of("t_b", [push("Push")])]);
    expect(report.actions).toMatchObject({ likely: 99 });
    expect(parts(report)).toMatchObject([
      { kind: "table", label: "t_b", rows: { likely: 100 }, parts: [{ columnId: "f_push" }] },
    ]);
    expect(report.unknown).toEqual([]);
  });

  it("go on: 100 through two tables cost 99 actions in each of the two that take them", () => {
    const report = estimate(of("t_a", [send("t_b")]), [
      of("t_b", [push("Push"), send("t_c")]),
      of("t_c", [push("Call")]),
    ]);
    expect(report.actions).toMatchObject({ likely: 198 });
  });

  it("of two columns into one table are counted together", () => {
    const report = estimate(of("t_a", [send("t_b"), send("t_b", "Send more")]), [of("t_b", [push("Push")])]);
    expect(parts(report)).toMatchObject([{ label: "t_b", rows: { likely: 200 } }]);
  });

  it.each([
    ["was not seen", of("t_a", [send("t_b")]), [], "open it in Clay once"],
    ["is not one for all rows", of("t_a", [send(null)]), [], "Which table it sends its rows to is not known"],
    [
      "lies in another workspace",
      of("t_a", [send("t_b")]),
      [of("t_b", [push("Push")], { workspaceId: "2" })],
      "open it in Clay once",
    ],
    ["sends them back", of("t_a", [send("t_b")]), [of("t_b", [send("t_a")])], "come back to a table"],
  ])("are left out with the reason where the table %s", (_, first, others, reason) => {
    const report = estimate(first, others);
    expect(report.unknown.map((it) => it.reason).join()).toContain(reason);
    expect(isKnown(report.actions)).toBe(false);
  });

  it("end after three tables", () => {
    const chain = ["t_b", "t_c", "t_d", "t_e"].map((id, at, ids) => of(id, [push("Push"), send(ids[at + 1] ?? null)]));
    const report = estimate(of("t_a", [send("t_b")]), chain);
    expect(report.actions).toMatchObject({ likely: 3 * 99 });
    expect(report.unknown.map((it) => it.reason).join()).toContain("gone through 3 tables");
  });

  it("start nothing where the other table's auto-run is off or nothing in it costs anything", () => {
    const off = estimate(of("t_a", [send("t_b")]), [of("t_b", [push("Push")], { isAutoRunOn: false })]);
    const free = estimate(of("t_a", [send("t_b")]), [of("t_b", [])]);
    for (const report of [off, free]) {
      expect(report.actions).toEqual({ low: 0, likely: 0, high: 0 });
      expect([report.unknown, parts(report)]).toEqual([[], []]);
    }
  });

  it("may start nothing where they were sent before", () => {
    const first = { ...of("t_a", [send("t_b")]), statuses: { f_send: { SUCCESS: 100 } } };
    const again = estimate(first, [of("t_b", [push("Push")])], { kind: "all-forced" });
    expect(parts(again)[0]?.rows).toEqual({ low: 0, likely: 100, high: 100 });
    expect(estimate(first, [of("t_b", [push("Push")])]).actions).toMatchObject({ high: 0 });
  });

  it("leave the figures of the table's own columns as they are", () => {
    const first = of("t_a", [push("Own"), send("t_b")]);
    const [linked = first] = linkSends([first, of("t_b", [push("Push")])]);
    const [alone, together] = [analyse(first), analyse(linked)];
    expect(together.columns).toEqual(alone.columns);
    expect(together.estimate.actions).toMatchObject({ likely: 198 });
  });
});

describe("a send that makes a row of each item of a list", () => {
  const list = (to: string, name = "Send people"): Column => {
    const column = send(to, name);
    const references = [{ columnId: "f_domain", path: ["people"], isRequired: false }];
    return { ...column, action: column.action && { ...column.action, inputs: [{ name: "listData", references }] } };
  };
  const typed = (rows: string) => ({
    ...NO_TERMS,
    assumptions: { [assumptionKey("t_a", "f_send_people", "sent-rows")]: rows },
  });
  const target = of("t_b", [push("Push")]);

  it("sends a number of rows that nobody knows, and asks for it", () => {
    const report = estimate(of("t_a", [list("t_b")]), [target]);
    expect(report.unknown.map((it) => it.reason).join()).toContain("a row for each item of a list");
    expect(isKnown(report.actions)).toBe(false);
    const [factor] = parts(report)[0]?.factors ?? [];
    expect(factor).toMatchObject({
      unit: "rows",
      override: { of: { key: "t_a/f_send_people/sent-rows" }, typed: null },
    });
  });

  it("sends as many as the user types: 100 runs of 2.5 rows are 250 there", () => {
    const report = estimate({ ...of("t_a", [list("t_b")]), terms: typed("2.5") }, [target]);
    expect(parts(report)[0]?.rows).toMatchObject({ likely: 250 });
    expect(report.unknown).toEqual([]);
  });

  it("leaves what another column sends there as it is", () => {
    const report = estimate(of("t_a", [send("t_b"), list("t_b")]), [target]);
    expect(report.actions).toMatchObject({ likely: 99 });
    expect(report.unknown).toHaveLength(1);
    expect(new Set(parts(report).map(({ id }) => id)).size).toBe(parts(report).length);
  });

  it("is no gap where the other table costs nothing", () => {
    expect(estimate(of("t_a", [list("t_b")]), [of("t_b", [])]).unknown).toEqual([]);
  });

  it("makes new rows once more where they were sent before", () => {
    const first = { ...of("t_a", [list("t_b")]), statuses: { f_send_people: { SUCCESS: 100 } }, terms: typed("3") };
    const again = estimate(first, [target], { kind: "all-forced" });
    expect(parts(again)[0]?.rows).toEqual({ low: 300, likely: 300, high: 300 });
  });
});
