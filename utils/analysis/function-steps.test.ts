import { describe, expect, test } from "vitest";
import { analyse } from "../analysis.ts";
import { action, exampleId, formula, table, value } from "../lint/example.ts";
import type { Column, Table } from "../model/table.ts";
import type { AnalysisInput } from "./analysis-input.ts";

const workspace = {
  id: "1",
  planType: "launch",
  balance: { credits: null, actions: null },
  allotment: { credits: "2500", actions: "15000" },
  usdPerCredit: null,
};
const call = (tableId: string) => action("Call", "execute-subroutine", { literals: { tableId } });
const company = (name: string, options = {}) =>
  action(name, "enrich-company-with-mixrank-v2", { packageId: "e251a70e-46d7-4f3a-b3ef-a211ad3d8bd2", ...options });
const inner = (columns: Column[], settings: Partial<Table> = {}) => table(columns, { id: "t_inner", ...settings });

function price(functionTables: Table[], rest: Partial<AnalysisInput> = {}) {
  const input = {
    table: table([value("Domain"), call("t_inner")]),
    accounts: null,
    workspace,
    rows: 10,
    statuses: null,
  };
  const { columns } = analyse({ ...input, functionTables, ...rest });
  return columns.find(({ name }) => name === "Call")?.price;
}
const exact = (figure: number) => ({ low: figure, likely: figure, high: figure });

describe("a function whose own table was read", () => {
  test("costs what one row through its columns costs", () => {
    const steps = inner([
      value("Domain"),
      company("One"),
      formula("Text", "{{One}}"),
      action("Call out", "http-api-v2"),
    ]);
    const found = price([steps]);
    expect(found).toMatchObject({ dataCredits: exact(0.5), actions: exact(2) });
    expect(found?.provenance?.source).toContain("steps");
    expect(found?.explanation.join(" ")).toContain("2 action columns");
  });

  test("counts a gated step from nothing, and one that is parked or never runs not at all", () => {
    const steps = inner([
      value("Domain"),
      company("One"),
      company("Gated", { condition: "{{Domain}}" }),
      company("Parked", { isAutoRunOn: false }),
      company("Never", { condition: "false" }),
    ]);
    expect(price([steps])).toMatchObject({ dataCredits: { low: 0.5, likely: 1, high: 1 } });
  });

  test("counts a waterfall as one, from its cheapest step to all", () => {
    const ids = ["One", "Two", "Three"];
    const steps = inner(
      ids.map((name) => company(name)),
      {
        waterfalls: [
          {
            id: "g_1",
            name: null,
            attribute: null,
            steps: ids.map((name) => ({ columnId: exampleId(name), validationColumnId: null })),
            mergeColumnId: null,
          },
        ],
      },
    );
    expect(price([steps])).toMatchObject({
      dataCredits: { low: 0.5, likely: 0.5, high: 1.5 },
      actions: { low: 1, likely: 3, high: 3 },
    });
  });

  test("costs what another function costs that it calls", () => {
    const outer = inner([value("Domain"), action("Deeper", "execute-subroutine", { literals: { tableId: "t_deep" } })]);
    expect(price([outer, table([company("One")], { id: "t_deep" })])).toMatchObject({ dataCredits: exact(0.5) });
  });

  test("that calls itself has no end, so its price is unknown and never free", () => {
    expect(price([inner([value("Domain"), call("t_inner")])])?.dataCredits).toHaveProperty("unknown");
  });

  test("is taken at the server's estimate where a step has no known price, with what is lacking where there is none", () => {
    const steps = inner([value("Domain"), action("New", "brand-new-action")]);
    const functions = [{ tableId: "t_inner", sourceId: null, credits: "4.5", actions: "3" }];
    expect(price([steps], { functions })).toMatchObject({ dataCredits: exact(4.5), actions: exact(3) });
    expect(price([steps])?.dataCredits).toEqual({ unknown: expect.stringContaining("brand-new-action") });
  });

  test("bills no actions on a legacy plan", () => {
    const legacy = { ...workspace, planType: "proApril2023" };
    expect(price([inner([company("One")])], { workspace: legacy })).toMatchObject({ actions: exact(0) });
    // Steps know of it themselves; the server's estimate counts actions on every plan.
    const functions = [{ tableId: "t_inner", sourceId: null, credits: "4.5", actions: "3" }];
    expect(price([], { workspace: legacy, functions })).toMatchObject({ dataCredits: exact(4.5), actions: exact(0) });
  });
});

test("the steps of a waterfall say what one row through it takes", () => {
  const ids = ["One", "Two"];
  const steps = ids.map((name) => ({ columnId: exampleId(name), validationColumnId: null }));
  const waterfalls = [{ id: "g_1", name: "Company", attribute: null, steps, mergeColumnId: null }];
  const { columns } = analyse({
    table: table(
      ids.map((name) => company(name)),
      { waterfalls },
    ),
    accounts: null,
    workspace,
    rows: 10,
    statuses: null,
  });
  expect(columns[1]?.price?.explanation).toContain(
    "One row through the waterfall Company takes 0.5-1 data credits and 1-2 actions, from one step that finds something to all 2.",
  );
  expect(columns[1]?.price?.explanation).toContainEqual(
    expect.stringMatching(
      /^On average a row that enters Company takes .+ data credits and .+ actions, and of 100 such rows \d/,
    ),
  );
});
