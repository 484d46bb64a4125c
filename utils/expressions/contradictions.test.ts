import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contradictionIn } from "./contradictions.ts";
import { evaluate } from "./evaluate.ts";
import { known, truthinessOf } from "./interpreter/value.ts";
import { parseExpression } from "./parse.ts";

const subject = fc.constantFrom("{{f_a}}", "{{f_a}}?.b", "+{{f_a}}", "String({{f_a}})");
const literal = fc.constantFrom('"x"', '"y"', '"5"', '"5.0"', '"0"', '""', "0", "1", "5", "10");
const side = fc.oneof(
  fc
    .tuple(subject, fc.constantFrom("==", "===", "!=", "!==", ">", ">=", "<", "<="), literal)
    .map(([left, operator, right]) => `${left} ${operator} ${right}`),
  subject,
  subject.map((it) => `!${it.startsWith("+") ? `(${it})` : it}`),
  fc.tuple(subject, literal).map(([left, right]) => `!(${left} == ${right})`),
);
const chain = fc
  .tuple(fc.array(side, { minLength: 2, maxLength: 4 }), fc.constantFrom(" && ", " || "))
  .map(([sides, operator]) => sides.join(operator));
const cell = fc.constantFrom<unknown>(
  ...[undefined, null, "", "x", "y", "5", "5.0", "0", 0, 5, 7, 100, Number.NaN, true, false],
  ...[[], ["x"], [5], {}, { b: "x" }, { b: 5 }, { b: 0 }],
);

describe("sides of a condition that contradict each other", () => {
  it("come out as they are said to, whatever the cell holds", () => {
    let contradicted = 0;
    fc.assert(
      fc.property(chain, cell, (text, value) => {
        const parsed = parseExpression(text);
        if (!parsed.ok || parsed.tree.type !== "LogicalExpression") throw new Error("a chain was written");
        const found = contradictionIn(text, parsed.tree);
        if (found === null) return;
        contradicted += 1;
        expect(found).toMatchObject({ columnId: "f_a", isSafe: true });
        const result = evaluate(parsed.tree, () => known(value));
        if (result.fails) throw new Error("nothing of it fails");
        expect([found.outcome, null]).toContain(truthinessOf(result.value));
      }),
      { numRuns: 3_000 },
    );
    expect(contradicted).toBeGreaterThan(100);
  });
});
