import { expect, it } from "vitest";
import { findDefinition } from "../catalogue/actions.ts";
import { ClayState, type TableState } from "../clay-state.ts";
import { withDerivedIds } from "../derived-fields.ts";
import type { SavedTable } from "../load-folder.ts";
import type { Field, FieldGroup, TypeSettings, Workspace } from "../wire.ts";
import { findsIn, type HiddenTruth } from "./hidden-truth.ts";
import { runCells } from "./run-cells.ts";

const COMPANY = ["e251a70e-46d7-4f3a-b3ef-a211ad3d8bd2", "enrich-company-with-mixrank-v2"] as const;
const EMAIL = ["9515bb04-4267-4074-94eb-653545c3c38f", "findymail-find-work-email"] as const;
const CHECK = ["8f0d2dc0-a6b4-4b84-9aad-a330b4a4586a", "validate-email"] as const;
const AI = ["67ba01e9-1898-4e7d-afe7-7ebe24819a57", "use-ai"] as const;
const CLAY = "4299091f-3cd3-4d68-b198-0143575f471d";
const ROWS = [...Array(40).keys()];

const text = (id: string): Field => ({ id, name: id, type: "text", typeSettings: {} });

function action(
  id: string,
  [packageId, key]: readonly [string, string],
  inputs: Record<string, string>,
  more = {},
): Field {
  const definition = findDefinition(packageId, key);
  const inputsBinding = Object.entries(inputs).map(([name, formulaText]) => ({ name, formulaText }));
  const typeSettings: TypeSettings = { actionKey: key, actionPackageId: packageId, inputsBinding, ...more };
  return withDerivedIds({
    id,
    name: id,
    type: "action",
    typeSettings,
    ...(definition ? { actionDefinition: definition } : {}),
  });
}

const company = (more = {}) => action("f_company", COMPANY, { company_identifier: "{{f_domain}}" }, more);

interface World {
  tables: Record<string, Field[]>;
  workspace?: Partial<Workspace>;
  settings?: Record<string, unknown>;
  samples?: SavedTable["samples"];
  groups?: Record<string, FieldGroup>;
  truth?: HiddenTruth;
}

function worldOf({ tables, workspace, settings, samples = {}, groups, truth = {} }: World) {
  const response = {
    id: 1,
    billingPlanType: "launch",
    credits: { basic: 1_000, actionExecution: 1_000 },
    ...workspace,
  };
  const accounts = [
    { id: "aa_clay", isSharedPublicKey: true },
    { id: "aa_own", isSharedPublicKey: false },
  ];
  const saved = Object.entries(tables).map(
    ([id, fields]): SavedTable => ({
      key: id,
      rows: ROWS.length,
      statuses: {},
      sources: [],
      samples,
      truth,
      table: {
        id,
        name: id,
        fields,
        fieldGroupMap: groups ?? null,
        tableSettings: { AUTO_RUN_ON: true, AUTO_RUN_MODE: "keep_existing", ...settings },
      },
    }),
  );
  const state = new ClayState([{ tables: saved, accounts, workbooks: [], signals: [], response }], () => 0);
  const run = (fieldIds: string[], isForced = false, rows = ROWS) =>
    runCells(state, state.byId("t_a"), fieldIds, rows, isForced);
  return { state, table: state.byId("t_a"), balance: state.workspaces[0]?.response?.credits ?? {}, run };
}

function outcomes({ statuses }: TableState, fieldId: string): Record<string, number> {
  statuses.settle();
  return Object.fromEntries(statuses.count(fieldId).map(({ status, count }) => [status, count]));
}

it("charges hits in both meters, and misses in none", () => {
  const { table, balance, run, state } = worldOf({ tables: { t_a: [text("f_domain"), company()] } });
  expect(run(["f_company"])).toBe(40);
  const { SUCCESS = 0, SUCCESS_NO_DATA = 0 } = outcomes(table, "f_company");
  expect(SUCCESS + SUCCESS_NO_DATA).toBe(40);
  expect(SUCCESS_NO_DATA).toBeGreaterThan(0);
  expect(balance).toEqual({ basic: 1_000 - SUCCESS * 0.5, actionExecution: 1_000 - SUCCESS });
  expect(state.workspaces[0]?.ledger.of("t_a")).toMatchObject([{ credits: SUCCESS * 0.5, cells: SUCCESS }]);
});

it("charges credits and no actions on an old plan", () => {
  const workspace = { billingPlanType: "explorerApril2023", credits: { basic: 1_000 } };
  const { table, balance, run } = worldOf({ tables: { t_a: [text("f_domain"), company()] }, workspace });
  run(["f_company"]);
  expect(balance).toEqual({ basic: 1_000 - (outcomes(table, "f_company").SUCCESS ?? 0) });
});

it("saves the data credits of an own key, and not its action", () => {
  const inputs = { full_name: "{{f_name}}", company_domain: "{{f_domain}}" };
  const fields = (authAccountId: string) => [
    text("f_name"),
    text("f_domain"),
    action("f_mail", EMAIL, inputs, { authAccountId }),
  ];
  const own = worldOf({ tables: { t_a: fields("aa_own") } });
  own.run(["f_mail"]);
  const hits = outcomes(own.table, "f_mail").SUCCESS ?? 0;
  expect(own.balance).toEqual({ basic: 1_000, actionExecution: 1_000 - hits });
  const clay = worldOf({ tables: { t_a: fields("aa_clay") } });
  clay.run(["f_mail"]);
  expect(clay.balance.basic).toBe(1_000 - hits * 0.5);
});

it("stops a row at a false condition and at a blank input, free of charge", () => {
  const samples = { f_domain: { filled: 10, samples: ["a.example"] } };
  const gated = company({ conditionalRunFormulaText: "!!{{f_domain}}" });
  const first = worldOf({ tables: { t_a: [text("f_domain"), gated] }, samples });
  first.run(["f_company"]);
  expect(outcomes(first.table, "f_company").ERROR_RUN_CONDITION_NOT_MET).toBe(30);
  const second = worldOf({ tables: { t_a: [text("f_domain"), company()] }, samples });
  second.run(["f_company"]);
  const { ERROR_BLANK_TOKEN, SUCCESS = 0 } = outcomes(second.table, "f_company");
  expect(ERROR_BLANK_TOKEN).toBe(30);
  expect(second.balance.actionExecution).toBe(1_000 - SUCCESS);
});

it("leaves finished cells alone unless the run is forced", () => {
  const { run, balance, table } = worldOf({ tables: { t_a: [text("f_domain"), company()] } });
  run(["f_company"]);
  const hits = outcomes(table, "f_company").SUCCESS ?? 0;
  expect(run(["f_company"])).toBe(0);
  expect(run(["f_company"], true)).toBe(40);
  expect(balance.actionExecution).toBe(1_000 - 2 * hits);
});

const follower = action("f_ai", AI, {
  prompt: '"x " + {{f_company}}?.name',
  model: '"gpt-5-mini"',
  useCase: '"use-ai"',
});

it.each([
  ["follows with auto-run on", {}, 1],
  ["does not follow with auto-run off", { AUTO_RUN_ON: false }, 0],
])("a dependent column %s", (_title, settings, runs) => {
  const { run, table } = worldOf({ tables: { t_a: [text("f_domain"), company(), follower] }, settings });
  run(["f_company"]);
  expect(Object.keys(outcomes(table, "f_ai"))).toHaveLength(runs);
});

it.each([
  ["keeps", "keep_existing", 40],
  ["runs again without", undefined, 80],
])("%s existing results of a dependent column (%s)", (_title, mode, calls) => {
  const { run, state } = worldOf({
    tables: { t_a: [text("f_domain"), company(), follower] },
    settings: { AUTO_RUN_MODE: mode },
  });
  run(["f_company"], true);
  run(["f_company"], true);
  const entries = state.workspaces[0]?.ledger.of("t_a").filter(({ fieldId }) => fieldId === "f_ai") ?? [];
  expect(entries.reduce((sum, { cells }) => sum + cells, 0)).toBe(calls);
});

it("runs a waterfall's steps in order until one finds, and checks what was found", () => {
  const inputs = { full_name: "{{f_name}}", company_domain: "{{f_domain}}" };
  const step = (id: string) => ({ ...action(id, EMAIL, inputs), groupId: "g" });
  const check = { ...action("f_check", CHECK, { email: "{{f_one}}?.email" }), groupId: "g" };
  const merge: Field = { id: "f_merge", name: "Email", type: "formula", groupId: "g", typeSettings: {} };
  const groupDetails = {
    mergeField: { fieldId: "f_merge" },
    sequenceSteps: [
      { type: "action", fieldId: "f_one", validation: { fieldId: "f_check" } },
      { type: "action", fieldId: "f_two" },
      { type: "action", fieldId: "f_gone" },
    ],
  };
  const { run, table } = worldOf({
    tables: { t_a: [text("f_name"), text("f_domain"), merge, step("f_two"), check, step("f_one")] },
    groups: { g: { type: "waterfall", groupDetails } },
  });
  run(["f_merge"]);
  const first = outcomes(table, "f_one");
  const checked = outcomes(table, "f_check");
  const second = outcomes(table, "f_two");
  expect(checked.SUCCESS).toBe(first.SUCCESS);
  expect(checked.ERROR_BLANK_TOKEN).toBe(first.SUCCESS_NO_DATA);
  const stopped = second.ERROR_RUN_CONDITION_NOT_MET ?? 0;
  expect(stopped).toBeGreaterThan(0);
  expect(stopped, "an invalid address is a miss").toBeLessThan(first.SUCCESS ?? 0);
});

it("holds a variable price first and settles it, within the row's budget", () => {
  const inputs = { prompt: '"x " + {{f_domain}}', model: '"gpt-4.1"', useCase: '"claygent"', runBudget: "4" };
  const { run, state, balance } = worldOf({ tables: { t_a: [text("f_domain"), action("f_ai", AI, inputs)] } });
  run(["f_ai"]);
  const charges = ROWS.map((row) => state.workspaces[0]?.ledger.cell("t_a", "f_ai", row)?.charge);
  expect(new Set(charges.map((charge) => charge?.upfront))).toEqual(new Set([4]));
  const settled = charges.map((charge) => (charge?.upfront ?? 0) + (charge?.additional ?? 0));
  expect(Math.max(...settled)).toBeLessThanOrEqual(4);
  expect(new Set(settled).size).toBeGreaterThan(5);
  expect(balance.basic).toBeCloseTo(1_000 - settled.reduce((sum, one) => sum + one, 0), 3);
});

it("charges a call of a function to the function's own columns", () => {
  const call = action("f_call", [CLAY, "execute-subroutine"], { tableId: '"t_b"', sourceId: '"s_b"' });
  const { run, state } = worldOf({ tables: { t_a: [text("f_domain"), call], t_b: [text("f_domain"), company()] } });
  run(["f_call"]);
  const ledger = state.workspaces[0]?.ledger;
  expect(ledger?.of("t_a")).toEqual([]);
  expect(ledger?.of("t_b")).toMatchObject([{ fieldId: "f_company", cells: 40, credits: 20, actions: 40 }]);
});

it("wakes the table that rows are sent to, and ends where tables send in a circle", () => {
  const send = (to: string) =>
    action(`f_send_${to}`, ["b1ab3d5d-b0db-4b30-9251-3f32d8b103c1", "route-row"], { tableId: `"${to}"` });
  const { run, state } = worldOf({
    tables: { t_a: [text("f_domain"), send("t_b")], t_b: [text("f_domain"), company(), send("t_a")] },
  });
  run(["f_send_t_b"], false, [0, 1]);
  const target = state.byId("t_b");
  expect(target.rows).toBeGreaterThanOrEqual(42);
  target.statuses.settle();
  expect(target.statuses.at("f_company", 40)).toMatch(/^SUCCESS/);
  expect(target.statuses.at("f_company", 0)).toBeUndefined();
});

it("runs out of credits", () => {
  const { run, table, balance } = worldOf({
    tables: { t_a: [text("f_domain"), company()] },
    workspace: { credits: { basic: 2, actionExecution: 1_000 } },
  });
  run(["f_company"]);
  expect(outcomes(table, "f_company")).toMatchObject({ SUCCESS: 4 });
  expect(outcomes(table, "f_company").ERROR_OUT_OF_CREDITS).toBeGreaterThan(0);
  expect(balance.basic).toBe(0);
});

const tables = { t_a: [text("f_domain"), company()] };

it("bills a miss in both meters where its action is not refunded", () => {
  const { table, balance, run } = worldOf({ tables, truth: { f_company: { hitRate: 0.5, billsMisses: true } } });
  run(["f_company"]);
  expect(outcomes(table, "f_company").SUCCESS_NO_DATA).toBeGreaterThan(5);
  expect(balance).toEqual({ basic: 1_000 - 40 * 0.5, actionExecution: 1_000 - 40 });
});

it("refunds a failed run, which may end otherwise the next time", () => {
  const { table, balance, run } = worldOf({ tables, truth: { f_company: { hitRate: 1, errorRate: 0.5 } } });
  run(["f_company"]);
  const failed = outcomes(table, "f_company").ERROR ?? 0;
  expect(failed).toBeGreaterThan(5);
  expect(balance.actionExecution).toBe(1_000 - 40 + failed);
  run(["f_company"]);
  expect(outcomes(table, "f_company").ERROR).toBeLessThan(failed);
});

it("finds in later steps less often what earlier ones missed, as far as the row decides", () => {
  const later = (share: number) => {
    const hidden = { hitRate: 0.5, shared: { pool: "mail", share } };
    const rows = [...Array(2_000).keys()];
    const missed = rows.filter((row) => !findsIn(hidden, "f_one", row, 2_000));
    return missed.filter((row) => findsIn(hidden, "f_two", row, 2_000)).length / missed.length;
  };
  expect(later(0)).toBeGreaterThan(0.45);
  expect(later(0.6)).toBeLessThan(0.4);
  expect(later(1)).toBe(0);
});

it("bills a called function's steps that find something", () => {
  const call = action("f_call", [CLAY, "execute-subroutine"], { tableId: '"t_b"', sourceId: '"s_b"' });
  const { run, state } = worldOf({
    tables: { t_a: [text("f_domain"), call], t_b: [text("f_domain"), company()] },
    truth: { f_company: { hitRate: 0.3 }, f_call: { hitRate: 1 } },
  });
  run(["f_call"]);
  const [entry] = state.workspaces[0]?.ledger.of("t_b") ?? [];
  expect(entry?.cells).toBeLessThan(25);
  expect(entry?.cells).toBeGreaterThan(2);
});
