import fc from "fast-check";
import { describe, expect, it } from "vitest";
import fixture from "../../../tests/fixtures/clay/2026-11-21-table-every-shape.json" with { type: "json" };
import type { Observation } from "../../model/observation.ts";
import type { Table } from "../../model/table.ts";
import { ENDPOINTS } from "../capture/endpoints.ts";
import { decode } from "./decode.ts";

const ids = { tableId: "t_1", workspaceId: "7", fieldId: "f_ai" };
const see = (endpoint: string, response: unknown, request: unknown = null): Observation[] =>
  decode({
    endpoint,
    params: ids,
    request: request === null ? null : JSON.stringify(request),
    response: JSON.stringify(response),
    // The count of known shapes has a test of its own.
  }).filter(({ kind }) => kind !== "shape");

function tableOf(body: unknown): Table {
  const [seen, ...more] = see("table", body);
  expect(more).toEqual([]);
  if (seen?.kind !== "table") throw new Error("no table was decoded");
  return seen.table;
}

function tableWithDrift(body: unknown) {
  const [seen, ...drifts] = see("table", body);
  expect(drifts.map((it) => it.kind === "drift" && it.drift.path)).toEqual([
    "fields[].actionDefinition.pricing.credits.basic",
    "fields[].actionDefinition.pricing.credits.actionExecution",
    "fields[].actionDefinition.pricing.usesPrivateKeyCredits.basic",
  ]);
  return seen?.kind === "table" ? seen.table.columns[0] : null;
}

const table = tableOf(fixture);
const column = (id: string) => table.columns.find((it) => it.id === id);

describe("a table", () => {
  it("reads the same wrapped and bare", () => {
    expect(tableOf(fixture.table)).toEqual(table);
  });

  it("tells plain columns by exclusion", () => {
    expect(table.columns.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      "f_name value",
      "f_old value",
      "f_formula formula",
      "f_merge formula",
      "f_extracted formula",
      "f_source source",
      "f_http action",
      "f_ai action",
    ]);
    expect(column("f_old")?.dataType).toBe("email");
  });

  it("reads formulas, merges and extractions as formula text", () => {
    expect(column("f_formula")?.formula).toEqual({ text: "{{f_http}}?.Tier", mappedPath: ["Tier", "0"] });
    expect(column("f_merge")?.formula?.text).toBe("({{f_http}}?.email) || ({{f_ai}}?.email)");
    expect(column("f_extracted")?.formula?.text).toBe('{{f_http}}?.["a"]?.["b c"]');
  });

  it("reads the switches: column auto-run is the inverse of runAsButton", () => {
    expect(table).toMatchObject({ isAutoRunOn: true, keepsExistingResults: true, hasScheduledSources: true });
    expect(column("f_http")?.action?.isAutoRunOn).toBe(false);
    expect(column("f_ai")?.action?.isAutoRunOn).toBe(true);
  });

  it("falls back to the older auto-run key, and knows when it saw none", () => {
    const withSettings = (tableSettings: unknown) => tableOf({ ...fixture.table, tableSettings }).isAutoRunOn;
    expect(withSettings({ autoRun: false })).toBe(false);
    expect(withSettings({ AUTO_RUN_ON: true, autoRun: false })).toBe(true);
    expect(withSettings({})).toBeNull();
    expect(tableOf({ ...fixture.table, tableSettings: { AUTO_RUN_MODE: "update_all" } }).keepsExistingResults).toBe(
      false,
    );
  });

  it("takes a blank condition for none and keeps no prompt text", () => {
    expect(column("f_http")?.action).toMatchObject({ runCondition: null, hasRunConditionPrompt: true });
    expect(column("f_ai")?.action).toMatchObject({ runCondition: "!!{{f_name}}", hasRunConditionPrompt: false });
  });

  it("reduces inputs to references and the few literals that bear on cost", () => {
    expect(column("f_http")?.action?.inputs).toEqual([
      { name: "url", references: [{ columnId: "f_name", path: [], isRequired: true }] },
      { name: "headers", references: [{ columnId: "f_formula", path: [], isRequired: false }] },
    ]);
    expect(column("f_ai")?.action).toMatchObject({
      literals: { model: "gpt-4.1", runBudget: "3", useCase: "claygent" },
      inputs: [
        { name: "prompt", references: [{ columnId: "f_http", path: ["jobs", "0", "title"] }] },
        { name: "limit", references: [{ columnId: "f_name" }] },
      ],
    });
    expect(column("f_ai")?.action?.literals).not.toHaveProperty("limit");
  });

  it("reads delivered prices per era, a missing credit beside an action as none", () => {
    expect(column("f_ai")?.action?.pricing).toEqual({
      legacy: { credits: "2", ownKeyCredits: null, actions: "0" },
      modern: { credits: "0.5", ownKeyCredits: "0", actions: "1" },
    });
    expect(column("f_http")?.action?.pricing?.modern).toEqual({ credits: "0", ownKeyCredits: null, actions: "1" });
    expect(column("f_http")?.action?.requiresOwnKey).toBeNull();
    expect(column("f_ai")?.action).toMatchObject({
      requiresOwnKey: false,
      outputs: [{ path: ["result", "response"] }],
    });
  });

  it("keeps the steps of a waterfall whose columns exist", () => {
    expect(table.waterfalls).toEqual([
      {
        id: "g1",
        name: "Work email",
        attribute: "Person_WorkEmail",
        steps: [{ columnId: "f_http", validationColumnId: null }],
        mergeColumnId: "f_merge",
      },
    ]);
  });

  it("lets no secret, prompt, header or person through", () => {
    expect(JSON.stringify(fixture)).toContain("PLANTED-SECRET");
    expect(JSON.stringify(table)).not.toContain("PLANTED-SECRET");
  });
});

describe("the other endpoints", () => {
  it("keeps of a connection its id, its provider and whose it is", () => {
    const entry = {
      id: "aa_1",
      name: "Jane's key",
      appAccountTypeId: "openai",
      isSharedPublicKey: false,
      obfuscatedCredentials: "sk-…",
    };
    const accounts = [{ id: "aa_1", providerType: "openai", isShared: false }];
    expect(see("app-accounts", [entry])).toEqual([{ kind: "accounts", workspaceId: "7", accounts }]);
    expect(see("app-accounts", { results: [entry, { ...entry, deletedAt: "2026-01-01" }] })).toEqual([
      { kind: "accounts", workspaceId: "7", accounts },
    ]);
  });

  it("reads plan, balances and the price of a credit, and takes sentinels for unlimited", () => {
    const body = {
      id: 7,
      billingPlanType: "launch",
      credits: { basic: 12.5, actionExecution: 1e12 },
      creditBudgets: { basic: 2500 },
      centsPerCredit: 3.826,
    };
    expect(see("workspace", body)).toEqual([
      {
        kind: "workspace",
        workspace: {
          id: "7",
          planType: "launch",
          balance: { credits: "12.5", actions: null },
          allotment: { credits: "2500", actions: null },
          usdPerCredit: "0.03826",
        },
      },
    ]);
  });

  it("reads counts and statuses", () => {
    expect(see("table-count", { tableTotalRecordsCount: 42 })).toEqual([
      { kind: "row-count", tableId: "t_1", rows: 42 },
    ]);
    const statusCountsByField = { f_a: [{ status: "SUCCESS", count: 3 }], f_b: [], f_c: "_pending" };
    expect(see("run-status", { statusCountsByField })).toEqual([
      { kind: "run-statuses", tableId: "t_1", statuses: { f_a: { SUCCESS: 3 }, f_b: {} } },
    ]);
    expect(see("run-status", { statusCountsByField: "_pending" })).toEqual([]);
  });

  it("adds counts that come in two parts, and takes no impossible one", () => {
    const parts = [
      { status: "SUCCESS", count: 3 },
      { status: "SUCCESS", count: 4 },
    ];
    expect(see("run-status", { statusCountsByField: { f_a: parts } })).toMatchObject([
      { statuses: { f_a: { SUCCESS: 7 } } },
    ]);
    for (const count of [-1, 0.5]) {
      expect(see("run-status", { statusCountsByField: { f_a: [{ status: "SUCCESS", count }] } })).toEqual([
        { kind: "run-statuses", tableId: "t_1", statuses: {} },
        { kind: "drift", drift: { endpoint: "run-status", path: "statusCountsByField.*[]" } },
      ]);
    }
  });

  it("takes no price that it cannot read for a price of zero", () => {
    const pricingOf = (credits: unknown) => {
      const field = { id: "f_x", type: "action", typeSettings: { actionKey: "k" }, actionDefinition: {} };
      const [seen] = see("table", { id: "t_1", fields: [{ ...field, actionDefinition: { pricing: { credits } } }] });
      return seen?.kind === "table" ? seen.table.columns[0]?.action?.pricing : undefined;
    };
    expect(pricingOf({ basic: "2", actionExecution: 1 })?.modern).toMatchObject({ credits: null, actions: "1" });
    expect(pricingOf({ basic: 2, actionExecution: "1" })).toBeNull();
    expect(pricingOf({ actionExecution: 1 })?.modern).toMatchObject({ credits: "0", actions: "1" });
  });

  it("takes no negative price", () => {
    const pricing = { credits: { basic: -1, actionExecution: -1 }, usesPrivateKeyCredits: { basic: -1 } };
    const field = { id: "f_x", type: "action", typeSettings: { actionKey: "k" }, actionDefinition: { pricing } };
    expect(tableWithDrift({ id: "t_1", fields: [field] })).toMatchObject({ action: { pricing: null } });
  });

  it("follows a saved column, from the reply or, without one, from the request", () => {
    const field = fixture.table.fields.find((it) => it.id === "f_ai");
    for (const reply of [field, { field }]) {
      expect(see("field-patch", reply)).toMatchObject([
        { kind: "column-saved", tableId: "t_1", column: { name: "Research" } },
      ]);
    }
    const request = { typeSettings: { actionKey: "use-ai", conditionalRunFormulaText: "true" } };
    expect(see("field-patch", {}, request)).toMatchObject([
      { kind: "column-saved", column: { id: "f_ai", name: "", kind: "action", action: { runCondition: "true" } } },
    ]);
    expect(see("field-patch", {}, { name: "Renamed" })).toEqual([]);
    expect(see("field-create", { field })).toMatchObject([{ kind: "column-saved", column: { id: "f_ai" } }]);
  });

  it("follows a removed column and a changed switch", () => {
    expect(decode({ endpoint: "field-delete", params: ids, request: null, response: "" })).toEqual([
      { kind: "column-removed", tableId: "t_1", columnId: "f_ai" },
    ]);
    expect(see("table-patch", fixture)).toMatchObject([{ kind: "table", table: { id: "t_0fixture" } }]);
    expect(see("table-patch", { ok: true }, { tableSettings: { AUTO_RUN_ON: false } })).toEqual([
      { kind: "table-settings", tableId: "t_1", name: null, isAutoRunOn: false, keepsExistingResults: null },
    ]);
  });
});

describe("drift", () => {
  it("names the endpoint and the path, never the value, and spares the rest", () => {
    const broken = structuredClone(fixture) as unknown as {
      table: { fields: Record<string, unknown>[]; tableSettings: unknown };
    };
    broken.table.tableSettings = { AUTO_RUN_ON: "PLANTED-SECRET" };
    broken.table.fields[0] = { id: 1 };
    const observations = see("table", broken);
    expect(observations.filter((it) => it.kind === "drift").map((it) => it.drift)).toEqual([
      { endpoint: "table", path: "fields[].id" },
      { endpoint: "table", path: "tableSettings.AUTO_RUN_ON" },
    ]);
    expect(observations[0]).toMatchObject({ kind: "table", table: { isAutoRunOn: null } });
    expect(JSON.stringify(observations)).not.toContain("PLANTED-SECRET");
  });

  it("is all that a response which is no JSON, or no table, gives", () => {
    expect(decode({ endpoint: "table", params: {}, request: null, response: "<html>" })).toEqual([
      { kind: "drift", drift: { endpoint: "table", path: "(not JSON)" } },
    ]);
    expect(see("table", { message: "not found" })).toEqual([
      { kind: "drift", drift: { endpoint: "table", path: "id" } },
      { kind: "drift", drift: { endpoint: "table", path: "fields" } },
    ]);
  });

  it("never throws, whatever comes", () => {
    const endpoints = [...ENDPOINTS.map(({ name }) => name), "unheard-of", "constructor"];
    fc.assert(
      fc.property(fc.constantFrom(...endpoints), fc.jsonValue(), fc.jsonValue(), (endpoint, response, request) => {
        expect(Array.isArray(see(endpoint, response, request))).toBe(true);
      }),
    );
    const field = fc.record({
      id: fc.string(),
      type: fc.constantFrom("action", "formula", "text"),
      typeSettings: fc.jsonValue(),
      actionDefinition: fc.jsonValue(),
    });
    fc.assert(
      fc.property(fc.array(field), fc.jsonValue(), (fields, fieldGroupMap) => {
        expect(see("table", { id: "t_1", fields, fieldGroupMap })[0]?.kind).toBe("table");
      }),
    );
  });
});
