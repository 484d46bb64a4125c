import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { readTables } from "../../scripts/audit/read-tables.ts";
import { invoiceText } from "../../scripts/audit/render-invoice.ts";
import { renderText } from "../../scripts/audit/render-text.ts";
import { reportScenario } from "../../scripts/audit/report-scenario.ts";
import { analyse } from "../../utils/analysis.ts";
import { ROOT } from "./repository-files.ts";

const TABLES = join(ROOT, "tests/clay-stand-in/tables");
const SHARED = ["app-accounts.json", "workspace.json"];

/** Every saved table, those of the workspaces in folders of their own included. */
const tables = readdirSync(TABLES, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => /(?:^|\/)[^./]+\.json$/.test(path) && !SHARED.includes(basename(path)))
  .sort();

// A golden file is reviewed as prose: after a change, write it anew with `npm run --silent audit -- TABLE > FILE` and read the diff.
describe("the report of a saved table", () => {
  it("is of more tables than one finds by accident", () => {
    expect(tables.length).toBeGreaterThan(12);
  });

  it.each(tables)("%s reads as it was reviewed", (path) => {
    const { inputs } = readTables([join(TABLES, path)]);
    const text = renderText({ schemaVersion: 1, tables: inputs.map((input) => analyse(input)), drift: [] });
    const golden = join(ROOT, "tests/golden", `${basename(path, ".json")}.txt`);
    expect(`${text}\n`).toBe(readFileSync(golden, "utf8").replaceAll("\r\n", "\n"));
  });

  // Written anew with `--invoice` as well.
  it.each(tables)("%s as an invoice reads as it was reviewed", (path) => {
    const { inputs } = readTables([join(TABLES, path)]);
    const text = inputs.map((input) => invoiceText(analyse(input))).join("\n\n");
    const golden = join(ROOT, "tests/golden/invoices", `${basename(path, ".json")}.txt`);
    expect(`${text}\n`).toBe(readFileSync(golden, "utf8").replaceAll("\r\n", "\n"));
  });

  // Written anew with `--scenario month --invoice`.
  it("that a signal feeds counts in a month what the signal's runs cost, by the answers saved beside it", () => {
    const { inputs, drift } = readTables([join(TABLES, "job-change-signals.json")]);
    const text = reportScenario(inputs, "month").tables.map(invoiceText).join("\n\n");
    const golden = join(ROOT, "tests/golden/month-of-job-change-signals.txt");
    expect(drift).toEqual([]);
    expect(`${text}\n`).toBe(readFileSync(golden, "utf8").replaceAll("\r\n", "\n"));
  });
});
