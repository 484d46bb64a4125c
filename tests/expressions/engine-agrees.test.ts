import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluate } from "../../utils/expressions/evaluate.ts";
import { known, type Value } from "../../utils/expressions/interpreter/value.ts";
import { parseExpression } from "../../utils/expressions/parse.ts";
import { anyExpression } from "./any-expression.ts";
import { runInEngine } from "./engine.ts";
import { REAL_EXPRESSIONS } from "./real-expressions.ts";
import { anyRow } from "./rows.ts";

const ROWS_EACH = 20;

function interpret(text: string, row: Record<string, unknown>) {
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new Error(`does not parse: ${text}`);
  return evaluate(parsed.tree, (id): Value => known(row[id]));
}

/** Compares one evaluation; true when the interpreter knew the answer. */
function agrees(text: string, row: Record<string, unknown>): boolean {
  const engine = runInEngine(text, row);
  const own = interpret(text, row);
  const where = `${text} on ${JSON.stringify(row)}`;
  if (own.fails) {
    expect(engine.fails, `we say it fails: ${where}`).toBe(true);
    return true;
  }
  if (own.mayFail) return false;
  if (!own.value.isKnown) {
    if (own.value.truthiness !== null && !engine.fails) {
      expect(Boolean(engine.value), `truthiness of ${where}`).toBe(own.value.truthiness);
    }
    return false;
  }
  expect(engine.fails, `the engine fails: ${where}`).toBe(false);
  if (!engine.fails && isData(own.value.value)) expect(own.value.value, where).toEqual(engine.value);
  return true;
}

// Functions and patterns stand for themselves by classes of our own, so only data can be compared.
function isData(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return true;
  if (Array.isArray(value)) return value.every(isData);
  return Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(isData);
}

describe("the interpreter agrees with the engine or says unknown", () => {
  it.each(REAL_EXPRESSIONS)("%s", (text) => {
    fc.assert(
      fc.property(anyRow, (row) => {
        agrees(text, row);
      }),
      { numRuns: ROWS_EACH * 3 },
    );
  });

  it("on expressions that nobody wrote", () => {
    fc.assert(
      fc.property(anyExpression, fc.array(anyRow, { minLength: 5, maxLength: 5 }), (text, rows) => {
        for (const row of rows) agrees(text, row);
      }),
      { numRuns: 2_000 },
    );
  });

  it("knows the answer to at least 95 % of real expressions on rows of any kind", () => {
    const rows = fc.sample(anyRow, { numRuns: ROWS_EACH, seed: 1 });
    expect(new Set(REAL_EXPRESSIONS).size).toBeGreaterThanOrEqual(200);
    const answers = REAL_EXPRESSIONS.flatMap((text) => rows.map((row) => agrees(text, row)));
    const share = answers.filter((isKnown) => !isKnown).length / answers.length;
    expect(share).toBeLessThanOrEqual(0.05);
  });
});
