import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tables } from "../../tests/fixtures/arbitrary-table.ts";
import { action, formula, table, value } from "../lint/example.ts";
import type { StopCause } from "../model/gate.ts";
import type { Table } from "../model/table.ts";
import { type CellsSeen, effectiveGates, stopsOfNewRows } from "./effective-gate.ts";

const FINDER = "findymail-find-work-email";
const stopsOf = (it: Table, name: string, seen: CellsSeen = {}) => effectiveGates(it, seen).get(name)?.stops ?? [];
const causes = (it: Table, name: string, seen: CellsSeen = {}) => stopsOf(it, name, seen).map(({ cause }) => cause);
const people = [value("Name"), value("Tier")];
const finder = (options: Parameters<typeof action>[2] = {}) =>
  table([...people, action("Finder", FINDER, { reads: ["Name"], ...options })]);

describe("what stops the rows of a column", () => {
  it("is nothing where nothing does", () => {
    expect(causes(finder(), "f_finder")).toEqual([]);
    expect(causes(finder({ condition: "true" }), "f_finder")).toEqual([]);
  });

  it.each<[string, Table, CellsSeen, StopCause, string]>([
    ["the column's auto-run", finder({ isAutoRunOn: false }), {}, "parked", "runs by hand only"],
    ["the table's auto-run", { ...finder(), isAutoRunOn: false }, {}, "table-auto-run-off", "table's auto-run is off"],
    ["a run condition", finder({ condition: "{{Tier}}" }), {}, "run-condition", "decides row by row"],
    ["a condition that is never true", finder({ condition: "false" }), {}, "run-condition", "no row runs"],
    [
      "an empty input",
      finder(),
      { statuses: { f_finder: { ERROR_MISSING_INPUT: 1_200, ERROR_BLANK_TOKEN: 4 } } },
      "empty-input",
      "On 1,204 rows an input that it needs is empty, so they end without a run and cost nothing.",
    ],
    [
      "results that are kept",
      { ...finder(), keepsExistingResults: true },
      { statuses: { f_finder: { SUCCESS: 1 } } },
      "filled",
      "1 row holds a result already, and Keep existing results leaves them alone.",
    ],
    [
      "results that only a forced run repeats",
      { ...finder(), keepsExistingResults: false },
      { statuses: { f_finder: { SUCCESS: 30, SUCCESS_NO_DATA: 10 } } },
      "filled",
      "40 rows hold a result already, and a run that is not forced leaves them alone.",
    ],
  ])("is %s", (_, it, seen, cause, sentence) => {
    const stops = stopsOf(it, "f_finder", seen);
    expect(stops).toEqual([{ cause, sentence: expect.stringContaining(sentence) }]);
  });

  it("is a column before it that is stopped itself", () => {
    const chain = table([
      ...people,
      action("Finder", FINDER, { reads: ["Name"], condition: "{{Tier}}" }),
      formula("Email", "{{Finder}}?.email"),
      action("Validate", "validate-email", { reads: ["Email"] }),
    ]);
    expect(stopsOf(chain, "f_validate")).toEqual([
      { cause: "upstream", sentence: "It needs Email, which is itself stopped on some rows." },
    ]);
  });

  it("is told of a new row by all causes but those that need a look at its cells", () => {
    const seen = { statuses: { f_finder: { SUCCESS: 3, ERROR_BLANK_TOKEN: 2 } } };
    const gate = effectiveGates(finder({ condition: "{{Tier}}" }), seen).get("f_finder");
    if (gate === undefined) throw new Error("an action column has a gate");
    expect(gate.stops.map(({ cause }) => cause)).toEqual(["run-condition", "empty-input", "filled"]);
    expect(stopsOfNewRows(gate).map(({ cause }) => cause)).toEqual(["run-condition"]);
  });

  it("says of a new row the same whatever the cells hold", () => {
    const counts = fc.dictionary(fc.constantFrom("SUCCESS", "ERROR", "ERROR_BLANK_TOKEN"), fc.nat(50));
    fc.assert(
      fc.property(tables, counts, (it, count) => {
        const statuses = Object.fromEntries(it.columns.map(({ id }) => [id, count]));
        const [blind, sighted] = [effectiveGates(it), effectiveGates(it, { statuses })];
        for (const [id, gate] of blind) {
          const other = sighted.get(id);
          expect(other && stopsOfNewRows(other)).toEqual(gate.stops);
          expect(new Set(other?.stops.map(({ cause }) => cause)).size).toBe(other?.stops.length);
        }
      }),
    );
  });
});

describe("how the cells of a column stand", () => {
  it("is not known before their statuses were shown", () => {
    expect(effectiveGates(finder()).get("f_finder")?.cells).toBeNull();
    expect(effectiveGates(finder(), { statuses: { f_other: {} } }).get("f_finder")?.cells).toBeNull();
  });

  it("says of the rows that the page has loaded how many results are out of date", () => {
    const column = { statuses: { SUCCESS: 8, ERROR: 4 }, withoutStatus: 0, stale: 9, upfront: null, additional: null };
    const seen = { statuses: { f_finder: { SUCCESS: 800 } }, loaded: { records: 12, columns: { f_finder: column } } };
    expect(effectiveGates(finder(), seen).get("f_finder")?.cells).toMatchObject({
      done: 800,
      loaded: { done: 8, stale: 8 },
    });
    expect(stopsOf(finder(), "f_finder", seen).map(({ sentence }) => sentence)).toEqual([
      "800 rows hold a result already, and Keep existing results leaves them alone, unless the result is out of date.",
    ]);
  });
});
