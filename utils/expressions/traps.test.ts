import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyExpression } from "../../tests/expressions/any-expression.ts";
import { REAL_EXPRESSIONS } from "../../tests/expressions/real-expressions.ts";
import { analyseRunCondition } from "./run-condition.ts";

const COLUMNS = new Set(["f_own", "f_text", "f_number", "f_found", "f_email", "f_later", "f_a", "f_b", "f_c", "f_d"]);
const AROUND = {
  columnId: "f_own",
  formOf: (id: string) => (id === "f_text" ? "text" : id === "f_found" ? "object" : null),
  reads: new Map([
    ["f_email", new Set(["f_found"])],
    ["f_later", new Set(["f_own"])],
  ]),
} as const;
const analyse = (text: string) => analyseRunCondition(text, COLUMNS, AROUND);
/** The kind and the culprit part of each trap. */
const traps = (text: string) => analyse(text).traps.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

describe("a trap", () => {
  it.each([
    // Formula results are texts.
    ["{{f_text}} === true", ["text-compared: {{f_text}} === true"]],
    ['{{f_a}}?.toLowerCase()==="uk" && {{f_text}}===true', ["text-compared: {{f_text}}===true"]],
    ["{{f_text}} !== false", ["text-compared: {{f_text}} !== false"]],
    ["{{f_text}} == true", ["text-compared: {{f_text}} == true"]],
    ["3 === {{f_text}}", ["text-compared: 3 === {{f_text}}"]],
    ["[1, 2].includes({{f_text}})", ["text-compared: [1, 2].includes({{f_text}})"]],
    // A cell that holds an object equals no text, and is never empty.
    ['{{f_found}} == "x"', ['text-compared: {{f_found}} == "x"']],
    ["{{f_found}}", ["object: {{f_found}}"]],
    ["!!{{f_found}} && {{f_a}}", ["object: {{f_found}}"]],
    ["{{f_a}} && !{{f_found}}", ["object: {{f_found}}"]],
    ['{{f_found}} != ""', ["object: {{f_found}}"]],
    // Whether a step has finished says nothing of what it found.
    ['Clay.getCellStatus({{f_found}}) == "completed"', ["status: Clay.getCellStatus({{f_found}})"]],
    ['Clay?.getCellStatus?.({{f_a}})?.includes("success")', ["status: Clay?.getCellStatus?.({{f_a}})"]],
    // JavaScript reads these otherwise than they look.
    ["!{{f_a}}.status === 'valid'", ["precedence: !{{f_a}}.status === 'valid'"]],
    ["!{{f_a}}.b == {{f_c}}", ["precedence: !{{f_a}}.b == {{f_c}}"]],
    ["{{f_a}} & {{f_b}}", ["precedence: {{f_a}} & {{f_b}}"]],
    ["{{f_a}} | {{f_b}}", ["precedence: {{f_a}} | {{f_b}}"]],
    ["{{f_a}} || {{f_b}} ? {{f_c}} : {{f_d}}", ["precedence: {{f_a}} || {{f_b}} ? {{f_c}} : {{f_d}}"]],
    ["{{f_a}} || {{f_b}} && {{f_c}}", ["precedence: {{f_a}} || {{f_b}} && {{f_c}}"]],
    ["{{f_a}} && {{f_b}} || {{f_c}} || {{f_d}}", ["precedence: {{f_a}} && {{f_b}} || {{f_c}} || {{f_d}}"]],
    ['{{f_a}} == "x" || "y"', ['precedence: "y"']],
    ['{{f_a}} == ("x" || "y")', ['precedence: "x" || "y"']],
    ['{{f_a}} != "x" && "y"', ['precedence: "y"']],
    // Clay refuses circles.
    ["!{{f_own}}", ["self: {{f_own}}"]],
    ["{{f_a}} && !{{f_later}}?.email", ["downstream: {{f_later}}"]],
  ])("is seen in %s", (text, expected) => expect(traps(text)).toEqual(expected));

  it.each([
    "{{f_text}}",
    '{{f_text}} === "true"',
    "{{f_text}} == 5",
    "({{f_text}} || 0) === 0",
    "{{f_text}}?.length === 3",
    "[1,2].includes(+{{f_text}})",
    '["1","2"].includes({{f_text}})',
    "{{f_number}} === 5",
    "{{f_a}}",
    "{{f_found}}?.email",
    "{{f_found}} && !{{f_found}}?.email",
    '(!{{f_found}} ? "" : {{f_found}}?.total) === 0',
    "{{f_found}} == null",
    '!{{f_found}}?.email || Clay.getCellStatus({{f_found}}).includes("success")',
    'Clay.getCellStatus({{f_found}}) == "SUCCESS" && {{f_email}}',
    'Clay.getCellStatus({{f_found}}).includes("error")',
    "!({{f_a}} === 'valid')",
    "(!{{f_a}}) === {{f_b}}",
    "!{{f_a}} === true",
    "({{f_a}} | 0) > 1",
    "({{f_a}} || {{f_b}}) && {{f_c}}",
    "{{f_a}} || ({{f_b}} && {{f_c}})",
    "{{f_a}} && {{f_b}} || {{f_c}} && {{f_d}}",
    '{{f_a}} && {{f_b}} || ""',
    "({{f_a}} || {{f_b}}) ? {{f_c}} : {{f_d}}",
    "{{f_a}} || {{f_b}} ? true : false",
    '{{f_a}} == "x" || {{f_a}} == "y"',
    "{{f_a}} || true",
    "{{f_a}} ||",
  ])("is not seen in %s", (text) => expect(traps(text)).toEqual([]));

  it("is told of two columns at once, in the order of the text", () => {
    expect(traps("!{{f_own}} && {{f_text}} === 1")).toEqual(["self: {{f_own}}", "text-compared: {{f_text}} === 1"]);
  });

  it("lies within the text, whatever that is", () => {
    const texts = fc.oneof(anyExpression, fc.constantFrom(...REAL_EXPRESSIONS));
    fc.assert(
      fc.property(texts, (text) => {
        for (const { start, end } of analyse(text).traps) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});

describe("a comparison that comes out the same on every row", () => {
  it.each([
    ["{{f_text}} === true", "constant-false"],
    ["{{f_text}} !== true", "constant-true"],
    ["{{f_a}} && {{f_text}} === 1", "constant-false"],
    ["{{f_a}} || {{f_text}} === 1", "depends"],
    ["[1].includes({{f_text}})", "constant-false"],
    ["!{{f_a}}.status === 'valid'", "constant-false"],
    ["!(!{{f_a}} === 'valid') === 'x'", "constant-false"],
    ["!{{f_a}} == 1", "depends"],
    ["!{{f_a}} == ''", "depends"],
    // The text "1" equals true.
    ["{{f_text}} == true", "depends"],
    ['{{f_found}} == "x"', "depends"],
    ["{{f_number}} === 5", "depends"],
  ])("decides %s: %s", (text, state) => expect(analyse(text).state).toBe(state));
});
