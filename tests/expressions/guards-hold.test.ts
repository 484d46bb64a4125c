import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluate } from "../../utils/expressions/evaluate.ts";
import { guardsOf } from "../../utils/expressions/guards.ts";
import { guardsSayAll } from "../../utils/expressions/guards-say-all.ts";
import { known, truthinessOf } from "../../utils/expressions/interpreter/value.ts";
import { parseExpression } from "../../utils/expressions/parse.ts";
import type { Guard } from "../../utils/model/gate.ts";
import { anyExpression } from "./any-expression.ts";
import { REAL_EXPRESSIONS } from "./real-expressions.ts";
import { anyRow } from "./rows.ts";

const anyTerm = fc.constantFrom(
  ...["{{f_a}}", "!{{f_b}}", "!!{{f_c}}", "!{{f_a}}?.email", '{{f_b}} == "Yes"', '{{f_c}} !== "no"', "{{f_b}} > 1"],
  ...[
    '({{f_a}} == "12" || {{f_a}} == "Yes")',
    "!({{f_a}} || {{f_c}})",
    "Boolean({{f_b}})",
    '["Yes", "no"].includes({{f_b}})',
  ],
);
const anyConjunction = fc.array(anyTerm, { minLength: 1, maxLength: 3 }).map((terms) => terms.join(" && "));

function guards(text: string): Guard[] {
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new Error(`does not parse: ${text}`);
  return guardsOf(parsed.tree);
}

const inWords = (text: string) =>
  guards(text).map(({ columnId, path, must, values }) => [[columnId, ...path].join("."), must, ...values].join(" "));

const cellAt = ({ columnId, path }: Guard, row: Record<string, unknown>) =>
  path.reduce<unknown>((at, key) => (at as Record<string, unknown> | null)?.[key], row[columnId]);

function holdsExactly(guard: Guard, row: Record<string, unknown>): boolean {
  const value = cellAt(guard, row);
  if (guard.must === "equal") return guard.values.some((text) => value === text);
  return Boolean(value) === (guard.must === "be-filled");
}

function holds(guard: Guard, row: Record<string, unknown>): boolean {
  const { must, values } = guard;
  const value = cellAt(guard, row);
  if (must === "be-filled") return Boolean(value);
  // An empty list equals an empty text, by JavaScript's own rules.
  if (must === "be-empty") return !value || String(value) === "";
  // biome-ignore lint/suspicious/noDoubleEquals: the condition compares so.
  return values.some((text) => value == text || String(value).toLowerCase() === text.toLowerCase());
}

describe("guards", () => {
  it.each([
    ["{{f_a}}", ["f_a be-filled"]],
    ["!{{f_a}}?.email", ["f_a.email be-empty"]],
    ["{{f_a}} && !{{f_b}}", ["f_a be-filled", "f_b be-empty"]],
    ["{{f_a}} || {{f_b}}", []],
    ["({{f_a}} && {{f_b}}) || ({{f_a}} && {{f_c}})", ["f_a be-filled"]],
    ["!({{f_a}} || {{f_b}})", ["f_a be-empty", "f_b be-empty"]],
    ['{{f_a}} == "Yes"', ["f_a equal Yes"]],
    ['"Yes" === {{f_a}}', ["f_a equal Yes"]],
    ['{{f_a}} && {{f_a}} == "Yes"', ["f_a equal Yes"]],
    ['{{f_a}} == "a" || {{f_a}} == "b"', ["f_a equal a b"]],
    ['{{f_a}} !== ""', []],
    ['!({{f_a}} != "x")', ["f_a equal x"]],
    ["{{f_a}}?.jobs?.length > 0", ["f_a.jobs.length be-filled"]],
    ["+{{f_a}} > 50", ["f_a be-filled"]],
    ["0 < {{f_a}}", ["f_a be-filled"]],
    ["{{f_a}} < 5", []],
    ['["tier 1","tier 2"].includes(({{f_a}}||"").toLowerCase())', ["f_a equal tier 1 tier 2"]],
    ['({{f_a}}?.isPrimary?.toLowerCase?.()||"")==="yes"', ["f_a.isPrimary equal yes"]],
    ['{{f_a}}?.Tier?.toLowerCase()?.includes("tier")', ["f_a.Tier be-filled"]],
    ['(!{{f_a}} ? "" : {{f_a}}?.total) === 5', ["f_a.total equal 5"]],
    ['{{f_a}} ? {{f_b}} : ""', ["f_a be-filled", "f_b be-filled"]],
    ['{{f_a}} && !!{{f_b}} && {{f_b}}?.toLowerCase() !== "no vmid"', ["f_a be-filled", "f_b be-filled"]],
    ["/x/.test({{f_a}})", []],
    ["{{f_a}} && !{{f_a}}", ["f_a be-filled", "f_a be-empty"]],
  ])("of %s", (text, expected) => expect(inWords(text)).toEqual(expected));

  it("hold on every row that passes", () => {
    fc.assert(
      fc.property(fc.oneof(anyExpression, fc.constantFrom(...REAL_EXPRESSIONS)), anyRow, (text, row) => {
        const parsed = parseExpression(text);
        const result = parsed.ok ? evaluate(parsed.tree, (id) => known((row as Record<string, unknown>)[id])) : null;
        if (result === null || result.fails || truthinessOf(result.value) !== true) return;
        for (const guard of guards(text)) expect(holds(guard, row), `${JSON.stringify(guard)} of ${text}`).toBe(true);
      }),
      { numRuns: 20_000 },
    );
  });
});

describe("guards that say all", () => {
  it.each([
    ["!{{f_a}} && {{f_b}}?.email", true],
    ["!({{f_a}} || {{f_b}})", true],
    ['{{f_a}} == "a" || "b" === {{f_a}}', true],
    ['["a","b"].includes({{f_a}}) && Boolean({{f_b}})', true],
    ["{{f_a}} || {{f_b}}", false],
    ["{{f_a}} && {{f_b}} > 5", false],
    ["{{f_a}} === 5", false],
    ["[5].includes({{f_a}})", false],
    ['{{f_a}} == ""', false],
    ['{{f_a}} != "x"', false],
    ["{{f_a}} && /x/.test({{f_b}})", false],
    ["{{f_a}} ?? {{f_b}}", false],
    ['{{f_a}} ? "" : {{f_b}}', false],
    ["+{{f_a}}", false],
  ])("of %s: %s", (text, expected) => {
    const parsed = parseExpression(text);
    expect(parsed.ok && guardsSayAll(parsed.tree)).toBe(expected);
  });

  // The interpreter is told of every cell, so what does not fail is certain.
  it("let every row through on which they hold", () => {
    fc.assert(
      fc.property(
        fc.oneof(anyExpression, fc.constantFrom(...REAL_EXPRESSIONS), anyConjunction),
        anyRow,
        (text, row) => {
          const parsed = parseExpression(text);
          if (!parsed.ok || !guardsSayAll(parsed.tree)) return;
          if (!guardsOf(parsed.tree).every((guard) => holdsExactly(guard, row))) return;
          const result = evaluate(parsed.tree, (id) => known((row as Record<string, unknown>)[id]));
          if (!result.fails) expect(truthinessOf(result.value), text).not.toBe(false);
        },
      ),
      { numRuns: 20_000 },
    );
  });
});
