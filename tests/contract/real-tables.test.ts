import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseExpression } from "../../utils/expressions/parse.ts";
import {
  conditionsReport,
  GOLDEN,
  HAS_REAL_TABLES,
  judgedConditions,
  realTables,
} from "../real-tables/conditions-report.ts";
import { expressionsOf } from "../real-tables/made-rows.ts";

// The tables lie beside the project or in the folder that FETTLE_REAL_TABLES names; without them this is left out.
describe.skipIf(!HAS_REAL_TABLES)("the run conditions and formulas of real tables", () => {
  it("all parse", () => {
    const texts = realTables().flatMap(expressionsOf);
    expect(texts.length).toBeGreaterThan(100);
    expect(texts.map(parseExpression).filter(({ ok }) => !ok)).toEqual([]);
  });

  it("are judged as they were reviewed: write the file anew with `npm run real-tables` and read it against the texts", () => {
    expect(conditionsReport(judgedConditions())).toBe(readFileSync(GOLDEN, "utf8").replaceAll("\r\n", "\n"));
  });

  it("leave at most 5 % of made-up rows unknown", () => {
    const counts = judgedConditions().flatMap(({ verdicts }) => verdicts ?? []);
    const all = counts.reduce((sum, { run, skip, unknown }) => sum + run + skip + unknown, 0);
    const unknown = counts.reduce((sum, it) => sum + it.unknown, 0);
    expect(all).toBeGreaterThan(10_000);
    expect(unknown / all).toBeLessThanOrEqual(0.05);
  });
});
