import { describe, expect, it } from "vitest";
import type { EndpointName, Params } from "./endpoints.ts";
import { matchEndpoint } from "./match-endpoint.ts";

const PAGE = "https://app.clay.com/workspaces/12/workbooks/wb_1/tables/t_Abc1/views/gv_1";
const API = "https://api.clay.com/v3";

function match(method: string, address: string): [EndpointName, Params] | null {
  const found = matchEndpoint(method, address, PAGE);
  return found === null ? null : [found.endpoint.name, { ...found.params }];
}

describe("matchEndpoint", () => {
  it.each<[string, string, EndpointName, Params]>([
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
  ])("%s %s is %s", (method, path, name, params) => {
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
    ["GET", `${API}/tables/t_1/views/gv_1/records/ids`],
    ["POST", `${API}/tables/t_1/bulk-fetch-records`],
    ["PATCH", `${API}/tables/t_1/run`],
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
