import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tables } from "../../tests/fixtures/arbitrary-table.ts";
import { effectiveGates } from "../expressions/effective-gate.ts";
import { action, exampleId, formula, table, value } from "../lint/example.ts";
import type { Column, Table, Waterfall } from "../model/table.ts";
import { findWaterfalls, type StepRole } from "./find-waterfalls.ts";

const ROLES: Record<string, StepRole> = {
  email: { does: "find", produces: "work email" },
  phone: { does: "find", produces: "mobile phone" },
  unheard: { does: "find", produces: null },
  check: { does: "check", produces: "email validation" },
  push: { does: "other", produces: null },
};
const roleOf = ({ action: it }: Column): StepRole => ROLES[it?.key ?? ""] ?? { does: "other", produces: null };
const find = (given: Table) => findWaterfalls(given, { gates: effectiveGates(given), roleOf });
const stepsOf = (given: Table) => find(given).map(({ steps }) => steps.map(({ columnId }) => columnId));
const names = (...them: string[]) => them.map(exampleId);

const chain = [
  value("Domain"),
  action("A", "email", { condition: "!!{{Domain}}" }),
  action("B", "email", { condition: "!!{{Domain}} && !{{A}}?.email" }),
];

describe("a waterfall by hand", () => {
  it("is known by steps that wait for the one before", () => {
    expect(stepsOf(table(chain))).toEqual([names("A", "B")]);
  });

  it("stands in the order in which its steps wait, not in that of the columns", () => {
    const [domain, first, second] = chain as [Column, Column, Column];
    const third = action("C", "email", { condition: "!{{A}}?.email && !{{B}}?.email" });
    expect(stepsOf(table([third, second, domain, first]))).toEqual([names("A", "B", "C")]);
  });

  it("waits for a formula that merges what was found before", () => {
    const merged = formula("So far", '{{A}}?.email || {{B}}?.email || ""');
    const third = action("C", "email", { condition: "!{{So far}}" });
    const [found] = find(table([...chain, merged, third]));
    expect(found?.steps.map(({ columnId }) => columnId)).toEqual(names("A", "B", "C"));
    expect(found?.isStrict).toBe(true);
  });

  it("is not strict where a step looks only at the one before it", () => {
    const third = action("C", "email", { condition: "!{{B}}?.email" });
    expect(find(table([...chain, third]))[0]?.isStrict).toBe(false);
  });

  it("is strict where a step runs only if the one before it has run and found nothing", () => {
    const third = action("C", "email", { condition: "{{B}} && !{{B}}?.email" });
    expect(find(table([...chain, third]))[0]?.isStrict).toBe(true);
  });

  it("is not strict where a step looks at a whole cell, which a miss fills as well", () => {
    const second = action("B", "email", { condition: "!!{{Domain}} && !{{A}}" });
    const [found] = find(table([...chain.slice(0, 2), second]));
    expect(found).toMatchObject({ isStrict: false, steps: [{ columnId: "f_a" }, { columnId: "f_b" }] });
  });

  it("needs the same kind of data", () => {
    const phone = action("Phone", "phone", { condition: "!{{A}}?.email" });
    expect(stepsOf(table([...chain.slice(0, 2), phone]))).toEqual([]);
  });

  it("of steps of an unknown kind is known by the formula that merges them", () => {
    const [one, two] = [action("One", "unheard"), action("Two", "unheard", { condition: "!{{One}}?.id" })];
    expect(stepsOf(table([one, two]))).toEqual([]);
    const merge = formula("Id", "{{One}}?.id || {{Two}}?.id");
    const [found] = find(table([one, two, merge]));
    expect(found).toMatchObject({ name: "Id", mergeColumnId: exampleId("Id"), isNative: false });
  });

  it("is none where a formula decides by something else than what was found", () => {
    const verdict = formula("Fits", "{{A}}?.score > 5");
    expect(stepsOf(table([action("A", "email"), verdict, action("B", "email", { condition: "!{{Fits}}" })]))).toEqual(
      [],
    );
  });

  it("leaves out what hands on or validates", () => {
    const push = action("Push", "push", { condition: "!{{A}}?.email" });
    const check = action("Check", "check", { condition: "!{{B}}?.email", reads: ["A"] });
    expect(stepsOf(table([...chain, push, check]))).toEqual([names("A", "B")]);
  });

  it("knows which step a validation is about, and which one is about all of them", () => {
    const merge = formula("Email", "{{A}}?.email || {{B}}?.email");
    const ofA = formula("A email", "{{A}}?.email");
    const checks = [action("Check A", "check", { reads: ["A email"] }), action("Check", "check", { reads: ["Email"] })];
    const [found] = find(table([...chain, merge, ofA, ...checks]));
    expect(found?.steps.map((step) => step.validationColumnId)).toEqual([exampleId("Check A"), null]);
    expect(found?.finalCheckColumnId).toBe(exampleId("Check"));
  });
});

describe("a waterfall of Clay's", () => {
  const native = (...steps: string[]): Waterfall => ({
    id: "g",
    name: "Work email",
    attribute: null,
    mergeColumnId: null,
    steps: steps.map((step) => ({ columnId: exampleId(step), validationColumnId: exampleId(`Check ${step}`) })),
  });

  it("keeps its order and leaves out columns that are gone", () => {
    const [found] = find(table(chain, { waterfalls: [native("B", "Gone", "A")] }));
    expect(found).toEqual({
      id: "g",
      name: "Work email",
      isNative: true,
      steps: names("B", "A").map((columnId) => ({ columnId, validationColumnId: null })),
      mergeColumnId: null,
      finalCheckColumnId: null,
      isStrict: true,
    });
  });

  it("takes its steps out of the search for chains", () => {
    const more = [action("C", "email"), action("D", "email", { condition: "!{{C}}?.email" })];
    const found = stepsOf(table([...chain, ...more], { waterfalls: [native("A", "B")] }));
    expect(found).toEqual([names("A", "B"), names("C", "D")]);
  });
});

describe("of any table", () => {
  it("no column stands in two waterfalls, and every step can run", () => {
    fc.assert(
      fc.property(tables, (given) => {
        const found = findWaterfalls(given, {
          gates: effectiveGates(given),
          roleOf: () => ({ does: "find", produces: null }),
        });
        const ids = found.flatMap(({ steps }) => steps.map(({ columnId }) => columnId));
        expect(ids).toEqual([...new Set(ids)]);
        for (const id of ids) expect(given.columns.find((column) => column.id === id)?.action).not.toBeNull();
      }),
    );
  });
});
