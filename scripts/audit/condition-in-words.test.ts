import { describe, expect, it } from "vitest";
import { analyse } from "../../utils/analysis.ts";
import { ai, table, value } from "../../utils/lint/example.ts";
import { conditionInWords } from "./condition-in-words.ts";

function words(condition?: string): string {
  const research = condition === undefined ? ai("Research") : ai("Research", { condition });
  const report = analyse({
    table: table([value("Email"), value("Score"), research]),
    accounts: null,
    workspace: null,
    rows: null,
    statuses: null,
  });
  const column = report.columns.find(({ name }) => name === "Research");
  if (column === undefined) throw new Error("the column is in the report");
  return conditionInWords(column, report);
}

describe("a run condition in words", () => {
  it.each([
    ["!{{Email}} && {{Score}}", "depends, only where Email is empty and Score is filled; reads Email, Score"],
    [
      "{{Email}}?.domain == 'a' || {{Email}}?.domain == 'b'",
      'depends, only where domain of Email is "a" or "b"; reads Email',
    ],
    ["{{Email}} || {{Score}}", "depends; reads Email, Score"],
    ["{{Gone}}", "broken; reads f_gone"],
    ["true", "constant-true"],
    [undefined, "none"],
  ])("%s: %s", (condition, expected) => expect(words(condition)).toBe(expected));
});
