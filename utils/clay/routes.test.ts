import { describe, expect, it } from "vitest";
import { parseRoute } from "./routes.ts";

const table = (path: string) => parseRoute(`https://app.clay.com${path}`)?.tableId;

describe("parseRoute", () => {
  it("finds the table in every form of a table page", () => {
    expect(table("/workspaces/1/workbooks/wb_a/tables/t_0a/views/gv_1")).toBe("t_0a");
    expect(table("/workspaces/1/workbooks/wb_a/tables/t_0a?fieldId=f_1")).toBe("t_0a");
    expect(table("/workspaces/1/tables/t_0a")).toBe("t_0a");
    expect(table("/tables/t_0a/views/gv_1")).toBe("t_0a");
  });

  it("reads every part of the canonical address", () => {
    expect(parseRoute("https://app.clay.com/workspaces/7/workbooks/wb_a/tables/t_b/views/gv_c")).toEqual({
      workspaceId: "7",
      workbookId: "wb_a",
      tableId: "t_b",
      viewId: "gv_c",
    });
  });

  it("names no table where there is none", () => {
    expect(table("/workspaces/1/home/f_folder")).toBeNull();
    expect(table("/workspaces/1/workbooks/wb_a/all-tables")).toBeNull();
    expect(table("/workspaces/1/tables/t_!")).toBeNull();
  });

  it("knows only Clay's own secure host", () => {
    expect(parseRoute("https://app.clay.com.evil.example/tables/t_a")).toBeNull();
    expect(parseRoute("http://app.clay.com/tables/t_a")).toBeNull();
    expect(parseRoute("not an address")).toBeNull();
  });
});
