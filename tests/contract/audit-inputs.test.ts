import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { harEntry, jsonContent } from "../../scripts/audit/har-entry-for-tests.ts";
import portable from "../fixtures/clay/2026-11-21-portable-export.json" with { type: "json" };
import fixture from "../fixtures/clay/2026-11-21-table-every-shape.json" with { type: "json" };
import { audit } from "./run-audit.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "fettle-audit-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const write = (name: string, body: unknown) => {
  const path = join(folder, name);
  writeFileSync(path, typeof body === "string" ? body : JSON.stringify(body));
  return path;
};
const session = {
  log: {
    version: "1.2",
    entries: [
      harEntry({ url: `https://api.clay.com/v3/tables/${fixture.table.id}`, content: jsonContent(fixture) }),
      harEntry({
        url: `https://api.clay.com/v3/tables/${fixture.table.id}/count`,
        content: jsonContent({ tableTotalRecordsCount: 10 }),
      }),
    ],
  },
};

describe("the audit's other inputs", () => {
  it("report a portable export like a table, with what lies beside it", () => {
    const path = write("Leads.json", portable);
    write("Leads.count.json", { tableTotalRecordsCount: 25 });
    const { stdout, stderr, status } = audit(path, "--format=json");
    expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
    const { tables, drift } = JSON.parse(stdout);
    expect(drift).toEqual([]);
    expect(tables).toMatchObject([{ id: "portable-export", name: "Leads", estimate: { rows: { likely: 25 } } }]);
    const gate = (name: string) => tables[0].columns.find((it: { name: string }) => it.name === name).gate;
    expect(gate("Research")).toMatchObject({ state: "depends", references: ["f_column_4", "f_column_2"] });
    expect(gate("Find mobile")).toMatchObject({ state: "broken", text: "!{{@Phone}}" });
    expect(tables[0].notChecked.map((it: { reason: string }) => it.reason)).toContain(
      'The run condition of Find mobile cannot be read: it reads a column named "Phone", and this table has no such column or several.',
    );
    expect(stdout).not.toContain("PLANTED-SECRET");
  });

  it("report a recorded session like the table that it shows", () => {
    const { stdout, stderr, status } = audit(write("session.har", session), "--format=json");
    expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
    write("table.json", fixture);
    write("table.count.json", { tableTotalRecordsCount: 10 });
    expect(JSON.parse(stdout)).toEqual(JSON.parse(audit(join(folder, "table.json"), "--format=json").stdout));
    expect(stdout).not.toContain("PLANTED-SECRET");
  });

  it("count the signals of the workspace that lie beside a table, and are no tables themselves", () => {
    const signals = mkdtempSync(join(tmpdir(), "fettle-signals-"));
    const put = (name: string, body: unknown) => writeFileSync(join(signals, name), JSON.stringify(body));
    put("table.json", fixture);
    put("table.sources.json", [
      { id: "s_0a", type: "trigger-source", typeSettings: { triggerDefinitionId: "sig_0a" }, sourceSubscriptions: [] },
    ]);
    put("workspace.signals.json", [{ id: "sig_0a", schedule: { periodUnit: "weekly", periodAmount: 1 } }]);
    const month = () => {
      const { stdout, stderr } = audit(signals, "--format=json", "--scenario", "month");
      const { tables } = JSON.parse(stdout);
      const lines: { id: string; actions: unknown }[] = tables[0].estimate.breakdown.parts;
      return { stderr, tables: tables.length, actions: lines.find(({ id }) => id === "signal:sig_0a")?.actions };
    };
    expect(month().actions).toHaveProperty("unknown");
    put("sig_0a.signal-cost.json", { signalCost: { cost: 2, actionExecutionCost: 7, chargeUnit: "run" } });
    expect(month()).toMatchObject({ stderr: "", tables: 1, actions: { likely: 30 } });
    rmSync(signals, { recursive: true });
  });

  it("try run conditions on the rows beside a table or in a session, and say figures alone", () => {
    const condition = { actionKey: "find-email", conditionalRunFormulaText: "{{f_in}}.endsWith('yes')" };
    const fields = [
      { id: "f_in", name: "In", type: "text", typeSettings: {} },
      { id: "f_out", name: "Out", type: "action", typeSettings: condition },
    ];
    const table = { id: "t_rows", name: "Rows", fields };
    const values = ["PLANTED-SECRET no", "PLANTED-SECRET yes", "PLANTED-SECRET yes"];
    const results = values.map((value, index) => ({ id: `r_${index}`, cells: { f_in: { value }, f_out: { value } } }));
    write("rows.json", table);
    write("rows.records.json", { results });
    const address = "https://api.clay.com/v3/tables/t_rows";
    const ids = { results: results.map(({ id }) => id) };
    const entries = [
      harEntry({ url: address, content: jsonContent(table) }),
      harEntry({ url: `${address}/views/gv_a/records/ids`, content: jsonContent(ids) }),
      harEntry({ url: `${address}/views/gv_a/records?limit=3`, content: jsonContent({ results }) }),
    ];
    const session = write("rows.har", { log: { version: "1.2", entries } });
    for (const file of [join(folder, "rows.json"), session]) {
      const { stdout, stderr, status } = audit(file, "--format=json");
      expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
      const [, { gate }] = JSON.parse(stdout).tables[0].columns;
      expect(gate.verdicts).toMatchObject({ run: 2, skip: 1, unknown: 0, passingRow: 2, failingRow: 1 });
      expect(stdout).not.toContain("PLANTED-SECRET");
    }
  });

  it("are known by their content, whatever the file is called", () => {
    const { stdout, stderr, status } = audit(
      write("a.txt", { name: "From an export", ...portable }),
      write("b.json", session),
      write("c.har", { ...fixture.table, name: "A table" }),
      write("d", { comment: "log is not first", ...session }),
      write("e.json", { tableSchema: { table: { ...fixture.table, name: "Both forms" } }, portableSchema: portable }),
      "--format=json",
    );
    expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
    const names = JSON.parse(stdout).tables.map((it: { name: string }) => it.name);
    expect(names).toEqual(["From an export", "Every shape", "A table", "Every shape", "Both forms"]);
  });

  it("say in one sentence what is wrong, and still report the rest", () => {
    const cut = write("cut.har", JSON.stringify(session).slice(0, -100));
    const empty = write("empty.har", { log: { entries: [] } });
    const { stdout, stderr, status } = audit(cut, empty, write("good.har", session), "--format=json");
    expect(stderr).toBe(
      `${cut}: the file breaks off in the middle of its JSON.\n${empty}: this HAR file holds no Clay table.\n`,
    );
    expect(status).toBe(2);
    const rows = JSON.parse(stdout).tables.map((it: { estimate: { rows: object } }) => it.estimate.rows);
    expect(rows).toMatchObject([{ unknown: expect.any(String) }, { likely: 10 }]);
  });
});
