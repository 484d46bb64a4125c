import { expect, it } from "vitest";
import { effectiveGates } from "../expressions/effective-gate.ts";
import type { ColumnFacts, TableFacts } from "../model/facts.ts";
import { ai, exampleId, table, value } from "./example.ts";
import { excludeEachOther, runsWherever } from "./exclusive-conditions.ts";

function pair(a: string | undefined, b: string | undefined) {
  const withCondition = (name: string, condition: string | undefined) =>
    ai(name, condition === undefined ? {} : { condition });
  const it = table([value("A"), value("B"), withCondition("One", a), withCondition("Two", b)]);
  const gates = effectiveGates(it);
  const columns = it.columns.map((column) => ({ column, gate: gates.get(column.id) ?? null }) as ColumnFacts);
  const find = (name: string) => columns.find(({ column }) => column.id === exampleId(name)) as ColumnFacts;
  return { one: find("One"), two: find("Two"), facts: { table: it, columns } as TableFacts };
}

it.each([
  ["{{A}}", "!{{A}}"],
  ["!{{A}}?.email", "{{A}}?.email"],
  ["!!{{A}}?.email", "! {{A}}?.email"],
  ["!({{A}} && {{B}})", "{{A}} && {{B}}"],
  ['{{A}} == "EU"', "{{A}} === 'US'"],
  ['{{A}}?.toLowerCase() == "eu"', '{{A}}?.toLowerCase() == "us"'],
  ["{{A}} == 1", "{{A}} == 2"],
  ["{{A}} && !{{B}} // east", "{{B}};"],
])("no row meets both %s and %s", (a, b) => {
  const { one, two, facts } = pair(a, b);
  expect(excludeEachOther(one, two, facts)).toBe(true);
  expect(excludeEachOther(two, one, facts)).toBe(true);
});

it.each([
  [undefined, "{{A}}"],
  ["true", "{{A}}"],
  ["{{A}}", "{{A}}"],
  ["{{A}}", "{{B}}"],
  ["!{{A}} || {{B}}", "{{A}} || {{B}}"],
  ['{{A}} == "1"', "{{A}} == 1"],
  ['{{A}} == "EU"', '{{B}} == "US"'],
  ['{{A}} || {{B}} == "EU"', '{{A}} || {{B}} == "US"'],
  ['{{A}} ? {{B}} : {{B}} == "EU"', '{{A}} ? {{B}} : {{B}} == "US"'],
  ["!{{A}} ? {{B}} : 1", "{{A}} ? {{B}} : 1"],
  ["{{A}} &&", "!{{A}}"],
])("a row may meet both %s and %s", (a, b) => {
  const { one, two, facts } = pair(a, b);
  expect(excludeEachOther(one, two, facts)).toBe(false);
  expect(excludeEachOther(two, one, facts)).toBe(false);
});

it("knows that a column without a condition, or with the same one, runs wherever the other does", () => {
  const runs = (a: string | undefined, b: string | undefined) => {
    const { one, two } = pair(a, b);
    return runsWherever(one, two);
  };
  expect(runs(undefined, "{{A}}")).toBe(true);
  expect(runs("true", "{{A}}")).toBe(true);
  expect(runs("{{A}} ", "{{A}}")).toBe(true);
  expect(runs("{{A}}", undefined)).toBe(false);
  expect(runs("{{A}}", "{{B}}")).toBe(false);
});
