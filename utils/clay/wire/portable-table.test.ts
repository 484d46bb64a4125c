import { describe, expect, test } from "vitest";
import portable from "../../../tests/fixtures/clay/2026-11-21-portable-export.json" with { type: "json" };
import { DriftLog } from "./drift-log.ts";
import { decodePortableTable, portableColumns } from "./portable-table.ts";

function decode(body: unknown) {
  const log = new DriftLog("portable-export");
  return { table: decodePortableTable(body, "from the file", log), drifts: log.drifts };
}

const text = (name: string) => ({ name, type: "text", typeSettings: {} });
const formula = (name: string, formulaText: string) => ({ name, type: "formula", typeSettings: { formulaText } });

describe("a portable export", () => {
  test("becomes a table whose references are ids", () => {
    const { table, drifts } = decode(portable);
    expect(drifts).toEqual([]);
    expect(table).toMatchObject({ name: "from the file", isAutoRunOn: null, keepsExistingResults: null });
    const column = (name: string) => table?.columns.find((it) => it.name === name);
    expect(column("Company")?.formula?.text).toBe('{{f_column_1}}?.["company"]');
    expect(column("Research")?.action).toMatchObject({
      runCondition: '{{f_column_4}} == "A" && !!{{f_column_2}}',
      literals: { model: "gpt-4.1", useCase: "claygent" },
      inputs: [{ name: "prompt", references: [{ columnId: "f_column_3" }] }],
    });
  });

  test("keeps a name that no column has, or that two have", () => {
    const conditions = decode(portable).table?.columns.map((it) => it.action?.runCondition);
    expect(conditions?.slice(-2)).toEqual(["!{{@Phone}}", "{{@Email}}"]);
  });

  test("keeps no prompt", () => {
    expect(JSON.stringify(decode(portable))).not.toContain("PLANTED-SECRET");
  });

  test.each([
    ["columns", { columns: portable.columns }],
    ["fields", { fields: portable.columns }],
    ["a list by itself", portable.columns],
    ["one level down", { bulkFetchRecords: null, portableSchema: portable }],
  ])("is known by its content: %s", (_, body) => {
    expect(decode(body).table?.columns.map((it) => it.name)).toEqual(portable.columns.map((it) => it.name));
  });

  test.each([
    null,
    "columns",
    [],
    {},
    { columns: [] },
    { columns: ["Name"] },
    { columns: [{ name: "Name" }] },
    { portableSchema: null },
  ])("is not %j", (body) => {
    expect(portableColumns(body)).toBeNull();
    expect(decode(body).table).toBeNull();
  });

  test("keeps ids that the export holds, and its own name", () => {
    const { table } = decode({ name: "Leads", fields: [{ ...text("A"), id: "f_own" }, formula("B", "{{@A}}")] });
    expect(table?.name).toBe("Leads");
    expect(table?.columns).toMatchObject([{ id: "f_own" }, { id: "f_column_2", formula: { text: "{{f_own}}" } }]);
  });

  test("knows the two columns that exports leave out, unless the table has one of that name", () => {
    const read = (...columns: object[]) => decode({ columns }).table?.columns.at(-1)?.formula?.text;
    expect(read(formula("B", "{{@Created At}} > {{@Updated At}}"))).toBe("{{f_created_at}} > {{f_updated_at}}");
    expect(read(text("Created At"), formula("B", "{{@Created At}}"))).toBe("{{f_column_1}}");
  });

  test("says where its shape is not the expected one", () => {
    const { table, drifts } = decode({ columns: [{ name: "A", type: "action", typeSettings: { actionKey: 7 } }] });
    expect(table?.columns).toMatchObject([{ name: "A", action: null }]);
    expect(drifts).toEqual([{ endpoint: "portable-export", path: "fields[].typeSettings.actionKey" }]);
  });
});
