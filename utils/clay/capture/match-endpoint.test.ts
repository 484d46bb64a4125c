import { describe, expect, it } from "vitest";
import { ENDPOINTS, type EndpointName } from "./endpoints.ts";
import { matchEndpoint } from "./match-endpoint.ts";
import type { Params } from "./params.ts";

const PAGE = "https://app.clay.com/workspaces/12/workbooks/wb_1/tables/t_Abc1/views/gv_1";
const API = "https://api.clay.com/v3";

function match(method: string, address: string): [EndpointName, Params] | null {
  const found = matchEndpoint(method, address, PAGE);
  return found === null ? null : [found.endpoint.name, { ...found.params }];
}

const USAGE = "/realtime-credit-usage/12/table/t_1";
const SPAN = "timeRange[startTime]=2026-11-01T00:00:00.000Z&timeRange[endTime]=2026-11-21";
const span = { from: "2026-11-01T00:00:00.000Z", to: "2026-11-21" };

const CASES: [method: string, path: string, name: EndpointName, params: Params][] = [
  ["GET", "/tables/t_Abc1", "table", { tableId: "t_Abc1" }],
  ["GET", "/workspaces/12/app-accounts", "app-accounts", { workspaceId: "12" }],
  ["GET", "/app-accounts?workspaceId=12", "app-accounts", { workspaceId: "12" }],
  ["GET", "/app-accounts?x=1&workspaceId=12&y", "app-accounts", { workspaceId: "12" }],
  ["GET", "/workspaces/12", "workspace", { workspaceId: "12" }],
  ["GET", "/tables/t_Abc1/count", "table-count", { tableId: "t_Abc1" }],
  ["GET", "/workspaces/12/tables/t_Abc1/fields/runstatus", "run-status", { workspaceId: "12", tableId: "t_Abc1" }],
  ["PATCH", "/tables/t_Abc1", "table-patch", { tableId: "t_Abc1" }],
  ["POST", "/tables/t_Abc1/fields", "field-create", { tableId: "t_Abc1" }],
  ["PATCH", "/tables/t_Abc1/fields/f_0tX9", "field-patch", { tableId: "t_Abc1", fieldId: "f_0tX9" }],
  ["PATCH", "/tables/t_Abc1/fields/f_created_at", "field-patch", { tableId: "t_Abc1", fieldId: "f_created_at" }],
  ["DELETE", "/tables/t_Abc1/fields/f_0tX9", "field-delete", { tableId: "t_Abc1", fieldId: "f_0tX9" }],
  ["GET", "/workbooks/wb_1/tables", "workbook-tables", { workbookId: "wb_1" }],
  ["GET", "/workspaces/12/workbooks/wb_1/tables", "workbook-tables", { workspaceId: "12", workbookId: "wb_1" }],
  ["GET", "/12/workbooks/wb_1", "workbook", { workspaceId: "12", workbookId: "wb_1" }],
  ["GET", "/workspaces/12/workbooks/wb_1", "workbook", { workspaceId: "12", workbookId: "wb_1" }],
  ["GET", "/tables/t_1/views/gv_1", "view", { tableId: "t_1", viewId: "gv_1" }],
  ["GET", "/tables/t_1/views/gv_1/count", "view-count", { tableId: "t_1", viewId: "gv_1" }],
  ["GET", "/tables/t_1/views/gv_1/records/ids", "record-ids", { tableId: "t_1", viewId: "gv_1" }],
  ["GET", "/tables/t_1/views/gv_1/records?limit=50", "records", { tableId: "t_1", viewId: "gv_1" }],
  ["POST", "/tables/t_1/bulk-fetch-records", "records", { tableId: "t_1" }],
  ["POST", "/tables/t_1/find?limit=1", "records", { tableId: "t_1" }],
  ["GET", "/tables/t_1/records/r_0a", "record", { tableId: "t_1", recordId: "r_0a" }],
  ["PATCH", "/tables/t_1/run", "run", { tableId: "t_1" }],
  ["PATCH", "/workspaces/12/tables/t_1/run", "run", { workspaceId: "12", tableId: "t_1" }],
  ["GET", "/actions", "actions-catalogue", {}],
  ["GET", "/actions?workspaceId=12", "actions-catalogue", { workspaceId: "12" }],
  ["GET", "/model-pricing/12/base-costs", "model-base-costs", { workspaceId: "12" }],
  ["GET", "/workspaces/12/model-pricing/base-costs", "model-base-costs", { workspaceId: "12" }],
  ["GET", "/action-tiers-with-prices", "action-tiers", {}],
  ["GET", "/billingplans/12?source=frontend", "billing-plan", { workspaceId: "12" }],
  [
    "GET",
    "/workspaces/12/default-credit-limits?appliesTo=workbook",
    "default-credit-limit",
    { workspaceId: "12", appliesTo: "workbook" },
  ],
  ["GET", "/credit-reporting/12/creditReportType/workspace", "usage-workspace", { workspaceId: "12" }],
  ["GET", `/credit-reporting/12/creditReportType/workspace?${SPAN}`, "usage-workspace", { workspaceId: "12", ...span }],
  [
    "GET",
    `${USAGE}/time?${SPAN}&timeAggregationUnit=day`,
    "usage-by-time",
    { workspaceId: "12", tableId: "t_1", ...span },
  ],
  ["GET", `${USAGE}/column?${SPAN}`, "usage-by-column", { workspaceId: "12", tableId: "t_1", ...span }],
  ["GET", `${USAGE}/column/recent?days=30`, "usage-by-column", { workspaceId: "12", tableId: "t_1", days: "30" }],
  ["GET", `${USAGE}/run?timeRange%5BstartTime%5D=2026-11-01`, "usage-by-run", { ...ids(), from: "2026-11-01" }],
  ["GET", `${USAGE}/run/recent?days=7`, "usage-by-run", { ...ids(), days: "7" }],
  ["GET", "/sources?tableId=t_1", "sources", { tableId: "t_1" }],
  ["GET", "/sources?workspaceId=12&tableId=t_1", "sources", { tableId: "t_1" }],
  ["GET", "/sources?workspaceId=12", "sources", { workspaceId: "12" }],
  ["GET", "/sources/s_0a", "source", { sourceId: "s_0a" }],
  ["GET", "/workspaces/12/trigger-definitions-with-schedule", "signals", { workspaceId: "12" }],
  ["GET", "/workspaces/12/trigger-definitions/td_0-a", "signal", { workspaceId: "12", signalId: "td_0-a" }],
  [
    "GET",
    "/workspaces/12/trigger-definitions/td_0-a/estimated-signal-cost",
    "signal-cost",
    { workspaceId: "12", signalId: "td_0-a" },
  ],
  ["GET", "/workspaces/12/subroutines", "functions", { workspaceId: "12" }],
  ["GET", "/workspaces/12/subroutines?subroutineTableIds[]=t_x", "functions-some", { workspaceId: "12" }],
];

function ids(): Params {
  return { workspaceId: "12", tableId: "t_1" };
}

describe("matchEndpoint", () => {
  it("is tried with an address of each row", () => {
    const rows = ENDPOINTS.map(({ name, method, segments }) => [name, method, segments.length].join(" "));
    const tried = CASES.map(([method, path, name]) =>
      [name, method, path.split("?")[0]?.split("/").length ?? 0].join(" "),
    );
    expect(rows.filter((it) => !tried.includes(it.replace(/\d+$/, (length) => String(Number(length) + 1))))).toEqual(
      [],
    );
  });

  it.each(CASES)("%s %s is %s", (method, path, name, params) => {
    const [pathname, query] = path.split("?");
    const tail = query === undefined ? "" : `?${query}`;
    expect(match(method, `${API}${path}`)).toEqual([name, params]);
    expect(match(method, `https://api.clay.com${path}`), "without /v3").toEqual([name, params]);
    expect(match(method, `${API}${pathname}/${tail}`), "with a slash at the end").toEqual([name, params]);
    expect(match(method, `/v3${path}`), "relative, on the app's host").toEqual([name, params]);
    expect(match(method, `${API}${path}${query === undefined ? "?a=b" : "&a=b"}`), "any query").toEqual([name, params]);
    expect(match(method, `${API}${path}#part`), "a fragment").toEqual([name, params]);
  });

  it("resolves a relative address against the base", () => {
    const found = matchEndpoint("GET", "tables/t_1", "https://api.clay.com/v3/");
    expect(found?.endpoint.name).toBe("table");
  });

  it("gives the absolute address without its fragment", () => {
    const found = matchEndpoint("GET", "/v3/tables/t_1?extraDataViewId=gv_1#x", "https://api.clay.com/v3/me");
    expect(found?.address).toBe("https://api.clay.com/v3/tables/t_1?extraDataViewId=gv_1");
  });

  it.each([
    ["GET", `${API}/me`],
    ["GET", `${API}`],
    ["POST", `${API}/login`],
    ["GET", `${API}/auth/login`],
    ["GET", `${API}/api-keys`],
    ["GET", `${API}/workspaces/12/api-keys`],
    ["GET", `${API}/my-workspaces`],
    ["GET", `${API}/workspaces`],
    ["GET", `${API}/workspaces/12/users`],
    ["GET", `${API}/workspaces/twelve`],
    ["GET", `${API}/workspaces/12/app-accounts/accounts/aa_1`],
    ["GET", `${API}/app-accounts`],
    ["GET", `${API}/app-accounts?workspaceId=`],
    ["GET", `${API}/app-accounts?workspaceId=me`],
    ["GET", `${API}/app-accounts/types`],
    ["GET", `${API}/tables/t_1/records`],
    ["GET", `${API}/tables/t_1/records/f_1`],
    ["PATCH", `${API}/tables/t_1/records/r_1`],
    ["DELETE", `${API}/tables/t_1/records/r_1`],
    ["POST", `${API}/tables/t_1/records`],
    ["GET", `${API}/tables/t_1/bulk-fetch-records`],
    ["GET", `${API}/tables/t_1/find`],
    ["GET", `${API}/tables/t_1/run`],
    ["POST", `${API}/tables/t_1/run`],
    ["GET", `${API}/tables/t_1/fieldrun`],
    ["GET", `${API}/tables/t_1/views`],
    ["GET", `${API}/tables/t_1/views/t_1`],
    ["PATCH", `${API}/tables/t_1/views/gv_1`],
    ["POST", `${API}/tables/t_1/views/gv_1/search`],
    ["GET", `${API}/tables/t_1/views/gv_1/table-schema-v2`],
    ["POST", `${API}/workspaces/12/tables/t_1/context`],
    ["GET", `${API}/workspaces/12/tables/t_1`],
    ["GET", `${API}/workspaces/12/tables/t_1/run`],
    ["GET", `${API}/workbooks/wb_1`],
    ["GET", `${API}/workbooks/12/tables`],
    ["GET", `${API}/workbooks/wb_1/tables/t_1`],
    ["GET", `${API}/wb_1/workbooks/wb_1`],
    ["GET", `${API}/12/workbooks/wb_1/overview`],
    ["GET", `${API}/workspaces/12/workbooks`],
    ["GET", `${API}/workspaces/12/workbooks/wf_1`],
    ["PATCH", `${API}/workspaces/12/workbooks/wb_1`],
    ["POST", `${API}/actions`],
    ["POST", `${API}/actions/dynamicFields`],
    ["GET", `${API}/actions?workspaceId=me`],
    ["GET", `${API}/model-pricing/12`],
    ["GET", `${API}/model-pricing/me/base-costs`],
    ["GET", `${API}/action-tiers`],
    ["GET", `${API}/billingplans`],
    ["POST", `${API}/billingplans/12`],
    ["GET", `${API}/subscriptions/12`],
    ["GET", `${API}/credit-accrual?workspaceId=12`],
    ["GET", `${API}/workspaces/12/default-credit-limits`],
    ["GET", `${API}/workspaces/12/default-credit-limits?appliesTo=table`],
    ["PUT", `${API}/workspaces/12/default-credit-limits?appliesTo=workbook`],
    ["GET", `${API}/workspaces/12/credit-limits/workbook/wb_1/balance`],
    ["GET", `${API}/credit-reporting/12/creditReportType/integration`],
    ["GET", `${API}/credit-reporting/12/creditReportType/signal`],
    ["GET", `${API}/credit-reporting/12/creditReportType/triggerDefinition`],
    ["GET", `${API}/credit-reporting/12/creditReportType/mcp`],
    ["GET", `${API}/credit-reporting/12/creditReportType/api`],
    ["GET", `${API}/credit-reporting/12/creditReportType/workspace?ownerIds[0]=1`],
    ["GET", `${API}/credit-reporting/12/creditReportType/workspace?integrations%5B0%5D=x`],
    ["GET", `${API}/credit-reporting/12/creditReportType/workspace?isRecurringOnly=true`],
    ["GET", `${API}/credit-reporting/12/creditReportType/workspace?timeRange[startTime]=yesterday`],
    ["GET", `${API}/credit-reporting/12/creditReportType/workspace?timeRange[startTime]=2026-11`],
    ["GET", `${API}/credit-reporting/12/creditReportType/workspace?timeRange[endTime]=2026-11-01T00:00 jane`],
    ["GET", `${API}${USAGE}/column/recent?days=all`],
    ["GET", `${API}${USAGE}/column/recent?days=-1`],
    ["GET", `${API}${USAGE}/column/all`],
    ["GET", `${API}${USAGE}`],
    ["GET", `${API}/realtime-credit-usage/12/table/gv_1/run`],
    ["GET", `${API}/sources`],
    ["GET", `${API}/sources?tableId=gv_1`],
    ["POST", `${API}/sources?tableId=t_1`],
    ["GET", `${API}/sources/t_1`],
    ["GET", `${API}/sources/s_1/runs?limit=1`],
    ["PATCH", `${API}/sources/s_1`],
    ["GET", `${API}/workspaces/12/trigger-definitions`],
    ["GET", `${API}/workspaces/12/trigger-definitions/td_1@x`],
    ["POST", `${API}/workspaces/12/trigger-definitions/td_1`],
    ["GET", `${API}/workspaces/12/trigger-definitions/td_1/runs`],
    ["GET", `${API}/workspaces/12/subroutines/t_1`],
    ["GET", `${API}/workspaces/12/peopleSearchLimit`],
    ["GET", `${API}/workspaces/12/permissions`],
    ["GET", `${API}/presets/workspace/12`],
    ["GET", `${API}/tables/gv_1`],
    ["GET", `${API}/tables/t_`],
    ["GET", `${API}/tables/t_1%2F..%2Fme`],
    ["GET", `${API}/tables/t_${"1".repeat(70)}`],
    ["GET", `${API}/tables/t_1//`],
    ["GET", `${API}//tables/t_1`],
    ["GET", `${API}/x/tables/t_1`],
    ["GET", `${API}/tables/t_1/fields/r_1`],
    ["GET", "https://api.clay.com/v4/tables/t_1"],
    ["GET", "https://api.clay.com/v3x/tables/t_1"],
    ["GET", "https://api.clay.com/v3/v3/tables/t_1"],
    ["HEAD", `${API}/tables/t_1`],
    ["OPTIONS", `${API}/tables/t_1`],
    ["POST", `${API}/tables/t_1`],
    ["PUT", `${API}/tables/t_1`],
    ["DELETE", `${API}/tables/t_1`],
    ["GET", `${API}/tables/t_1/fields`],
    ["GET", `${API}/tables/t_1/fields/f_1`],
    ["POST", `${API}/tables/t_1/fields/f_1`],
    ["POST", `${API}/tables/t_1/count`],
    ["PATCH", `${API}/workspaces/12`],
    ["GET", "http://api.clay.com/v3/tables/t_1"],
    ["GET", "https://api.clay.com:8443/v3/tables/t_1"],
    ["GET", "https://api.clay.com.example.org/v3/tables/t_1"],
    ["GET", "https://xapi.clay.com/v3/tables/t_1"],
    ["GET", "https://example.org/v3/tables/t_1?https://api.clay.com/v3/tables/t_1"],
    ["GET", "https://api.clay.com@example.org/v3/tables/t_1"],
    ["GET", "https://clay.com/v3/tables/t_1"],
    ["GET", "data:application/json,{}"],
    ["GET", "blob:https://api.clay.com/v3/tables/t_1"],
    ["GET", "/tables/t_1"],
    ["GET", "https://app.clay.com/workspaces/12"],
    ["GET", "https://"],
    ["GET", ""],
  ])("leaves %s %s alone", (method, address) => {
    expect(match(method, address)).toBeNull();
  });
});
