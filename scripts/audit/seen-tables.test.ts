import { expect, test } from "vitest";
import { action, table, value } from "../../utils/lint/example.ts";
import type { Source } from "../../utils/model/source.ts";
import { SeenTables } from "./seen-tables.ts";

const own = action("Find phone", "vendor-find-phone", { packageId: "p1" });
const TABLE = table([value("Email"), own]);
const entry = (credits: string, key = "vendor-find-phone") => ({
  key,
  packageId: "p1",
  displayName: null,
  providerType: null,
  requiresOwnKey: null,
  pricing: { legacy: null, modern: { credits, ownKeyCredits: null, actions: "1" } },
});
const call = (tableId: string, credits: string) => ({ tableId, sourceId: null, credits, actions: "1" });
const source = (id: string, type = "csv"): Source => ({
  id,
  type,
  billing: "free",
  records: null,
  feeds: [{ tableId: TABLE.id, columnId: null }],
  action: null,
  hasScheduleSettings: false,
  signalId: null,
  signalType: null,
});

function inputAfter(...observations: Parameters<SeenTables["apply"]>[0][]) {
  const seen = new SeenTables();
  for (const observation of [{ kind: "table" as const, table: TABLE }, ...observations]) seen.apply(observation);
  return seen.inputs()[0];
}

test("a catalogue that came in parts gives the entries that the table uses, the later ones first", () => {
  const catalogue = (workspaceId: string | null, ...actions: ReturnType<typeof entry>[]) =>
    ({ kind: "catalogue", workspaceId, actions }) as const;
  expect(inputAfter(catalogue("1", entry("2"), entry("9", "another")), catalogue("1", entry("3")))).toMatchObject({
    catalogue: [{ pricing: { modern: { credits: "3" } } }],
  });
  expect(inputAfter(catalogue(null, entry("4")), catalogue("1", entry("9", "another")))?.catalogue).toEqual([
    entry("4"),
  ]);
  expect(inputAfter()?.catalogue).toBeNull();
});

test("a part of the functions or sources adds, and a whole list replaces", () => {
  const functions = (isWhole: boolean, ...given: ReturnType<typeof call>[]) =>
    ({ kind: "functions", workspaceId: "1", isWhole, functions: given }) as const;
  expect(inputAfter(functions(true, call("t_1", "1")), functions(false, call("t_2", "2")))?.functions).toHaveLength(2);
  expect(inputAfter(functions(false, call("t_1", "1")), functions(true, call("t_2", "2")))?.functions).toHaveLength(1);
  const sources = (tableId: string | null, ...given: Source[]) =>
    ({ kind: "sources", tableId, sources: given }) as const;
  expect(inputAfter(sources(TABLE.id, source("s_1")), sources(null, source("s_1", "webhook")))?.sources).toEqual([
    source("s_1", "webhook"),
  ]);
  expect(inputAfter(sources(null, source("s_1")), sources(TABLE.id))?.sources).toEqual([]);
});

test("what the page delivered about the plan counts for its workspace, and Clay's tiers for every one", () => {
  const plan = { planType: "launch", price: null, publicPlans: [] };
  const costs = [{ model: "gpt-4.1", credits: "0.4" }];
  const tiers = [{ planId: "plan_a", actions: "15000", usd: "60", schedule: "monthly" }];
  const deliveredTo = (workspaceId: string) =>
    inputAfter(
      { kind: "billing-plan", workspaceId, plan },
      { kind: "model-costs", workspaceId, costs },
      { kind: "action-tiers", tiers },
    );
  expect(deliveredTo("1")).toMatchObject({ billingPlan: plan, modelCosts: costs, actionTiers: tiers });
  expect(deliveredTo("2")).toMatchObject({ billingPlan: null, modelCosts: null, actionTiers: tiers });
  expect(inputAfter()).toMatchObject({ billingPlan: null, modelCosts: null, actionTiers: null });
});

test("the tables of functions come with the table that calls them, as deep as three calls", () => {
  const calls = (id: string, tableId: string) => ({
    ...TABLE,
    id,
    columns: [action("Call", "execute-subroutine", { literals: { tableId } })],
  });
  const chain = [
    calls(TABLE.id, "t_1"),
    calls("t_1", "t_2"),
    calls("t_2", "t_3"),
    calls("t_3", "t_4"),
    calls("t_4", "t_1"),
  ];
  const input = inputAfter(...chain.map((it) => ({ kind: "table" as const, table: it })));
  expect(input?.functionTables?.map(({ id }) => id)).toEqual(["t_1", "t_2", "t_3"]);
});

test("a workbook's list wipes nothing that the table itself said, and brings tables that were not opened", () => {
  const listed = { ...TABLE, columns: [value("Email"), value("New")], isAutoRunOn: null, workbookId: null };
  const list = { tables: [listed, { ...listed, id: "t_other" }], trimmedTableIds: [] };
  const seen = new SeenTables();
  seen.apply({ kind: "table", table: TABLE });
  seen.apply({ kind: "workbook-tables", workbookId: "wb_1", list });
  expect(seen.inputs().map(({ table: it }) => [it.id, it.workbookId, it.isAutoRunOn, it.columns.length])).toEqual([
    [TABLE.id, "wb_1", true, 2],
    ["t_other", "wb_1", null, 2],
  ]);
});
