import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluate, MAX_STEPS } from "../../utils/expressions/evaluate.ts";
import { known } from "../../utils/expressions/interpreter/value.ts";
import { parseExpression } from "../../utils/expressions/parse.ts";
import { anyExpression } from "./any-expression.ts";
import { runInEngine } from "./engine.ts";
import { LIBRARY_EXPRESSIONS } from "./library-expressions.ts";
import { REAL_EXPRESSIONS } from "./real-expressions.ts";
import { anyCell, anyRow } from "./rows.ts";

const EXPRESSIONS = [...REAL_EXPRESSIONS, ...LIBRARY_EXPRESSIONS];

function run(text: string, row: Record<string, unknown>) {
  const parsed = parseExpression(text);
  return parsed.ok ? evaluate(parsed.tree, (id) => known(row[id])) : null;
}

/** A piece of a formula, cut, doubled or swapped, so that it often still parses. */
const mutated = fc
  .tuple(fc.constantFrom(...EXPRESSIONS), fc.constantFrom(...EXPRESSIONS), fc.nat(), fc.nat(), fc.nat(6))
  .map(([text, other, first, second, kind]) => {
    const [from, to] = [first % (text.length + 1), second % (text.length + 1)].sort((a, b) => a - b) as [
      number,
      number,
    ];
    const part = text.slice(from, to);
    if (kind === 0) return text.slice(0, from) + text.slice(to);
    if (kind === 1) return text.slice(0, to) + part + text.slice(to);
    if (kind === 2) return text.slice(0, from) + other.slice(from % other.length) + text.slice(to);
    if (kind === 3) return `(${text}) && (${other})`;
    if (kind === 4) return `${text} ? ${other} : ${part}`;
    if (kind === 5) return text.replace(/\w+/, part);
    return text.replaceAll("f_a", "f_b").slice(from) + other;
  });

describe("hostile expressions", () => {
  it("100,000 mutated ones neither crash nor hang", () => {
    const rows = fc.sample(anyRow, { numRuns: 10, seed: 3 });
    let parsed = 0;
    for (const [index, text] of fc.sample(mutated, { numRuns: 100_000, seed: 7 }).entries()) {
      if (run(text, rows[index % rows.length] as Record<string, unknown>) !== null) parsed += 1;
    }
    // If hardly any parsed, this would test the parser alone.
    expect(parsed).toBeGreaterThan(20_000);
  }, 180_000);

  it.each([
    "'x'.constructor.constructor('return 1')()",
    "({}).constructor",
    "[].__proto__",
    "({})['__pro' + 'to__']",
    "{{f_a}}?.constructor?.name",
    "{{f_a}}['constructor']",
    "_.get({{f_a}}, 'constructor')",
    "_.get('', '__proto__.x')",
    "Object.getPrototypeOf([])",
    "(() => {}).constructor",
    "(({ constructor }) => constructor)({})",
    "globalThis",
    "this",
    "process.env",
    "fetch('https://example.com')",
    "new Function('return 1')()",
    "eval('1')",
    "import('x')",
    "JSON.parse('{\"__proto__\": 1}')",
    "_.groupBy([{ a: '__proto__' }], 'a')",
    "_.fromPairs([['__proto__', 1]])",
    "_.mapValues({ a: 1 }, 'constructor')",
    "_.map([{}], 'constructor.constructor')",
    "_.template('x')",
    "_.constructor",
    "_([]).constructor",
    "new URL('https://example.com').constructor",
    "new URL('https://example.com').toString",
    "new Date(0).constructor",
    "moment('2026-01-01').constructor",
    "moment('2026-01-01')._d",
    "IF.constructor",
    "Clay.constructor",
  ])("reaches nothing outside the row: %s", (text) => {
    const result = run(text, { f_a: { name: "x" } });
    expect(result === null || result.fails || !result.value.isKnown).toBe(true);
  });

  it.each([
    "'a'.repeat(1e9)",
    "'a'.padStart(1e9)",
    "_.range(1e9)",
    "_.times(1e9)",
    "_.times(1000, () => _.times(1000, () => _.times(1000)))",
    "_.times(1000, () => _.range(1000)).map(list => _.flattenDeep([list, list]).length).length",
    "moment('2026-01-01').add(1e300, 'years').format('YYYY')",
    "'a'.repeat(90000).replaceAll('a', 'b'.repeat(5000))",
    "'a'.repeat(9000).split('').join('b'.repeat(90000))",
    "SUBSTITUTE('a'.repeat(90000), 'a', 'b'.repeat(90000))",
    "[1,2,3].map(a => [1,2,3].map(b => [1,2,3].map(c => [1,2,3].map(d => [1,2,3].map(e => [1,2,3].map(f => [1,2,3].map(g => [1,2,3].map(h => [1,2,3].map(i => 1)))))))))",
    "(f => f(f))(f => f(f))",
    "/(a+)+$/.test('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!')",
    "/(a|a)*$/.test('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!')",
    "/^(a?){40}$/.test('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!')",
    `/${"a?".repeat(40)}${"a".repeat(40)}/.test('${"a".repeat(40)}')`,
    `/${"(a|a)".repeat(40)}b/.test('${"a".repeat(60)}')`,
    `/.*.*.*.*.*=/.test('${"x".repeat(5_000)}')`,
    "/(\\w+\\s?)+$/.test('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!')",
    "/(.)\\1/.test('abc')",
    `${"(".repeat(3_000)}1${")".repeat(3_000)}`,
    `${"!".repeat(5_000)}1`,
    `1${" + 1".repeat(5_000)}`,
  ])("takes no more than its share: %#", (text) => {
    const result = run(text, {});
    expect(result === null || result.fails || !result.value.isKnown || typeof result.value.value !== "object").toBe(
      true,
    );
  });

  it("stops at its step limit", () => {
    const parsed = parseExpression("[1,2,3,4,5,6,7,8,9].map(a => a + a).length");
    if (!parsed.ok) throw new Error("does not parse");
    expect(evaluate(parsed.tree, () => known(1), undefined, 10)).toEqual({
      fails: false,
      value: { isKnown: false, truthiness: null },
      mayFail: true,
    });
    expect(MAX_STEPS).toBeLessThanOrEqual(100_000);
  });

  it("never calls an accessor of a cell's value", () => {
    let calls = 0;
    const trap = {
      get email() {
        calls += 1;
        return "x";
      },
    };
    fc.assert(
      fc.property(anyExpression, fc.constantFrom(...EXPRESSIONS), (first, second) => {
        for (const text of [first, second]) run(text, { f_a: trap, f_b: [trap], f_c: trap });
        expect(calls).toBe(0);
      }),
      { numRuns: 500 },
    );
  });

  it("gives the same answer when columns are renamed", () => {
    const renamed = (text: string) =>
      text.replaceAll("f_a", "f_zz9").replaceAll("f_b", "f_q_1").replaceAll("f_c", "f_C");
    fc.assert(
      fc.property(fc.oneof(anyExpression, fc.constantFrom(...EXPRESSIONS)), anyRow, (text, row) => {
        const moved = run(renamed(text), { f_zz9: row.f_a, f_q_1: row.f_b, f_C: row.f_c });
        expect(JSON.stringify(moved)).toBe(JSON.stringify(run(text, row)));
      }),
    );
  });

  it("does not change what a cell holds", () => {
    fc.assert(
      fc.property(fc.constantFrom(...EXPRESSIONS), anyCell, (text, cell) => {
        const before = JSON.stringify(cell);
        run(text, { f_a: cell, f_b: cell, f_c: cell });
        expect(JSON.stringify(cell)).toBe(before);
      }),
    );
  });

  it("would be different in the engine, so the comparison means something", () => {
    expect(runInEngine("globalThis", {}).fails).toBe(false);
  });
});
