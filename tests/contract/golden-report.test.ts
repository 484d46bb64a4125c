import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readTables } from "../../scripts/audit/read-tables.ts";
import { renderText } from "../../scripts/audit/render-text.ts";
import { analyse } from "../../utils/analysis.ts";
import { ROOT } from "./repository-files.ts";

// A golden file is reviewed as prose: after a change, write it anew with `npm run --silent audit -- TABLE > FILE` and read the diff.
describe("the report of a saved table", () => {
  it.each(["outbound-prospects", "account-research", "clean-table"])("%s reads as it was reviewed", (name) => {
    const { inputs } = readTables([join(ROOT, `tests/clay-stand-in/tables/${name}.json`)]);
    const text = renderText({ schemaVersion: 1, tables: inputs.map((input) => analyse(input)), drift: [] });
    expect(`${text}\n`).toBe(readFileSync(join(ROOT, `tests/golden/${name}.txt`), "utf8").replaceAll("\r\n", "\n"));
  });
});
