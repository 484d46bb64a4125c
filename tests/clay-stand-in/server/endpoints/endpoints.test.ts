import { afterEach, beforeEach, describe, expect, it } from "vitest";
import signalCost from "../../tables/sig_0tjobchange01.signal-cost.json" with { type: "json" };
import { PLANTED_SECRET } from "../planted-secret.ts";
import { type StandIn, type StandInOptions, startStandIn } from "../start-stand-in.ts";
import type { ActionDefinition, Row } from "../wire.ts";

const PROSPECTS = "t_0tprospects0001";
const WORKSPACE = "481516";
let clay: StandIn;

beforeEach(async () => {
  clay = await startStandIn();
});

afterEach(async () => {
  await clay.close();
});

async function restart(options: StandInOptions): Promise<void> {
  await clay.close();
  clay = await startStandIn(options);
}

async function get<Answer>(path: string): Promise<Answer> {
  const response = await fetch(`${clay.address}/v3${path}`);
  if (!response.ok) throw new Error(`${response.status} for ${path}`);
  return (await response.json()) as Answer;
}

async function run(column: string, rows: number): Promise<string> {
  const { id } = clay.state.column("outbound-prospects", column);
  const runRecords = { viewIdTopRecords: { viewId: "gv_x", numRecords: rows } };
  await fetch(`${clay.address}/v3/tables/${PROSPECTS}/run`, {
    method: "PATCH",
    body: JSON.stringify({ fieldIds: [id], runRecords, forceRun: true }),
  });
  return id;
}

it("says of a signal what the saved answer says", async () => {
  const path = `/workspaces/${WORKSPACE}/trigger-definitions/sig_0tjobchange01/estimated-signal-cost`;
  expect(await get(path)).toEqual(signalCost);
});

describe("the catalogue", () => {
  it("prices many actions of many providers in both eras", async () => {
    const { actions } = await get<{ actions: ActionDefinition[] }>(`/actions?workspaceId=${WORKSPACE}`);
    expect(actions.length).toBeGreaterThan(250);
    expect(new Set(actions.map((action) => action.package?.id)).size).toBeGreaterThan(100);
    for (const { pricing } of actions) {
      expect(pricing?.prePricingChange2026?.credits?.basic).toEqual(expect.any(Number));
      expect(pricing?.postPricingChange2026?.credits?.basic).toEqual(expect.any(Number));
    }
    const ids = actions.map((action) => `${action.package?.id}/${action.key}`);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("agrees with the definitions that saved columns embed", async () => {
    const { actions } = await get<{ actions: ActionDefinition[] }>("/actions");
    for (const { table } of clay.state.tables) {
      for (const { actionDefinition: saved } of table.fields) {
        const listed = actions.find((action) => action.key === saved?.key && action.package?.id === saved?.package?.id);
        if (saved?.pricing !== undefined) expect([saved.key, listed?.pricing]).toEqual([saved.key, saved.pricing]);
      }
    }
  });

  it("grows to Clay's own size on demand", async () => {
    await restart({ behaviour: { catalogueMegabytes: 25 } });
    const text = await (await fetch(`${clay.address}/v3/actions`)).text();
    expect(text.length).toBeGreaterThan(25_000_000);
  });
});

it("answers each documented path", async () => {
  const { table } = clay.state.byKey("outbound-prospects");
  const paths = [
    "/my-workspaces",
    "/attributes",
    "/action-tiers-with-prices",
    `/model-pricing/${WORKSPACE}/base-costs`,
    `/workspaces/${WORKSPACE}/model-pricing/base-costs`,
    `/billingplans/${WORKSPACE}?source=frontend`,
    `/subscriptions/${WORKSPACE}`,
    `/app-accounts?workspaceId=${WORKSPACE}`,
    `/workspaces/${WORKSPACE}/default-credit-limits?appliesTo=workbook`,
    `/workspaces/${WORKSPACE}/credit-limits/workbook/${table.workbookId}/balance`,
    `/workspaces/${WORKSPACE}/workbooks/${table.workbookId}`,
    `/workspaces/${WORKSPACE}/workbooks/${table.workbookId}/tables`,
    `/${WORKSPACE}/workbooks/${table.workbookId}`,
    `/${WORKSPACE}/workbooks/${table.workbookId}/overview`,
    `/workspaces/${WORKSPACE}/tables/${table.id}/fields?fieldIds=${table.fields[0]?.id}&includeDeleted=true`,
    `/workspaces/${WORKSPACE}/trigger-definitions-with-schedule`,
    `/workspaces/${WORKSPACE}/subroutines`,
    `/sources?tableId=${table.id}`,
    `/sources?workspaceId=${WORKSPACE}`,
    `/tables/${table.id}/fieldrun`,
    `/tables/${table.id}/views/${table.firstViewId}/records?limit=3`,
    ...["workspace", "integration", "signal", "triggerDefinition", "mcp", "api"].map(
      (type) => `/credit-reporting/${WORKSPACE}/creditReportType/${type}`,
    ),
    ...["time", "column", "run", "column/recent?days=7", "run/recent?days=7"].map(
      (report) => `/realtime-credit-usage/${WORKSPACE}/table/${table.id}/${report}`,
    ),
  ];
  for (const path of paths) await expect(get(path), path).resolves.toEqual(expect.anything());
});

it("reports a run by column, by run and by workspace, and takes it from the balance", async () => {
  const before = (await get<{ credits: { basic: number } }>(`/workspaces/${WORKSPACE}`)).credits.basic;
  const reports = `/realtime-credit-usage/${WORKSPACE}/table/${PROSPECTS}`;
  const since = `?timeRange[startTime]=${new Date(Date.now() - 60_000).toISOString()}`;
  const fieldId = await run("Find mobile number", 100);
  const [column] = await get<{ fieldId: string; creditsSpent: number; cellCount: number }[]>(
    `${reports}/column${since}`,
  );
  expect(column?.fieldId).toBe(fieldId);
  expect(column?.creditsSpent).toBe(6 * (column?.cellCount ?? 0));
  const [byRun] = await get<{ columns: unknown[]; creditsSpent: number }[]>(`${reports}/run${since}`);
  expect(byRun).toMatchObject({ creditsSpent: column?.creditsSpent, columns: [column] });
  const report = `/credit-reporting/${WORKSPACE}/creditReportType/workspace${since}`;
  expect((await get<{ entities: { credits: number }[] }>(report)).entities[0]?.credits).toBe(column?.creditsSpent);
  const after = (await get<{ credits: { basic: number } }>(`/workspaces/${WORKSPACE}`)).credits.basic;
  expect(before - after).toBeCloseTo(column?.creditsSpent ?? 0, 6);
});

it("tells what a cell took in a single read, and in bulk only on request", async () => {
  const { table } = clay.state.byKey("outbound-prospects");
  const { id } = clay.state.column("outbound-prospects", "Find work email");
  const rowIds = (await get<{ results: string[] }>(`/tables/${table.id}/views/gv_x/records/ids`)).results.slice(0, 50);
  const bulk = async (body: unknown) => {
    const address = `${clay.address}/v3/tables/${table.id}/bulk-fetch-records`;
    const response = await fetch(address, { method: "POST", body: JSON.stringify(body) });
    return ((await response.json()) as { results: Row[] }).results;
  };
  await run("Find work email", 50);
  await get(`/workspaces/${WORKSPACE}/tables/${table.id}/fields/runstatus`);
  const plain = await bulk({ recordIds: rowIds });
  expect(plain.every((row) => row.cells[id]?.externalContent === undefined)).toBe(true);
  const asked = await bulk({ recordIds: rowIds, includeExternalContentFieldIds: [id] });
  const hit = asked.find((row) => row.cells[id]?.metadata?.status === "SUCCESS");
  expect(hit?.cells[id]?.externalContent).toMatchObject({ upfrontCreditUsage: { totalCost: 0.5 } });
  const single = await get<Row>(`/tables/${table.id}/records/${hit?.id}`);
  expect(single.cells[id]?.externalContent).toMatchObject({
    upfrontCreditUsage: { totalCost: 0.5 },
    runId: expect.anything(),
  });
});

it("plants a secret in whatever is free text", async () => {
  for (const path of [
    `/subscriptions/${WORKSPACE}`,
    `/app-accounts`,
    `/credit-reporting/${WORKSPACE}/creditReportType/workspace`,
  ]) {
    expect(JSON.stringify(await get(path)), path).toContain(PLANTED_SECRET);
  }
});

it("warms its cache at the first ask for run statuses when told to", async () => {
  await restart({ behaviour: { isRunStatusPendingAtFirst: true } });
  const path = `/workspaces/${WORKSPACE}/tables/${PROSPECTS}/fields/runstatus`;
  expect(await get(path)).toEqual({ statusCountsByField: "_pending" });
  expect(await get(path)).toMatchObject({ statusCountsByField: expect.objectContaining({}) });
});

it("makes a table as large as Clay allows, with rows on demand", async () => {
  await restart({ generated: { columns: 100, rows: 50_000 } });
  const { table } = clay.state.byKey("generated");
  expect(table.fields).toHaveLength(100);
  const { results } = await get<{ results: string[] }>(`/tables/${table.id}/views/gv_x/records/ids`);
  expect(results).toHaveLength(50_000);
  const row = await get<Row>(`/tables/${table.id}/records/${results[49_999]}`);
  expect(Object.keys(row.cells).length).toBeGreaterThan(60);
});
