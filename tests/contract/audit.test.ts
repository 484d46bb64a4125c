import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import fixture from "../fixtures/clay/2026-11-21-table-every-shape.json" with { type: "json" };
import { audit } from "./run-audit.ts";

const NOT_OURS =
  "this is JSON, but no saved Clay table (it has an id and fields), portable export (columns with names) or HAR file.";
let folder: string;

const write = (name: string, text: string) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "fettle-audit-"));
  write("good.json", JSON.stringify(fixture));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("npm run audit", () => {
  it("reports a table as JSON in the documented shape", () => {
    const { stdout, stderr, status } = audit(join(folder, "good.json"), "--format", "json");
    expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({ schemaVersion: 1, drift: [], tables: [{ id: "t_0fixture", name: "Every shape" }] });
    const [{ columns, estimate, findings, notChecked }] = report.tables;
    expect(columns.find((it: { id: string }) => it.id === "f_ai")).toMatchObject({
      actionKey: "use-ai",
      kind: "ai",
      paid: true,
      parked: false,
      gate: { state: "depends", references: ["f_name"], text: "!!{{f_name}}" },
      account: "unknown",
    });
    expect(columns.find((it: { id: string }) => it.id === "f_http")).toMatchObject({ kind: "http", parked: true });
    expect(estimate).toMatchObject({ scenario: "next-run", rows: { unknown: expect.any(String) } });
    expect(Array.isArray(findings) && Array.isArray(notChecked)).toBe(true);
    expect(stdout).not.toContain("PLANTED-SECRET");
  });

  it("uses the count, the statuses, the connections and the plan that lie beside a table", () => {
    const alone = mkdtempSync(join(tmpdir(), "fettle-audit-"));
    const put = (name: string, body: unknown) => writeFileSync(join(alone, name), JSON.stringify(body));
    put("a.json", fixture);
    put("a.count.json", { tableTotalRecordsCount: 10 });
    put("a.runstatus.json", { statusCountsByField: { f_ai: [{ status: "SUCCESS", count: 4 }] } });
    put("app-accounts.json", [{ id: "aa_0own", appAccountTypeId: "openai", isSharedPublicKey: false }]);
    put("workspace.json", { id: 4242, billingPlanType: "launch" });
    const { stdout, stderr } = audit(alone, "--format=json");
    rmSync(alone, { recursive: true });
    expect(stderr).toBe("");
    const [table, ...others] = JSON.parse(stdout).tables;
    expect(others).toEqual([]);
    expect(table).toMatchObject({ era: "modern", planType: "launch", estimate: { rows: { likely: 10 } } });
    expect(table.columns.find((it: { id: string }) => it.id === "f_ai")).toMatchObject({
      account: "own",
      rows: { likely: 5, high: 6 },
      price: { dataCredits: { high: 0 }, actions: { likely: 1 } },
    });
  });

  it.each([
    ["empty.json", "", "the file is empty."],
    ["cut.json", JSON.stringify(fixture).slice(0, 500), "the file breaks off in the middle of its JSON."],
    ["text.json", "Dear all,", "this is not JSON."],
    ["other.json", '{"message":"NotFound"}', NOT_OURS],
    ["list.json", "[]", NOT_OURS],
  ])("says in one sentence what is wrong with %s, and still reports the rest", (name, text, sentence) => {
    const bad = write(name, text);
    const { stdout, stderr, status } = audit(bad, join(folder, "good.json"));
    rmSync(bad);
    expect(stderr).toBe(`${bad}: ${sentence}\n`);
    expect(status).toBe(2);
    expect(stdout).toContain("Every shape (t_0fixture)");
  });

  it("names a path that is not there, and an empty folder", () => {
    const empty = mkdtempSync(join(tmpdir(), "fettle-audit-"));
    const { stderr, status } = audit(join(folder, "nowhere.json"), empty);
    rmSync(empty, { recursive: true });
    expect(stderr).toBe(
      `${join(folder, "nowhere.json")}: there is no such file or folder.\n${empty}: there is no saved table (*.json) or HAR file (*.har) in this folder.\n`,
    );
    expect(status).toBe(2);
  });

  it("explains its use", () => {
    expect(audit()).toMatchObject({ status: 2, stderr: expect.stringContaining("Usage: npm run audit") });
    expect(audit(folder, "--format", "xml").status).toBe(2);
  });

  it("writes Markdown that column names cannot break", () => {
    const table = { ...fixture.table, name: "A | B <script>" };
    const { stdout } = audit(write("named.json", JSON.stringify(table)), "--format", "md");
    expect(stdout).toContain("# A \\| B \\<script\\>");
  });
});
