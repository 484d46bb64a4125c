import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sights, tables } from "../../../tests/fixtures/arbitrary-table.ts";
import { analyse } from "../../analysis.ts";
import { analyseRunCondition } from "../../expressions/run-condition.ts";
import { ai, table, value } from "../../lint/example.ts";
import { problemOf } from "./gate-in-words.ts";

function gateOf(condition?: string) {
  const research = condition === undefined ? ai("Research") : ai("Research", { condition });
  const columns = [value("Email"), value("Score"), research];
  const report = analyse({ table: table(columns), accounts: null, workspace: null, rows: null, statuses: null });
  const column = report.columns.find(({ name }) => name === "Research");
  if (column === undefined) throw new Error("the column is in the report");
  return column.gate;
}

const BEYOND = "that cannot be put in words";

describe("what a run condition means", () => {
  it.each([
    ["!{{Email}} && {{Score}}", "Runs only where Email is empty and Score is filled."],
    ["{{Email}}?.domain == 'a' || {{Email}}?.domain == 'b'", 'Runs only where domain of Email is "a" or "b".'],
    [
      "!{{Email}} && {{Score}} > 5",
      `Runs only where Email is empty and Score is filled, and where more holds ${BEYOND}.`,
    ],
    ["{{Email}} || {{Score}}", `Runs only where something holds of Email and Score ${BEYOND}.`],
    ["{{Created At}} < 5", `Runs only where something holds of Created At ${BEYOND}.`],
    ["Math.random() > 0.5", `Runs only where something holds ${BEYOND}.`],
    [
      '["a","b","c","d","e","f","g"].includes({{Email}})',
      'Runs only where Email is "a", "b", "c", "d", "e" or one of 2 more.',
    ],
    ["{{Gone}}", null],
    ["true", "Runs on every row."],
    ["{{Email}} && !{{Email}}", "Never runs."],
    [undefined, null],
  ])("%s: %s", (condition, expected) => expect(gateOf(condition).meaning).toBe(expected));

  it("names no column that no guard names, unless it says that there is more", () => {
    fc.assert(
      fc.property(tables, sights, (any, rest) => {
        for (const { gate } of analyse({ table: any, workspace: null, ...rest }).columns) {
          const clauses = gate.meaning?.match(/ is (?:filled|empty|")/g)?.length ?? 0;
          expect(clauses).toBeLessThanOrEqual(gate.guards.length);
          expect(gate.meaning === null).toBe(gate.state === "none" || gate.state === "broken");
          if (gate.state === "depends" && gate.guards.length === 0) expect(gate.meaning).toContain(BEYOND);
        }
      }),
    );
  });
});

describe("a run condition that cannot be read", () => {
  it.each([
    ["{{Email}} && (", "it is not a valid expression", ""],
    ["{{Email}} & & {{Score}}", "it is not a valid expression", "&"],
    ["{{Email}} && {{Gone}}?.x", "it reads a column that this table does not have", "{{f_gone}}"],
  ])("%s: names the place", (condition, reason, part) => {
    const { problem, text } = gateOf(condition);
    expect(problem?.reason).toBe(reason);
    expect(text?.slice(problem?.start, problem?.end)).toBe(part);
  });

  it("names a reference by a name that no column has", () => {
    const text = "{{f_a}} && {{@Two}} ";
    const problem = problemOf(analyseRunCondition(text, new Set(["f_a"])));
    expect(text.slice(problem?.start, problem?.end)).toBe("{{@Two}}");
  });

  it("is not one that can be read", () => expect(gateOf("!{{Email}}").problem).toBeNull());
});
