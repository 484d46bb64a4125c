import { describe, expect, it } from "vitest";
import { analyse } from "../../analysis.ts";
import { action, exampleId, formula, table, value } from "../../lint/example.ts";
import { lineOfColumn } from "../../model/breakdown.ts";
import { isKnown, type Quantity } from "../../model/quantity.ts";
import { scenarioOf } from "../../model/scenario.ts";
import type { Table } from "../../model/table.ts";
import type { RunStatuses } from "../../model/workspace.ts";
import type { AnalysisInput } from "../analysis-input.ts";
import { estimateScenario } from "./scenarios.ts";

// HTTP calls answer every time and take one action each; only rows that pass count, so that every figure can be reckoned by hand.
const http = (name: string, options: Parameters<typeof action>[2] = {}) => action(name, "http-api-v2", options);
const exactly = (rows: number) => ({ low: rows, likely: rows, high: rows });

const LEADS = table([value("Domain"), http("Enrich", { reads: [] }), http("Score", { reads: [] })]);
/** Enrich: 600 results, 20 failures, 380 rows that never ran. Score: 1,000 rows that never ran. */
const STATUSES: RunStatuses = { [exampleId("Enrich")]: { SUCCESS: 600, ERROR: 20 }, [exampleId("Score")]: {} };

interface Given {
  of?: Table;
  rows?: number | null;
  statuses?: RunStatuses | null;
  more?: Partial<AnalysisInput>;
}

const inputOf = ({ of = LEADS, rows = 1_000, statuses = STATUSES, more = {} }: Given = {}): AnalysisInput => ({
  table: of,
  accounts: null,
  workspace: null,
  rows,
  statuses,
  ...more,
});

function scenario(id: string, given: Given = {}) {
  const named = scenarioOf(id);
  return named && estimateScenario(inputOf(given), named);
}

/** Rows that a scenario starts in a column; null where it adds nothing. */
function started(id: string, name: string, given: Given = {}): Quantity | null {
  const breakdown = scenario(id, given)?.breakdown ?? null;
  return breakdown && (lineOfColumn(breakdown, exampleId(name))?.rows ?? null);
}

describe("a scenario", () => {
  it("of empty or errored rows starts the 380 that never ran and the 20 that failed, for certain", () => {
    expect(started("empty-or-errored", "Enrich")).toEqual(exactly(400));
    expect(started("next-run", "Enrich")).toEqual({ low: 380, likely: 400, high: 400 });
  });

  it("of empty or errored rows leaves results that are out of date, which the next run may repeat", () => {
    const column = { statuses: { SUCCESS: 100 }, stale: 50, charges: [], openedMisses: null };
    const loaded = { records: 100, columns: { [exampleId("Enrich")]: column } } as unknown as AnalysisInput["loaded"];
    const given = { more: { loaded: loaded ?? null } };
    expect(started("empty-or-errored", "Enrich", given)).toEqual(exactly(400));
    expect(started("next-run", "Enrich", given)).toMatchObject({ likely: 400 + 300 });
  });

  it("of the first 10 rows starts none where 620 ran already from the top on, and at most 10", () => {
    expect(started("first-10", "Enrich")).toEqual({ low: 0, likely: 0, high: 10 });
    expect(started("first-10", "Score")).toEqual(exactly(10));
  });

  it("of the first 700 rows starts 80 in a column that ran on 620: 700 - 620, and 14 of its 20 failures at 700 of 1,000", () => {
    expect(started("first-700", "Enrich")).toEqual({ low: 80, likely: 80 + 14, high: 400 });
  });

  it("of the first 10 rows of a table of 4 is about 4", () => {
    expect(scenario("first-10", { rows: 4, statuses: null })?.rows).toEqual(exactly(4));
  });

  it("of new rows starts every one, whatever the table holds, and needs no row count", () => {
    expect(started("new-250", "Enrich")).toEqual(exactly(250));
    expect(started("new-250", "Score", { rows: null })).toEqual(exactly(250));
  });

  it("of a view of 400 of 1,000 rows starts between none and 400 of the 400 open ones, 160 by their share", () => {
    const given = { more: { viewRows: { gv_a: 400 } } };
    expect(started("view:gv_a", "Enrich", given)).toEqual({ low: 0, likely: 152 + 8, high: 400 });
    expect(started("view:gv_a", "Score", given)).toEqual(exactly(400));
    expect(scenario("view:gv_b", given)).toBeNull();
  });

  it("of everything again starts all 1,000 rows", () => {
    expect(started("all-forced", "Enrich")).toEqual(exactly(1_000));
    expect(started("all-forced", "Enrich", { statuses: null })).toEqual(exactly(1_000));
  });

  it("of what auto-run starts does not promise failed rows", () => {
    expect(started("exposure", "Enrich")).toEqual({ low: 380, likely: 400, high: 400 });
  });

  it("leaves a parked column out, and one of the table that is not there is none", () => {
    const parked = table([value("Domain"), http("Enrich", { isAutoRunOn: false })]);
    for (const id of ["next-run", "empty-or-errored", "first-10", "new-100", "exposure", "all-forced"]) {
      expect(scenario(id, { of: parked })?.actions).toEqual(exactly(0));
    }
    expect(scenario("edit:f_gone")).toBeNull();
  });
});

describe("an edit", () => {
  const chain = (settings: Partial<Table> = {}) =>
    table(
      [
        value("Domain"),
        http("Enrich", { reads: ["Domain"] }),
        formula("Size", "{{Enrich}}?.size"),
        http("Score", { reads: ["Size"] }),
        http("Push", { reads: ["Score"] }),
        http("Other", { reads: ["Domain"] }),
      ],
      { keepsExistingResults: false, ...settings },
    );
  const ran = Object.fromEntries(
    ["Enrich", "Score", "Push", "Other"].map((name, at) => [exampleId(name), { SUCCESS: 100 * (at + 1) }]),
  );
  const editing = (name: string, settings: Partial<Table> = {}) => ({
    given: { of: chain(settings), statuses: ran },
    id: `edit:${exampleId(name)}`,
  });

  it("starts the rows again on which the column and those that read it ran: 100, 200 through a formula, 300 through both", () => {
    const { given, id } = editing("Enrich");
    expect(["Enrich", "Score", "Push", "Other"].map((name) => started(id, name, given))).toEqual([
      exactly(100),
      exactly(200),
      exactly(300),
      null,
    ]);
  });

  it("of a free formula costs what reads it", () => {
    const { given, id } = editing("Size");
    expect(started(id, "Enrich", given)).toBeNull();
    expect(started(id, "Push", given)).toEqual(exactly(300));
  });

  it("ends at a column that is parked", () => {
    const { given, id } = editing("Enrich");
    const parked = given.of.columns.map((column) =>
      column.name === "Score" && column.action
        ? { ...column, action: { ...column.action, isAutoRunOn: false } }
        : column,
    );
    const of = { ...given.of, columns: parked };
    expect(started(id, "Enrich", { ...given, of })).toEqual(exactly(100));
    expect(started(id, "Push", { ...given, of })).toBeNull();
  });

  it("starts nothing by itself where the table's auto-run is off", () => {
    const { given, id } = editing("Enrich", { isAutoRunOn: false });
    expect(scenario(id, given)?.actions).toEqual(exactly(0));
  });

  it("may start none or all where existing results are kept, and in what reads it most likely none", () => {
    const { given, id } = editing("Enrich", { keepsExistingResults: true });
    expect(started(id, "Enrich", given)).toEqual({ low: 0, likely: 100, high: 100 });
    expect(started(id, "Score", given)).toEqual({ low: 0, likely: 0, high: 200 });
  });

  it("may let rows pass that the condition of a reader stopped", () => {
    const of = table([value("Tier"), formula("Fit", "{{Tier}}"), http("Push", { condition: "{{Fit}} === 'yes'" })], {
      keepsExistingResults: false,
    });
    const statuses = { [exampleId("Push")]: { SUCCESS: 50, ERROR_RUN_CONDITION_NOT_MET: 150 } };
    expect(started(`edit:${exampleId("Fit")}`, "Push", { of, statuses })).toEqual({ low: 50, likely: 50, high: 200 });
  });
});

describe("the list of scenarios", () => {
  const idsOf = (given: Given = {}) => analyse(inputOf(given)).scenarios.map(({ id }) => id);

  it("begins with the next run, and has views and edits last", () => {
    expect(idsOf({ more: { viewRows: { gv_a: 40, gv_all: 1_000 } } })).toEqual([
      "next-run",
      "empty-or-errored",
      "first-10",
      "new-100",
      "exposure",
      "all-forced",
      "month",
      "view:gv_a",
      "edit:f_enrich",
      "edit:f_score",
    ]);
  });

  it("has an edit for a formula only where something paid reads it", () => {
    const of = table([
      value("A"),
      formula("Used", "{{A}}"),
      formula("Idle", "{{A}}"),
      http("Push", { reads: ["Used"] }),
    ]);
    expect(idsOf({ of }).filter((id) => id.startsWith("edit:"))).toEqual(["edit:f_used", "edit:f_push"]);
  });

  it("says of each the same as its estimate does", () => {
    for (const total of analyse(inputOf()).scenarios) {
      const { dataCredits, actions, usd, rows, unknown } = scenario(total.id) ?? {};
      expect({ dataCredits, actions, usd, rows, leftOut: unknown?.length }).toEqual({
        dataCredits: total.dataCredits,
        actions: total.actions,
        usd: total.usd,
        rows: total.rows,
        leftOut: total.leftOut,
      });
    }
  });

  it("is unknown with the reason, and not zero, where the row count was not seen", () => {
    const { scenarios } = analyse(inputOf({ rows: null }));
    const unknown = scenarios.filter(({ actions }) => !isKnown(actions)).map(({ id }) => id);
    expect(unknown).toEqual([
      "next-run",
      "empty-or-errored",
      "exposure",
      "all-forced",
      "edit:f_enrich",
      "edit:f_score",
    ]);
  });
});
