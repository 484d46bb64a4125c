import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyExpression } from "../../tests/expressions/any-expression.ts";
import { REAL_EXPRESSIONS } from "../../tests/expressions/real-expressions.ts";
import { analyseRunCondition } from "./run-condition.ts";
import type { FormOf } from "./settled-comparisons.ts";

const COLUMNS = new Set([
  "f_own",
  "f_text",
  "f_number",
  "f_box",
  "f_step",
  "f_yes",
  "f_flag",
  "f_found",
  "f_email",
  "f_later",
  "f_a",
  "f_b",
  "f_c",
  "f_d",
]);
const FORMS: Record<string, NonNullable<ReturnType<FormOf>>> = {
  f_text: "text",
  f_found: "object",
  f_yes: "filled",
  f_flag: "flag",
  f_step: "result",
  f_number: "number",
  f_box: "checkbox",
};
const AROUND = {
  columnId: "f_own",
  formOf: (id: string) => FORMS[id] ?? null,
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
    ["{{f_flag}} === true", ["text-compared: {{f_flag}} === true"]],
    // Every text counts as filled.
    ["{{f_yes}}", ["always-filled: {{f_yes}}"]],
    ["{{f_a}} && !{{f_flag}}", ["always-filled: {{f_flag}}"]],
    ["!!{{f_flag}} || {{f_a}}", ["always-filled: {{f_flag}}"]],
    // A number and a box are no texts.
    ['{{f_number}} === "5"', ['text-compared: {{f_number}} === "5"']],
    ['{{f_number}} == "high"', ['text-compared: {{f_number}} == "high"']],
    ["{{f_number}} === true", ["text-compared: {{f_number}} === true"]],
    ['{{f_box}} == "true"', ['text-compared: {{f_box}} == "true"']],
    ['{{f_box}} !== "false"', ['text-compared: {{f_box}} !== "false"']],
    ["{{f_box}} === 1", ["text-compared: {{f_box}} === 1"]],
    // Two sides that cannot both hold, or cannot both fail.
    ['{{f_a}} == "x" && {{f_a}} == "y"', ['contradiction: {{f_a}} == "x" && {{f_a}} == "y"']],
    ["{{f_a}}?.b !== 1 || {{f_a}}?.b !== 2", ["contradiction: {{f_a}}?.b !== 1 || {{f_a}}?.b !== 2"]],
    ['{{f_b}} && !({{f_a}} == "x") && {{f_a}}=="x"', ['contradiction: {{f_b}} && !({{f_a}} == "x") && {{f_a}}=="x"']],
    ['{{f_b}} || ({{f_a}} != "x" || {{f_a}} == "x")', ['contradiction: {{f_b}} || ({{f_a}} != "x" || {{f_a}} == "x")']],
    ["{{f_a}}?.b && !{{f_a}}?.b", ["contradiction: {{f_a}}?.b && !{{f_a}}?.b"]],
    ['{{f_a}} == "x" && !{{f_a}}', ['contradiction: {{f_a}} == "x" && !{{f_a}}']],
    ["+{{f_a}} > 50 && +{{f_a}} <= 50", ["contradiction: +{{f_a}} > 50 && +{{f_a}} <= 50"]],
    // A cell that holds an object equals no text, and is never empty.
    ['{{f_found}} == "x"', ['text-compared: {{f_found}} == "x"']],
    ["{{f_found}}", ["object: {{f_found}}"]],
    ["!!{{f_found}} && {{f_a}}", ["object: {{f_found}}"]],
    ["{{f_a}} && !{{f_found}}", ["object: {{f_found}}"]],
    ['{{f_found}} != ""', ["object: {{f_found}}"]],
    // Whether a step has finished says nothing of what it found.
    ['Clay.getCellStatus({{f_found}}) == "completed"', ["status: Clay.getCellStatus({{f_found}})"]],
    ['Clay?.getCellStatus?.({{f_a}})?.includes("success")', ["status: Clay?.getCellStatus?.({{f_a}})"]],
    ['Clay.getCellStatus({{f_step}}) != "ERROR"', ["status: Clay.getCellStatus({{f_step}})"]],
    ['{{f_a}} && !Clay.getCellStatus({{f_step}}).includes("error")', ["status: Clay.getCellStatus({{f_step}})"]],
    ["!!Clay.getCellStatus({{f_step}})", ["status: Clay.getCellStatus({{f_step}})"]],
    // A condition reads what is behind the label that Clay shows.
    ['{{f_step}} == "✅ Record Found"', ['label: {{f_step}} == "✅ Record Found"']],
    ['{{f_step}} != "❌ No Record Found"', ['label: {{f_step}} != "❌ No Record Found"']],
    ['{{f_step}}?.includes("Status Code: 200")', ['label: {{f_step}}?.includes("Status Code: 200")']],
    ['{{f_a}} && {{f_step}} === "Response"', ['label: {{f_step}} === "Response"']],
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
    '{{f_yes}} == "Yes"',
    '{{f_yes}} && {{f_yes}} != "No"',
    '{{f_flag}} == "true"',
    '{{f_flag}}?.toLowerCase() === "true"',
    '{{f_number}} == "5"',
    '{{f_number}} === ""',
    "{{f_box}} === true",
    '{{f_box}} == "1"',
    '{{f_a}} == "x" || {{f_a}} == "y"',
    '{{f_a}} != "x" && {{f_a}} != "y"',
    '{{f_a}} == "5" && {{f_a}} == "5.0"',
    '{{f_a}} == "1" && {{f_a}} == 1',
    '{{f_a}} == "0" && !{{f_a}}',
    '{{f_a}} == "x" && {{f_b}} == "y"',
    '{{f_a}}?.b == "x" && {{f_a}}?.c == "y"',
    "{{f_a}} > 5 || {{f_a}} <= 5",
    "{{f_a}} >= 5 && {{f_a}} <= 5",
    "moment({{f_a}}) > 5 && moment({{f_a}}) < 3",
    "Math.random() > 0.5 && Math.random() < 0.1",
    "{{f_a}}",
    "{{f_found}}?.email",
    "{{f_found}} && !{{f_found}}?.email",
    '(!{{f_found}} ? "" : {{f_found}}?.total) === 0',
    "{{f_found}} == null",
    '!{{f_found}}?.email || Clay.getCellStatus({{f_found}}).includes("success")',
    'Clay.getCellStatus({{f_found}}) == "SUCCESS" && {{f_email}}',
    'Clay.getCellStatus({{f_found}}).includes("error")',
    'Clay.getCellStatus({{f_step}}) === "SUCCESS"',
    'Clay.getCellStatus({{f_step}}) != "SUCCESS_NO_DATA"',
    'Clay.getCellStatus({{f_step}}) != "SUCCESS"',
    'Clay.getCellStatus({{f_step}}) == "completed" || Clay.getCellStatus({{f_step}}) == "ERROR"',
    '{{f_text}} == "No Record Found"',
    '{{f_step}}?.result == "Response"',
    '{{f_step}} == "Qualified"',
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
    ['{{f_a}} == "x" && {{f_a}} == "y"', "constant-false"],
    ['{{f_a}} != "x" || {{f_a}} != "y"', "constant-true"],
    ['{{f_b}} || {{f_a}} == "x" && {{f_a}} == "y"', "depends"],
    ["{{f_a}}?.b || !{{f_a}}?.b", "constant-true"],
    // A cell that has no such method would end it.
    ['{{f_a}}?.trim() == "x" && {{f_a}}?.trim() == "y"', "depends"],
    // That the column's cells are what it is called is no promise of Clay's.
    ['{{f_number}} === "5"', "depends"],
    ["!{{f_a}}.status === 'valid'", "constant-false"],
    ["!(!{{f_a}} === 'valid') === 'x'", "constant-false"],
    ["!{{f_a}} == 1", "depends"],
    ["!{{f_a}} == ''", "depends"],
    ["{{f_yes}}", "constant-true"],
    ["!{{f_yes}} && {{f_a}}", "constant-false"],
    // That false is kept as a text is how Clay is understood.
    ["{{f_flag}}", "depends"],
    // The text "1" equals true.
    ["{{f_text}} == true", "depends"],
    ['{{f_found}} == "x"', "depends"],
    ["{{f_number}} === 5", "depends"],
  ])("decides %s: %s", (text, state) => expect(analyse(text).state).toBe(state));
});
