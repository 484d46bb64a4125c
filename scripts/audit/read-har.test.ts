import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Call, harEntry, jsonContent } from "./har-entry-for-tests.ts";
import { readHar } from "./read-har.ts";

let folder: string;
let path: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "fettle-har-"));
  path = join(folder, "session.har");
});
afterAll(() => rmSync(folder, { recursive: true }));

const API = "https://api.clay.com/v3";
const at = (second: number) => ({ startedDateTime: `2026-11-21T09:00:0${second}.000Z` });
const text = (id: string, name: string) => ({ id, name, type: "text", typeSettings: {} });
const table = (id: string, ...fields: object[]) => ({
  url: `${API}/tables/${id}`,
  content: jsonContent({ table: { id, name: id, workspaceId: 7, fields } }),
});

function read(...calls: Call[]) {
  writeFileSync(path, JSON.stringify({ log: { entries: calls.map(harEntry) } }));
  return readHar(path);
}

describe("a recorded session", () => {
  test("gives every table with what was seen of it", () => {
    const { inputs, problems, drift } = read(
      { url: "https://app.clay.com/assets/app.js", content: { text: "nothing of ours" } },
      table("t_a", text("f_a", "Name")),
      table("t_b", text("f_b", "Name")),
      { url: `${API}/tables/t_a/count`, content: jsonContent({ tableTotalRecordsCount: 12 }) },
      { url: `${API}/workspaces/7`, content: jsonContent({ id: 7, billingPlanType: "launch" }) },
      {
        url: `${API}/workspaces/7/app-accounts`,
        content: jsonContent([{ id: "aa_1", appAccountTypeId: "openai", isSharedPublicKey: false }]),
      },
      {
        url: `${API}/workspaces/7/tables/t_b/fields/runstatus`,
        content: jsonContent({ statusCountsByField: { f_b: [{ status: "SUCCESS", count: 3 }] } }),
      },
    );
    expect({ problems, drift }).toEqual({ problems: [], drift: [] });
    const shared = { workspace: { planType: "launch" }, accounts: [{ id: "aa_1" }] };
    expect(inputs).toMatchObject([
      { table: { id: "t_a" }, rows: 12, statuses: null, ...shared },
      { table: { id: "t_b" }, rows: null, statuses: { f_b: { SUCCESS: 3 } }, ...shared },
    ]);
  });

  test("makes the edits that were saved, in the order of the answers", () => {
    const { inputs, problems } = read(
      { ...table("t_a", text("f_a", "Name"), text("f_b", "Old")), ...at(1) },
      { method: "DELETE", url: `${API}/tables/t_a/fields/f_b`, ...at(5) },
      { method: "PATCH", url: `${API}/tables/t_a/fields/f_a`, content: jsonContent(text("f_a", "Last")), ...at(4) },
      { method: "PATCH", url: `${API}/tables/t_a/fields/f_a`, content: jsonContent(text("f_a", "First")), ...at(3) },
      { method: "POST", url: `${API}/tables/t_a/fields`, content: jsonContent(text("f_c", "New")), ...at(6) },
      {
        method: "PATCH",
        url: `${API}/tables/t_a`,
        sent: '{"tableSettings":{"AUTO_RUN_ON":false}}',
        content: jsonContent({}),
        ...at(2),
      },
    );
    expect(problems).toEqual([]);
    expect(inputs[0]?.table.columns.map((it) => it.name)).toEqual(["Last", "New"]);
    expect(inputs[0]?.table.isAutoRunOn).toBe(false);
  });

  test("takes a later reading of a table over its edits", () => {
    const { inputs } = read(
      { ...table("t_a", text("f_a", "Loaded first")), ...at(1) },
      { method: "PATCH", url: `${API}/tables/t_a/fields/f_a`, content: jsonContent(text("f_a", "Edited")), ...at(2) },
      { ...table("t_a", text("f_a", "Loaded again")), ...at(3) },
    );
    expect(inputs.map((it) => it.table.columns[0]?.name)).toEqual(["Loaded again"]);
  });

  test("takes no reading over an edit that was saved after it, wherever the file has it", () => {
    const { inputs } = read(
      { ...table("t_a", text("f_a", "Loaded first")), ...at(1) },
      { method: "PATCH", url: `${API}/tables/t_a/fields/f_a`, content: jsonContent(text("f_a", "Edited")), ...at(4) },
      { ...table("t_a", text("f_a", "Loaded in another tab")), ...at(2), time: 1_500 },
    );
    expect(inputs.map((it) => it.table.columns[0]?.name)).toEqual(["Edited"]);
  });

  test("says when it holds no table", () => {
    expect(read({ url: "https://example.com/" }).problems).toEqual([`${path}: this HAR file holds no Clay table.`]);
  });

  test("says when responses were saved without content", () => {
    const { inputs, problems } = read(table("t_a", text("f_a", "Name")), { url: `${API}/tables/t_b` });
    expect(inputs).toHaveLength(1);
    expect(problems).toEqual([
      `${path}: 1 of Clay's responses has no content in this HAR file, so the report does without it.`,
    ]);
  });

  test("says when a table was changed, but not loaded", () => {
    expect(read({ method: "DELETE", url: `${API}/tables/t_z/fields/f_b` }).problems).toEqual([
      `${path}: the table t_z is changed in this HAR file, but never loaded.`,
    ]);
  });

  test("keeps what came before the place where it breaks off", () => {
    const whole = JSON.stringify({ log: { entries: [harEntry(table("t_a", text("f_a", "Name"))), {}] } });
    writeFileSync(path, whole.slice(0, -4));
    expect(readHar(path)).toMatchObject({
      inputs: [{ table: { id: "t_a" } }],
      problems: [`${path}: the file breaks off in the middle of its JSON.`],
    });
  });

  test("names a place of an unexpected shape once", () => {
    const odd = { url: `${API}/tables/t_a/count`, content: jsonContent({ tableTotalRecordsCount: "12" }) };
    expect(read(table("t_a"), odd, odd).drift).toEqual([{ endpoint: "table-count", path: "tableTotalRecordsCount" }]);
  });
});
