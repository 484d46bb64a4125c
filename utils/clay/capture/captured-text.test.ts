import { describe, expect, it } from "vitest";
import { readCapturedText } from "./captured-text.ts";
import { ENDPOINTS, MAX_REQUEST } from "./endpoints.ts";

const saved = {
  endpoint: "field-patch",
  params: { tableId: "t_1", fieldId: "f_1" },
  request: '{"typeSettings":{}}',
  response: "{}",
};
const counted = { endpoint: "table-count", params: { tableId: "t_1" }, request: null, response: "{}" };

describe("readCapturedText", () => {
  it("takes a message of the agreed shape", () => {
    expect(readCapturedText(saved)).toEqual(saved);
    expect(readCapturedText(counted)).toEqual(counted);
  });

  it("takes both addresses of the account list as one endpoint", () => {
    const accounts = { endpoint: "app-accounts", params: { workspaceId: "12" }, request: null, response: "[]" };
    expect(readCapturedText(accounts)).toEqual(accounts);
  });

  it("takes what the query of an address may carry, and either of its ids", () => {
    const usage = {
      endpoint: "usage-by-run",
      params: { workspaceId: "12", tableId: "t_1" },
      request: null,
      response: "[]",
    };
    expect(readCapturedText(usage)).toEqual(usage);
    const recent = { ...usage, params: { ...usage.params, days: "30" } };
    expect(readCapturedText(recent)).toEqual(recent);
    expect(readCapturedText({ ...usage, params: { ...usage.params, days: "all" } })).toBeNull();
    expect(readCapturedText({ ...usage, params: { ...usage.params, from: "jane@example.com" } })).toBeNull();
    for (const params of [{ tableId: "t_1" }, { workspaceId: "12" }]) {
      const sources = { endpoint: "sources", params, request: null, response: "[]" };
      expect(readCapturedText(sources)).toEqual(sources);
    }
  });

  it("leaves out what was not agreed on", () => {
    const params = { ...saved.params, workspaceId: "12", extra: "x" };
    expect(readCapturedText({ ...saved, params, headers: { cookie: "x" } })).toEqual(saved);
  });

  it.each<[string, unknown]>([
    ["nothing", undefined],
    ["null", null],
    ["text", JSON.stringify(saved)],
    ["a list", [saved]],
    ["an endpoint that is not allowed", { ...saved, endpoint: "me" }],
    ["a name from Object.prototype", { ...saved, endpoint: "constructor" }],
    ["no endpoint", { ...saved, endpoint: undefined }],
    ["params that are a list", { ...saved, params: ["t_1", "f_1"] }],
    ["no params", { ...saved, params: null }],
    ["a missing id", { ...saved, params: { tableId: "t_1" } }],
    ["an id of another kind", { ...saved, params: { tableId: "t_1", fieldId: "t_1" } }],
    ["an id that is a number", { ...counted, endpoint: "workspace", params: { workspaceId: 12 } }],
    ["an id with a path in it", { ...counted, params: { tableId: "t_1/../me" } }],
    ["a response that is not text", { ...saved, response: { fields: [] } }],
    ["no request member", { ...saved, request: undefined }],
    ["a request that is not text", { ...saved, request: {} }],
    ["a request where none is wanted", { ...counted, request: "{}" }],
    ["a search's request", { endpoint: "records", params: { tableId: "t_1" }, request: "{}", response: "{}" }],
    ["a request that is too long", { ...saved, request: "x".repeat(MAX_REQUEST + 1) }],
  ])("refuses %s", (_what, value) => {
    expect(readCapturedText(value)).toBeNull();
  });

  it("holds every endpoint to its own length of response", () => {
    const limit = ENDPOINTS.find(({ name }) => name === "table-count")?.maxResponse ?? 0;
    expect(readCapturedText({ ...counted, response: "x".repeat(limit) })).not.toBeNull();
    expect(readCapturedText({ ...counted, response: "x".repeat(limit + 1) })).toBeNull();
  });
});
