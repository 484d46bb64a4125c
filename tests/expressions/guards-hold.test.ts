import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluate } from "../../utils/expressions/evaluate.ts";
import { guardsOf } from "../../utils/expressions/guards.ts";
import { known, truthinessOf } from "../../utils/expressions/interpreter/value.ts";
import { parseExpression } from "../../utils/expressions/parse.ts";
import type { Guard } from "../../utils/model/gate.ts";
import { anyExpression } from "./any-expression.ts";
import { REAL_EXPRESSIONS } from "./real-expressions.ts";
import { anyRow } from "./rows.ts";

function guards(text: string): Guard[] {
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new Error(`does not parse: ${text}`);
  return guardsOf(parsed.tree);
}

const inWords = (text: string) =>
  guards(text).map(({ columnId, path, must, values }) => [[columnId, ...path].join("."), must, ...values].join(" "));

function holds({ columnId, path, must, values }: Guard, row: Record<string, unknown>): boolean {
  const value = path.reduce<unknown>((at, key) => (at as Record<string, unknown> | null)?.[key], row[columnId]);
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
